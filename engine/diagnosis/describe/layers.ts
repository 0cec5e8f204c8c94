// How each link of the path looks. Up to the broken one a link is shown as measured; beyond it, it is not judged.
import { message } from '../../../contract/message.ts';
import { layers } from '../../../contract/verdict.ts';
import type { Layer, LayerStates, LayerStatus } from '../../../contract/verdict.ts';
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

const isBroken = (status: LayerStatus): boolean => status === 'down';

/** The status of every link, with the broken ones marked by the causes that hold. */
export const describeLayers = (findings: Findings, choice: Choice | null): LayerStates => {
  const status = measured(findings);
  const held = choice ? [...choice.also, choice.chosen] : [];
  for (const { cause, proof } of held) {
    const severity = proof.severity ?? cause.severity;
    const unsure = cause.layer === 'tiktok' && severity !== 'unknown' && (proof.blame ?? cause.blame) === 'unknown';
    status[cause.layer] = unsure ? 'unknown' : statusBy[severity];
    // Nobody can say on which side of the border silence begins.
    if (unsure) status.path = 'unknown';
  }
  const broken = layers.findIndex((layer) => isBroken(status[layer]));
  return Object.fromEntries(
    layers.map((layer, index) => {
      const judged = broken === -1 || index <= broken ? status[layer] : 'not-judged';
      return [layer, { status: judged, message: message(`layer.${layer}.${judged}`) }];
    }),
  ) as LayerStates;
};
