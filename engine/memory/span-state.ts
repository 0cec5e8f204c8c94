// What is remembered of a settled state: its code, its blame, and the condition of every subject. Pure.
import type { Condition } from '../../contract/history.ts';
import type { IncidentPicture } from '../../contract/incident.ts';
import { features, layers } from '../../contract/verdict.ts';
import type { FeatureStatus, LayerStatus } from '../../contract/verdict.ts';
import type { SpanRow } from '../history/history.ts';

/** The part of a stretch that makes it one. */
export type SpanState = Pick<SpanRow, 'code' | 'blame' | 'conditions'>;

const ofLayer: Readonly<Record<LayerStatus, Condition>> = {
  ...{ ok: 'ok', degraded: 'degraded', down: 'down', unknown: 'unknown', 'not-judged': 'unknown' },
};
const ofFeature: Readonly<Record<FeatureStatus, Condition>> = {
  ...{ ok: 'ok', filtered: 'ok', slow: 'degraded', down: 'down', silent: 'down', blocked: 'down', unknown: 'unknown' },
};

/** The state that a picture shows. */
export const stateIn = ({ verdict, layers: states }: IncidentPicture): SpanState => ({
  code: verdict.code,
  blame: verdict.blame,
  conditions: {
    verdict: verdict.severity,
    ...Object.fromEntries(layers.map((layer) => [layer, ofLayer[states[layer].status]])),
    ...Object.fromEntries(features.map((feature) => [feature, ofFeature[verdict.features[feature]]])),
  },
});
