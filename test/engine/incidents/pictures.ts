// Pictures of settled states for stories about incidents: the verdict of a code with its usual sentence, and links that fit.
import type { IncidentPicture } from '../../../contract/incident.ts';
import { message, say } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { features, layerOf, layers } from '../../../contract/verdict.ts';
import type {
  Blame,
  Feature,
  FeatureMap,
  FeatureStatus,
  LayerStates,
  LayerStatus,
  Severity,
  VerdictCode,
} from '../../../contract/verdict.ts';
import { allCauses } from '../../../engine/diagnosis/causes/rows.ts';
import { nothingFound } from '../../contract/nothing-found.ts';

/** What a story says of a state; the rest is what is usual for its code. */
export type Seen = {
  code: VerdictCode;
  /** ISO 8601 UTC. */
  at: string;
  since?: string;
  severity?: Severity;
  blame?: Blame;
  message?: Message;
  failing?: readonly Feature[];
  also?: VerdictCode[];
  /** How links look that do not look as usual. */
  links?: Partial<Record<keyof LayerStates, LayerStatus>>;
};

const usualOf = (code: VerdictCode): { severity: Severity; blame: Blame; message: Message; fixes: string[] } => {
  if (code === 'ok') return { severity: 'ok', blame: 'nobody', message: message('verdict.ok'), fixes: [] };
  const cause = allCauses.find((row) => row.code === code);
  if (!cause)
    return { severity: 'unknown', blame: 'unknown', message: message('verdict.unknown.unexplained'), fixes: [] };
  const { severity, blame, fixes } = cause;
  return { severity, blame, message: message(`verdict.${cause.code}`), fixes: [...fixes] };
};

const linksFor = (code: VerdictCode, severity: Severity, own: Seen['links'] = {}): LayerStates => {
  const broken = layerOf(code);
  return Object.fromEntries(
    layers.map((layer, index) => {
      const isBeyond = broken !== null && severity === 'down' && index > layers.indexOf(broken);
      const usual = layer === broken ? severity : isBeyond ? 'not-judged' : code === 'unknown' ? 'unknown' : 'ok';
      const status: LayerStatus = own[layer] ?? usual;
      return [layer, { status, message: message(`layer.${layer}.${status}`) }];
    }),
  ) as LayerStates;
};

/** The picture of a settled state. */
export const pictureOf = (seen: Seen): IncidentPicture => {
  const usual = usualOf(seen.code);
  const { code, at, since = at, severity = usual.severity, failing = [], also = [] } = seen;
  const map = Object.fromEntries(
    features.map((feature): [Feature, FeatureStatus] => [feature, failing.includes(feature) ? 'down' : 'ok']),
  ) as FeatureMap;
  const sentence = seen.message ?? usual.message;
  return {
    verdict: {
      ...{ code, severity, blame: seen.blame ?? usual.blame, message: sentence, summary: say(sentence) },
      ...{ since, settledAt: at, confidence: 'likely', features: map, ...nothingFound, also, fixes: usual.fixes },
    },
    layers: linksFor(code, severity, seen.links),
  };
};
