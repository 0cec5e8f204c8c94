// Three days of a home as a history holds them: two breaks of the provider's line and a lossy hour, an outage of TikTok's content
// servers, a router that was restarted, two nights in which nobody watched. With all kinds of private things planted in them.
import type { ExportAsk } from '../../../contract/export.ts';
import { lineEnds, subjects } from '../../../contract/history.ts';
import type { Line, SpanRecord, StripRow } from '../../../contract/history.ts';
import type { Incident, IncidentDetails, IncidentPicture } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Settings } from '../../../contract/settings.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { features } from '../../../contract/verdict.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import type { Circumstances, ExportData, Privacy } from '../../../engine/exports/export-data.ts';
import { ownHosts, publicNames } from '../../../engine/exports/privacy.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import type { ToldCode } from '../../renderer/support/stories.ts';

/** What must never be read in an export; none of it is a word of Tokwatch's own. */
export const planted = {
  networkName: 'Casa Birnbaum 5G',
  mac: 'a4:2b:b0:c9:11:7e',
  ipv4: '203.0.113.77',
  ipv6: '2001:db8:4e1f:9a00:a62b:b0ff:fec9:117e',
  hostName: 'birnbaum-studio',
  userName: 'mirabelle',
  foreignHost: 'p5dec1a2b.dip0.t-ipconnect.example',
  ingestHost: 'push-rtmp-l7.tiktokcdn.com',
  hidden: 'Quittenweg',
} as const;

/** All of it in one text, as a user might write it down. */
export const privateText = [
  `On ${planted.hostName} (${planted.mac}), Wi-Fi ${planted.networkName}, ${planted.userName} had ${planted.ipv4}`,
  `and ${planted.ipv6} as ${planted.foreignHost}; OBS sends to rtmp://${planted.ingestHost}/game/sk-1234 from ${planted.hidden}.`,
].join(' ');

const catalog = (() => {
  const loaded = shippedCatalog();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value;
})();

const settings: Settings = {
  ...defaultSettings,
  live: { uploadTarget: null, ingestUrl: `rtmp://${planted.ingestHost}/game/` },
};

export const privacy: Privacy = {
  ...{ hostName: planted.hostName, userName: planted.userName, networkNames: [planted.networkName] },
  ...{ ownHosts: ownHosts(settings), ...publicNames(catalog) },
};

export const FROM_MS = Date.parse('2026-11-19T09:00:00Z');
export const TO_MS = Date.parse('2026-11-21T22:30:00Z');

export const circumstances: Circumstances = {
  ...{ zone: 'Europe/Berlin', nowMs: Date.parse('2026-11-21T22:31:00Z'), version: '0.1.0', privacy },
};

export const ask: Pick<ExportAsk, 'fromMs' | 'toMs' | 'hide'> = {
  fromMs: FROM_MS,
  toMs: TO_MS,
  hide: [planted.hidden],
};

const extra = (text: string): IncidentPicture['verdict']['evidence'][number] => ({
  ...{ probe: 'anchor', at: '2026-11-21T19:40:02.000Z', stands: 'for' },
  message: message('evidence.failed', { target: text }),
});

/** A picture of a fault, told to the real judgement, with something private among its evidence. */
export const pictureOf = (code: ToldCode, change: Partial<IncidentPicture['verdict']> = {}): IncidentPicture => {
  const { verdict, layers } = snapshotOf(code);
  const evidence = [...verdict.evidence.slice(0, 4), extra(`${planted.foreignHost} (${planted.ipv4})`)];
  return { layers, verdict: { ...verdict, evidence, ...change } };
};

type Told = Partial<Incident> & { startedAt: string; picture: ToldCode; verdict?: Partial<IncidentPicture['verdict']> };

const minutesBetween = (from: string, to: string | null): number =>
  to === null ? 600_000 : Date.parse(to) - Date.parse(from);

/** An incident as the book would write it down. */
export const incident = (id: number, { picture, verdict = {}, ...told }: Told): IncidentDetails => {
  const first = pictureOf(picture, verdict);
  const endedAt = told.endedAt ?? null;
  return {
    first,
    last: first,
    incident: {
      id,
      ...{ code: first.verdict.code, severity: first.verdict.severity, blame: first.verdict.blame },
      message: first.verdict.message,
      features: features.filter((feature) => ['down', 'blocked', 'slow'].includes(first.verdict.features[feature])),
      settledAt: told.startedAt,
      endedAt,
      end: endedAt === null ? null : 'over',
      watchedMs: minutesBetween(told.startedAt, endedAt),
      ...{ flaps: 0, parent: null, also: [], router: 'answered', live: false, notes: [] },
      brokenLink: 'internet',
      ...told,
    },
  };
};

const lossy: Message = message('verdict.internet.loss', { percent: 12, ms: 38 });

const note = (text: string): Incident['notes'] => [{ id: 1, at: '2026-11-21T20:10:00.000Z', text }];

