// How each link of the path looks. Up to the broken one a link is shown as measured; beyond it, it is not judged.
import { message } from '../../../contract/message.ts';
import { layers } from '../../../contract/verdict.ts';
import type { Blame, Layer, LayerStates, LayerStatus } from '../../../contract/verdict.ts';
import type { Choice } from '../choose.ts';
import type { Findings } from '../findings/findings.ts';
import { answers } from '../findings/targets.ts';

const measured = ({ device, router, internet, names, targets }: Findings): Record<Layer, LayerStatus> => {
  const tiktokAnswers = targets.some(answers);
  const routerAlive = router.state === 'alive' || router.state === 'none';
  return {
    device: device.link === 'unknown' ? 'unknown' : device.families.length > 0 ? 'ok' : 'unknown',
    lan: routerAlive ? 'ok' : 'unknown',
    router: routerAlive ? 'ok' : 'unknown',
    internet: internet.state === 'up' ? 'ok' : 'unknown',
    dns: names.resolver.state === 'works' ? 'ok' : 'unknown',
    path: tiktokAnswers ? 'ok' : 'unknown',
    tiktok: tiktokAnswers ? 'ok' : 'unknown',
  };
};

const statusBy = { ok: 'ok', degraded: 'degraded', down: 'down', unknown: 'unknown' } as const;

// What TikTok does not answer for: its link is not drawn broken.
const notTikToks: readonly Blame[] = ['unknown', 'you', 'your-network', 'your-provider'];

const isBroken = (status: LayerStatus): boolean => status === 'down';

/** The status of every link, with the broken ones marked by the causes that hold. */
export const describeLayers = (findings: Findings, choice: Choice | null): LayerStates => {
  const status = measured(findings);
  const held = choice ? [...choice.also, choice.chosen] : [];
  for (const { cause, proof } of held) {
    const severity = proof.severity ?? cause.severity;
    const blame = proof.blame ?? cause.blame;
    const isUnblamed = cause.layer === 'tiktok' && severity !== 'unknown' && notTikToks.includes(blame);
    // Nor on which side of a router that may not be seen.
    const isUnplaced = cause.layer === 'internet' && blame === 'unknown' && status.router === 'unknown';
    status[cause.layer] = isUnblamed || isUnplaced ? 'unknown' : statusBy[severity];
    // Nobody can say on which side of the border silence begins, unless others have.
    if (isUnblamed) status.path = blame === 'unknown' ? 'unknown' : statusBy[severity];
  }
  const broken = layers.findIndex((layer) => isBroken(status[layer]));
  return Object.fromEntries(
    layers.map((layer, index) => {
      const judged = broken === -1 || index <= broken ? status[layer] : 'not-judged';
      return [layer, { status: judged, message: message(`layer.${layer}.${judged}`) }];
    }),
  ) as LayerStates;
};
