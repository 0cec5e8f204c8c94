// A believable evening of four hours LIVE, the same for the same seed: the Wi-Fi loses packets for a while, TikTok's LIVE server
// is slow, the line breaks once, nobody watches for half a minute, and the user leaves markers.
import type { Incident } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { ObsServer } from '../../../contract/obs.ts';
import type { Dip, Session, SessionEvent, SessionLog, SessionRow, SessionSummary } from '../../../contract/session.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';

/** A trouble of the evening, in seconds from its beginning. */
type Trouble = {
  from: number;
  to: number;
  kind: 'wifi' | 'ingest' | 'line' | 'full' | 'unwatched';
  code: VerdictCode;
  state: Dip['state'];
  blame: Dip['blame'];
  said: Message;
};

const minute = 60;

/** What goes wrong, if the evening is long enough for it. */
export const troubles: readonly Trouble[] = [
  {
    ...{ from: 41 * minute + 12, to: 42 * minute + 47, kind: 'wifi', code: 'lan.degraded', state: 'wobbling' },
    ...{ blame: 'your-network', said: message('verdict.lan.degraded', { percent: 14, ms: 38 }) },
  },
  {
    ...{ from: 107 * minute, to: 112 * minute + 20, kind: 'ingest', code: 'tiktok.ingest-down', state: 'wobbling' },
    ...{ blame: 'tiktok', said: message('verdict.tiktok.ingest-down') },
  },
  {
    ...{ from: 150 * minute, to: 150 * minute + 32, kind: 'unwatched', code: 'unknown', state: 'wobbling' },
    ...{ blame: 'unknown', said: message('report.now.unwatched') },
  },
  {
    ...{ from: 178 * minute + 4, to: 178 * minute + 51, kind: 'line', code: 'internet.down', state: 'failing' },
    ...{ blame: 'your-provider', said: message('verdict.internet.down') },
  },
  {
    ...{ from: 221 * minute, to: 223 * minute, kind: 'full', code: 'internet.line-full', state: 'wobbling' },
    ...{ blame: 'you', said: message('verdict.internet.line-full') },
  },
];

/** What may be different about an evening; `titles` and `markers` are the user's own words. */
export type Evening = {
  seed?: number;
  startedAt?: string;
  hours?: number;
  server?: ObsServer;
  obs?: boolean;
  title?: string;
  markers?: readonly string[];
};

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
const chanceOf = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Slow ups and downs around 1, as an evening's traffic has them. */
const swell = (second: number): number => 1 + 0.25 * Math.sin(second / 1900) + 0.1 * Math.sin(second / 311);

type Around = { second: number; atMs: number; trouble: Trouble | undefined; chance: () => number; srt: boolean };

const bitrateOf = ({ trouble, chance, second }: Around): number => {
  const usual = 4000 + 160 * (chance() - 0.5);
  switch (trouble?.kind) {
    case 'wifi':
      return usual * (0.45 + 0.4 * chance());
    case 'ingest':
      return usual * (0.6 + 0.3 * chance());
    case 'full':
      return usual * (0.7 + 0.2 * chance());
    case 'line':
      return second - trouble.from < 3 ? usual * 0.2 : 0;
    default:
      return second % 613 === 612 ? usual * 0.82 : usual;
  }
};

const congestionOf = ({ trouble, chance }: Around): number => (trouble ? 0.45 + 0.5 * chance() : 0.04 * chance());

const obsOf = (around: Around): SessionRow['obs'] => {
  const { trouble, chance, srt, second } = around;
  const kilobitsPerSecond = Math.round(bitrateOf(around) * 10) / 10;
  const isDown = trouble?.kind === 'line' && second - trouble.from >= 3;
  const encodes = second % 4001 > 3990;
  return {
    ...{ obs: 'answered', spanMs: 1000 + Math.round(6 * (chance() - 0.5)), streaming: true, reconnecting: isDown },
    ...{ outputs: 1, measured: 1, bytes: Math.round(kilobitsPerSecond * 125), kilobitsPerSecond },
    congestion: Math.round(congestionOf(around) * 1000) / 1000,
    sentFrames: srt ? null : isDown ? 0 : 30,
    droppedFrames: srt ? null : trouble && !isDown ? Math.floor(9 * chance()) : 0,
    ...{ renderedFrames: 30, laggedFrames: chance() < 0.002 ? 2 : 0 },
    ...{ encodedFrames: 30, skippedFrames: encodes ? 4 : 0, framesPerSecond: 30 },
    cpuPercent: Math.round((encodes ? 48 : 11) * swell(second) * 10) / 10,
    ...{ freeDiskMegabytes: 182_000 - second, restarted: false },
  };
};