export const incidents: readonly IncidentDetails[] = [
  incident(1, { picture: 'internet.down', startedAt: '2026-11-19T17:02:11.000Z', endedAt: '2026-11-19T17:40:30.000Z' }),
  incident(2, {
    ...{ picture: 'internet.down', startedAt: '2026-11-20T18:30:00.000Z', endedAt: '2026-11-20T19:45:00.000Z' },
    ...{ code: 'internet.loss', severity: 'degraded', message: lossy, verdict: { confidence: 'likely' } },
  }),
  incident(3, {
    ...{ picture: 'router.down', startedAt: '2026-11-21T12:00:00.000Z', endedAt: '2026-11-21T12:03:00.000Z' },
    ...{ router: 'silent', brokenLink: 'router' },
  }),
  incident(4, {
    ...{ picture: 'tiktok.cdn-down', startedAt: '2026-11-21T15:10:00.000Z', endedAt: '2026-11-21T16:35:00.000Z' },
    brokenLink: 'tiktok',
    verdict: {
      elsewhere: {
        at: '2026-11-21T15:20:00.000Z',
        tiktok: { here: 'fails', elsewhere: 'fails' },
        control: { here: 'works', elsewhere: 'works' },
      },
      message: message('elsewhere.tiktok.cdn-down', {
        ...{ features: ['feature.video', 'feature.image'], failed: 7, asked: 9 },
      }),
    },
  }),
  incident(5, {
    ...{ picture: 'internet.down', startedAt: '2026-11-21T19:40:07.000Z', endedAt: '2026-11-21T21:05:40.000Z' },
    ...{ flaps: 2, notes: note(privateText) },
  }),
];

const span = (
  from: string,
  to: string,
  code: VerdictCode = 'ok',
  blame: SpanRecord['blame'] = 'nobody',
): SpanRecord => {
  const bad = code === 'internet.loss' ? 'degraded' : 'down';
  const [layer = ''] = code.split('.');
  const beyond = subjects.indexOf(layer as (typeof subjects)[number]);
  const conditions = Object.fromEntries(
    subjects.map((subject, index) => {
      if (code === 'ok') return [subject, 'ok'];
      if (subject === 'verdict' || subject === layer) return [subject, bad];
      return [subject, index < beyond ? 'ok' : 'unknown'];
    }),
  ) as SpanRecord['conditions'];
  return { fromMs: Date.parse(`2026-11-${from}Z`), toMs: Date.parse(`2026-11-${to}Z`), code, blame, conditions };
};

const provider = 'your-provider';

export const spans: readonly SpanRecord[] = [
  span('19T09:00', '19T17:02:11'),
  span('19T17:02:11', '19T17:40:30', 'internet.down', provider),
  span('19T17:40:30', '19T22:50'),
  span('20T07:05', '20T18:30'),
  span('20T18:30', '20T19:45', 'internet.loss', provider),
  span('20T19:45', '20T23:10'),
  span('21T08:00', '21T12:00'),
  span('21T12:00', '21T12:03', 'router.down', 'your-network'),
  span('21T12:03', '21T15:10'),
  span('21T15:10', '21T16:35', 'tiktok.cdn-down', 'tiktok'),
  span('21T16:35', '21T19:40:07'),
  span('21T19:40:07', '21T21:05:40', 'internet.down', provider),
  span('21T21:05:40', '21T22:30'),
];

const QUARTER_MS = 900_000;

const wave = (atMs: number): number => Math.abs(Math.sin(atMs / 4_700_000) * Math.cos(atMs / 1_900_000));

// One point each quarter of an hour in which somebody watched.
const points = (to: (typeof lineEnds)[number]): Line['rows'][number]['points'] =>
  Array.from(
    { length: Math.floor((TO_MS - FROM_MS) / QUARTER_MS) },
    (_, index) => FROM_MS + index * QUARTER_MS,
  ).flatMap((atMs) => {
    const now = spans.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
    if (!now) return [];
    const isOut = now.code === 'internet.down' && to !== 'router';
    const lost = isOut ? 90 : now.code === 'internet.loss' && to !== 'router' ? 11 : 0;
    const rttMs = isOut ? null : (to === 'router' ? 2 : 22) + wave(atMs) * (to === 'router' ? 3 : 30);
    return { atMs, sent: 90, lost, rttMs, leastRttMs: rttMs, mostRttMs: rttMs, jitterMs: rttMs === null ? null : 1.5 };
  });

const totalsFor = (subject: StripRow['subject']): StripRow['totals'] => {
  const inCondition = (wanted: string): number =>
    spans
      .filter(({ conditions }) => conditions[subject] === wanted)
      .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const watched = spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return {
    ...{ okMs: inCondition('ok'), degradedMs: inCondition('degraded'), downMs: inCondition('down') },
    ...{ unknownMs: inCondition('unknown'), notWatchedMs: TO_MS - FROM_MS - watched },
  };
};

export const data: ExportData = {
  ...{ incidents, spans },
  line: { stepMs: QUARTER_MS, rows: lineEnds.map((to) => ({ to, points: points(to) })) },
  totals: subjects.map((subject) => ({ subject, totals: totalsFor(subject) })),
};
