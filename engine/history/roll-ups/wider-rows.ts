// Rows of a session put together into wider ones: counts add up, what is worst stays visible, and what was not known stays so. A row
// never reaches across a gap, nor across a change of what OBS did, of the verdict, or of what could be counted. Pure.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionRow } from '../../../contract/session.ts';

type Obs = NonNullable<SessionRow['obs']>;

/** How long a row covers (ms). */
export const spanOf = ({ spanMs }: SessionRow): number => spanMs ?? SECOND_MS;

/** Rows further apart than this have a gap between them: one second may come late, but not be missing. */
const APART_MS = SECOND_MS / 2;

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

const whenKnown = (values: readonly (number | null)[], of: (values: number[]) => number): number | null => {
  const some = known(values);
  return some.length === 0 ? null : of(some);
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const sumOf = (values: readonly (number | null)[]): number | null => whenKnown(values, sum);
const mostOf = (values: readonly (number | null)[]): number | null => whenKnown(values, (some) => Math.max(...some));
const leastOf = (values: readonly (number | null)[]): number | null => whenKnown(values, (some) => Math.min(...some));

const BITS_PER_BYTE = 8;

// Bits in a millisecond are kilobits in a second.
const kilobitsOf = (parts: readonly Obs[]): number | null => {
  const [bytes, spanMs] = [sumOf(parts.map((part) => part.bytes)), sumOf(parts.map((part) => part.spanMs))];
  const mean = whenKnown(
    parts.map(({ kilobitsPerSecond }) => kilobitsPerSecond),
    (some) => sum(some) / some.length,
  );
  const kilobits = bytes === null || spanMs === null || spanMs === 0 ? mean : (bytes * BITS_PER_BYTE) / spanMs;
  return kilobits === null ? null : Math.round(kilobits * 10) / 10;
};

const counted = ['bytes', 'sentFrames', 'droppedFrames', 'renderedFrames', 'laggedFrames'] as const;
const alsoCounted = ['spanMs', 'encodedFrames', 'skippedFrames'] as const;
const worstHigh = ['outputs', 'measured', 'congestion', 'cpuPercent'] as const;
const worstLow = ['framesPerSecond', 'freeDiskMegabytes'] as const;

const obsOf = (rows: readonly SessionRow[]): SessionRow['obs'] => {
  const parts = rows.map(({ obs }) => obs).filter((obs) => obs !== null);
  const [first] = parts;
  if (first === undefined) return null;
  const each = <K extends keyof Obs>(fields: readonly K[], of: (values: (number | null)[]) => number | null) =>
    Object.fromEntries(fields.map((field) => [field, of(parts.map((part) => part[field] as number | null))]));
  return {
    ...first,
    ...each([...counted, ...alsoCounted], sumOf),
    ...each(worstHigh, mostOf),
    ...each(worstLow, leastOf),
    kilobitsPerSecond: kilobitsOf(parts),
    restarted: parts.some(({ restarted }) => restarted),
  };
};

const endOf = (rows: readonly SessionRow[], end: 'router' | 'internet'): SessionRow['router'] => ({
  sent: sumOf(rows.map((row) => row[end].sent)),
  lost: sumOf(rows.map((row) => row[end].lost)),
  rttMs: mostOf(rows.map((row) => row[end].rttMs)),
});

const together = (rows: readonly SessionRow[]): SessionRow => {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  if (rows.length === 1) return first;
  const tries = rows.map(({ ingestWell }) => ingestWell).filter((well) => well !== null);
  return {
    atMs: first.atMs,
    spanMs: last.atMs + spanOf(last) - first.atMs,
    obs: obsOf(rows),
    ...{ router: endOf(rows, 'router'), internet: endOf(rows, 'internet') },
    ingestRttMs: mostOf(rows.map(({ ingestRttMs }) => ingestRttMs)),
    ingestWell: tries.length === 0 ? null : tries.every(Boolean),
    uplinkBytes: sumOf(rows.map(({ uplinkBytes }) => uplinkBytes)),
    ownBytes: sumOf(rows.map(({ ownBytes }) => ownBytes)),
    wifiDbm: leastOf(rows.map(({ wifiDbm }) => wifiDbm)),
    cpuPercent: mostOf(rows.map(({ cpuPercent }) => cpuPercent)),
    code: first.code,
  };
};

// Echoes are sent every other second, so whether those are known does not tell rows apart; a rate that is known for a part would
// be too low for the whole.
const kindOf = ({ obs, uplinkBytes, code }: SessionRow): string => {
  const told = obs && [obs.obs, obs.streaming, obs.reconnecting, obs.bytes === null];
  return JSON.stringify([told, uplinkBytes === null, code]);
};

/** Rows in steps of the clock (ms), from rows in order of time that are no wider than that. */
export const inSteps = (rows: readonly SessionRow[], stepMs: number): SessionRow[] => {
  const groups: SessionRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const belongs =
      last !== undefined &&
      Math.floor(group![0]!.atMs / stepMs) === Math.floor(row.atMs / stepMs) &&
      Math.abs(row.atMs - last.atMs - spanOf(last)) <= APART_MS &&
      kindOf(row) === kindOf(last);
    if (belongs) group!.push(row);
    else groups.push([row]);
  }
  return groups.map(together);
};