const routerOf = ({ second, trouble, chance }: Around): SessionRow['router'] => {
  if (second % 2 === 1) return { sent: null, lost: null, rttMs: null };
  const isLost = trouble?.kind === 'wifi' ? chance() < 0.14 : chance() < 0.0008;
  const rttMs = (trouble?.kind === 'wifi' ? 18 : 2.2) * swell(second) + 1.5 * chance() + (chance() < 0.004 ? 30 : 0);
  return { sent: 1, lost: isLost ? 1 : 0, rttMs: isLost ? null : Math.round(rttMs * 100) / 100 };
};

const internetOf = ({ second, trouble, chance }: Around): SessionRow['internet'] => {
  if (second % 2 === 0) return { sent: null, lost: null, rttMs: null };
  const isLost = trouble?.kind === 'line' || chance() < (trouble?.kind === 'wifi' ? 0.15 : 0.001);
  const added = trouble?.kind === 'full' ? 240 * (0.6 + 0.4 * chance()) : trouble?.kind === 'wifi' ? 22 : 0;
  const rttMs = 17 * swell(second + 700) + 4 * chance() + added + (chance() < 0.003 ? 90 : 0);
  return { sent: 1, lost: isLost ? 1 : 0, rttMs: isLost ? null : Math.round(rttMs * 100) / 100 };
};

const ingestOf = ({ second, trouble, chance }: Around): Pick<SessionRow, 'ingestRttMs' | 'ingestWell'> => {
  if (second % 10 !== 4) return { ingestRttMs: null, ingestWell: null };
  const isWell = trouble?.kind !== 'line' && !(trouble?.kind === 'ingest' && chance() < 0.5);
  const rttMs = (trouble?.kind === 'ingest' ? 620 : 31) * swell(second) + 6 * chance();
  return { ingestRttMs: isWell ? Math.round(rttMs * 10) / 10 : null, ingestWell: isWell };
};

const rowOf = (around: Around, withObs: boolean): SessionRow => {
  const { atMs, trouble, chance, second } = around;
  const obs = obsOf(around);
  const roamed = second > 80 * minute;
  return {
    atMs,
    obs: withObs ? obs : null,
    ...{ router: routerOf(around), internet: internetOf(around), ...ingestOf(around) },
    uplinkBytes: Math.round((obs?.bytes ?? 0) * 1.06 + 9000 * chance() + (trouble?.kind === 'full' ? 400_000 : 0)),
    ownBytes: second % 10 === 4 ? 5200 : 170,
    wifiDbm: second % 5 === 0 ? Math.round((trouble?.kind === 'wifi' ? -79 : roamed ? -55 : -63) + 3 * chance()) : null,
    cpuPercent: Math.round(24 * swell(second) + 8 * chance()),
    code: trouble?.code ?? 'ok',
  };
};

const eventsOf = (
  startMs: number,
  seconds: number,
  seen: readonly Trouble[],
  markers: readonly string[],
): SessionEvent[] => {
  const told: Array<Omit<SessionEvent, 'id'>> = [
    { atMs: startMs, kind: 'began', message: message('obs.up-streaming') },
    { atMs: startMs, kind: 'verdict', message: message('verdict.ok') },
    ...seen
      .filter(({ kind }) => kind !== 'unwatched')
      .flatMap(({ from, to, said }): Array<Omit<SessionEvent, 'id'>> => [
        { atMs: startMs + from * 1000, kind: 'verdict', message: said },
        { atMs: startMs + to * 1000, kind: 'verdict', message: message('verdict.ok') },
      ]),
    ...markers.map((text, index): Omit<SessionEvent, 'id'> => ({
      atMs: startMs + Math.floor((seconds * (index + 0.5)) / markers.length) * 1000 + 137,
      kind: 'marker',
      message: message('session.marker', { text }),
    })),
    { atMs: startMs + seconds * 1000, kind: 'ended', message: message('obs.up') },
  ];
  return told.sort((one, other) => one.atMs - other.atMs).map((event, index) => ({ id: index + 1, ...event }));
};

const meanOf = (values: ReadonlyArray<number | null>): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const shareOf = (parts: ReadonlyArray<number | null>, wholes: ReadonlyArray<number | null>): number | null => {
  if (parts.every((part) => part === null)) return null;
  const sum = (values: ReadonlyArray<number | null>): number =>
    values.reduce<number>((all, one) => all + (one ?? 0), 0);
  return sum(parts) / sum(wholes);
};

