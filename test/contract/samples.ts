// One real sample of everything that crosses a border.
import { message } from '../../contract/message.ts';
import type { OutsideState } from '../../contract/outside.ts';
import type { CheckReport, Snapshot } from '../../contract/report.ts';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { toVerdict } from '../../engine/incidents/to-verdict.ts';
import { story } from '../engine/story.ts';
import { allWell, edge, exchange, handshake, ingest, line, load } from '../engine/story-words.ts';
import { proxy, sizes, trace, transfer, tunnel, wifi } from '../engine/story-words.ts';
import { ban, blocking, chatter, cloud, others, outage, phone, routes } from '../engine/story-words.ts';

const told = story
  .and(allWell)
  .twice(exchange('feed', 'written-error'), handshake('www.tiktok.com', 'neutral', 'reset'));
const AT = '2026-11-21T20:00:00.000Z';
const traffic = { bytesSent: 4000, bytesReceived: 90_000, requests: 31 };

export const verdictSample = toVerdict(told.candidate(), AT, AT);

/** One reading of each kind. */
export const readingSamples = [
  ...new Map(
    told
      .and(trace('tiktok', 'www.tiktok.com', ['10.0.0.1', null]))
      .and(
        (epochMs) => ({
          ...trace('tiktok', 'x', [])(epochMs),
          facts: { kind: 'family', host: 'www.tiktok.com', family: 6, outcome: 'ok' },
        }),
        ...line({ router: {} }),
        ...[proxy('works'), tunnel('unknown'), wifi(-60), load(400, null)],
        ...[edge('20.0.0.1', 'answers'), transfer('control', 20_000), sizes('Google', 'yes'), ingest('plain', 'well')],
        ...[others('world', [6, 0]), blocking('country', 3, 40), outage('warning'), cloud('us-ashburn-1')],
        ...[routes(0.98), chatter(3), ban('IN', '2020-06-29'), phone('works')],
      )
      .readings.map((reading) => [reading.facts.kind, reading] as const),
  ).values(),
];

export const outsideSample: OutsideState = {
  asking: false,
  sources: [{ id: 'globalping', state: 'answered', at: AT }],
  said: [{ at: AT, message: message('evidence.cloud-well', { owner: 'Oracle Cloud' }) }],
};

/** Neither paused nor LIVE, with nothing to hide. */
export const ordinary = { paused: false, fixing: false, live: false, discreet: false } as const;

export const snapshotSample: Snapshot = {
  at: AT,
  verdict: verdictSample,
  layers: told.candidate().layers,
  looking: false,
  ...ordinary,
  recent: [{ from: '2026-11-21T20:00:00.000Z', severity: 'ok', code: 'ok' }],
  traffic,
};

export const reportSample: CheckReport = {
  schema: 1,
  version: '0.1.0',
  at: AT,
  durationMs: 3100,
  verdict: verdictSample,
  layers: told.candidate().layers,
  probes: readingSamples.map(({ probe, layer, target, status, fault, phasesMs, detail }) => ({
    ...{ id: probe, layer, target, status, fault, phasesMs, detail },
  })),
  traffic,
};

export const catalogSample = ((): unknown => {
  const result = shippedCatalog();
  return result.ok ? result.value : result.error;
})();
