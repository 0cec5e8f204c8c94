// Snapshots as the engine gives them, for looking at what the terminal makes of them.
import type { Snapshot } from '../../../contract/report.ts';
import { message } from '../../../contract/message.ts';
import { say } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import { features, layers } from '../../../contract/verdict.ts';
import type { FeatureMap, Layer, LayerStates, LayerStatus, Verdict } from '../../../contract/verdict.ts';
import { nothingFound } from '../../contract/nothing-found.ts';
import { ordinary } from '../../contract/samples.ts';

const allFeatures = (status: FeatureMap['web']): FeatureMap =>
  Object.fromEntries(features.map((feature) => [feature, status])) as FeatureMap;

const layersWith = (usual: LayerStatus, others: Partial<Record<Layer, LayerStatus>> = {}): LayerStates =>
  Object.fromEntries(
    layers.map((layer) => {
      const status = others[layer] ?? usual;
      return [layer, { status, message: message(`layer.${layer}.${status}`) }];
    }),
  ) as LayerStates;

const verdictOf = (id: MessageId, more: Partial<Verdict>): Verdict => ({
  code: 'ok',
  severity: 'ok',
  blame: 'nobody',
  message: message(id),
  summary: say(message(id)),
  since: '2026-11-21T21:40:00.000Z',
  settledAt: '2026-11-21T21:40:02.000Z',
  confidence: 'proven',
  features: allFeatures('ok'),
  ...nothingFound,
  ...more,
});

const snapshotOf = (verdict: Verdict, states: LayerStates, looking = false): Snapshot => ({
  at: '2026-11-21T21:43:10.000Z',
  verdict,
  layers: states,
  looking,
  recent: [],
  ...ordinary,
  traffic: { bytesSent: 0, bytesReceived: 0, requests: 0 },
});

/** All is well, a few features hidden from visitors, with a note. */
export const healthy = snapshotOf(
  verdictOf('verdict.ok', {
    features: { ...allFeatures('ok'), feed: 'filtered', comments: 'filtered', ingest: 'unknown' },
    notes: ['checks-filtered'],
  }),
  layersWith('ok'),
);

/** The provider is down; nothing beyond is judged. */
export const broken = snapshotOf(
  verdictOf('verdict.internet.down', {
    code: 'internet.down',
    severity: 'down',
    blame: 'your-provider',
    features: allFeatures('unknown'),
  }),
  layersWith('ok', { internet: 'down', dns: 'not-judged', path: 'not-judged', tiktok: 'not-judged' }),
  true,
);

/** Part of TikTok fails. */
export const partly = snapshotOf(
  verdictOf('verdict.tiktok.cdn-down', {
    code: 'tiktok.cdn-down',
    severity: 'degraded',
    blame: 'tiktok',
    summary: 'It’s not you. TikTok’s servers for videos and pictures don’t answer; other parts of TikTok do.',
    features: { ...allFeatures('ok'), video: 'down', image: 'slow', live: 'blocked' },
  }),
  layersWith('ok', { tiktok: 'degraded' }),
);

/** The first moment: nothing is known. */
export const unknown = snapshotOf(
  verdictOf('verdict.unknown.looking', {
    code: 'unknown',
    severity: 'unknown',
    blame: 'unknown',
    settledAt: null,
    features: allFeatures('unknown'),
  }),
  layersWith('unknown'),
  true,
);

/** A healthy snapshot whose layers are as given, the others fine. */
export const withLayers = (others: Partial<Record<Layer, LayerStatus>>): Snapshot => ({
  ...healthy,
  layers: layersWith('ok', others),
});