const figuresOf = (rows: readonly SessionRow[]): Partial<SessionSummary> => {
  const rates = rows.map(({ obs }) => obs?.kilobitsPerSecond ?? null);
  const sorted = rates.filter((rate) => rate !== null).sort((one, other) => one - other);
  const of = (read: (row: SessionRow) => number | null | undefined): Array<number | null> =>
    rows.map((row) => read(row) ?? null);
  return {
    meanKilobitsPerSecond: meanOf(rates),
    lowKilobitsPerSecond: sorted[Math.floor(sorted.length / 10)] ?? null,
    dropped: shareOf(
      of(({ obs }) => obs?.droppedFrames),
      of(({ obs }) => obs?.sentFrames),
    ),
    lagged: shareOf(
      of(({ obs }) => obs?.laggedFrames),
      of(({ obs }) => obs?.renderedFrames),
    ),
    skipped: shareOf(
      of(({ obs }) => obs?.skippedFrames),
      of(({ obs }) => obs?.encodedFrames),
    ),
    routerLoss: shareOf(
      of(({ router }) => router.lost),
      of(({ router }) => router.sent),
    ),
    internetLoss: shareOf(
      of(({ internet }) => internet.lost),
      of(({ internet }) => internet.sent),
    ),
    routerRttMs: meanOf(of(({ router }) => router.rttMs)),
    internetRttMs: meanOf(of(({ internet }) => internet.rttMs)),
    ingestRttMs: meanOf(of(({ ingestRttMs }) => ingestRttMs)),
    ...{ ownBytes: 31_680_000, ownBytesPerSecond: 2200 },
  };
};

const summaryOf = (rows: readonly SessionRow[], seconds: number, dips: readonly Dip[]): SessionSummary => {
  const lastedMs = (wanted: Dip['state']): number =>
    dips.filter(({ state }) => state === wanted).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return {
    ...{ durationMs: seconds * 1000, watched: rows.length / seconds, dips: [...dips] },
    ...(figuresOf(rows) as Pick<SessionSummary, 'dropped'> & SessionSummary),
    ...{ wobblingMs: lastedMs('wobbling'), failingMs: lastedMs('failing') },
    score: 84,
    scoreParts: [
      { part: 'failing', most: 40, taken: 6.5 },
      { part: 'wobbling', most: 20, taken: 7.6 },
      { part: 'dropped', most: 15, taken: rows.some(({ obs }) => obs?.droppedFrames != null) ? 1.4 : null },
      { part: 'lagged', most: 5, taken: 0 },
      { part: 'skipped', most: 5, taken: 0.1 },
      { part: 'bitrate', most: 15, taken: 0.4 },
    ],
    message: message('verdict.internet.down'),
    todo: [message('todo.lan.degraded'), message('todo.internet.line-full')],
  };
};

const incidentsOf = (startMs: number, seen: readonly Trouble[]): Incident[] =>
  seen
    .filter(({ kind }) => kind !== 'unwatched')
    .map(({ from, to, code, state, blame, said }, index) => ({
      ...{ id: index + 1, code, severity: state === 'failing' ? 'down' : 'degraded', blame, message: said },
      startedAt: new Date(startMs + from * 1000).toISOString(),
      settledAt: new Date(startMs + (from + 8) * 1000).toISOString(),
      endedAt: new Date(startMs + to * 1000).toISOString(),
      ...{ end: 'over', watchedMs: (to - from) * 1000, flaps: 0, features: ['ingest'], parent: null, also: [] },
      ...{ router: 'answered', brokenLink: null, live: true, notes: [] },
    }));

/** The words that the user writes down if nothing else is said. */
const usualMarkers = ['First song', 'Guests come in', 'Picture froze for a viewer', 'Raffle'] as const;

/** The evening as the recorder would have kept it, and the incidents of its time. */
export const fourHours = (evening: Evening = {}): { log: SessionLog; incidents: Incident[] } => {
  const { seed = 1, hours = 4, obs = true, title = 'Friday night set', markers = usualMarkers } = evening;
  const server = evening.server ?? { protocol: 'rtmps', host: 'push-rtmp-l1-eu.tiktokcdn.com', port: 443 };
  const startMs = Date.parse(evening.startedAt ?? '2026-11-20T19:00:12.000Z');
  const seconds = Math.round(hours * 3600);
  const seen = troubles.filter(({ to }) => to < seconds);
  const chance = chanceOf(seed);
  const rows = Array.from({ length: seconds }, (_, second) => {
    const trouble = seen.find(({ from, to }) => second >= from && second < to);
    const atMs = startMs + second * 1000 + Math.round(500 + 24 * (chance() - 0.5));
    const row = rowOf({ second, atMs, trouble, chance, srt: server.protocol === 'srt' }, obs);
    return trouble?.kind === 'unwatched' ? [] : [row];
  }).flat();
  const dips = seen
    .filter(({ kind }) => kind !== 'unwatched')
    .map(({ from, to, state, blame, said }): Dip => ({
      ...{ fromMs: startMs + from * 1000, toMs: startMs + to * 1000, state, blame, message: said },
    }));
  const session: Session = {
    ...{ id: 7, startedAt: new Date(startMs).toISOString(), endedAt: new Date(startMs + seconds * 1000).toISOString() },
    ...{ start: obs ? 'obs' : 'by-hand', end: obs ? 'stream-ended' : 'by-hand', obsVersion: obs ? '31.0.2' : null },
    ...{ server: obs ? server : null, title, summary: summaryOf(rows, seconds, dips) },
  };
  return {
    log: { session, rows, events: eventsOf(startMs, seconds, seen, markers) },
    incidents: incidentsOf(startMs, seen),
  };
};
