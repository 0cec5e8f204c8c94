// One end of the line by its echoes, and what can be said of two ends together: which of them lost what is told by chance alone
// where too few echoes were sent. Pure.
import { CLEAN_LOSS, HEAVY_LOSS } from '../../diagnosis/line-limits.ts';
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionRow } from '../../../contract/session.ts';
import { CLEANER_CHANCE, LEAST_ECHOES, LEAST_LOST, SILENT_ECHOES, UPLOAD_MS } from './limits.ts';
import { lastOf, quantile } from './seconds.ts';

/**
 * An end of the line. `poor` is neither fine nor bad enough to be called so; `silent` answered before and does not now. `sent` and
 * `lost` leave the losses at the very end out.
 */
export type End = {
  state: 'fine' | 'poor' | 'lossy' | 'silent' | 'unknown';
  sent: number;
  lost: number;
  loss: number;
  rttMs: number | null;
};

type Echoes = SessionRow['router'];
type Which = 'router' | 'internet';

const isAnswered = ({ sent, lost }: Echoes): boolean => sent !== null && lost !== null && sent > lost;

const isLost = ({ sent, lost }: Echoes): boolean => sent !== null && lost !== null && sent > 0 && lost >= sent;

const rttIn = (rows: readonly SessionRow[], which: Which): number | null =>
  quantile(
    lastOf(rows, 2 * UPLOAD_MS).flatMap((row) => row[which].rttMs ?? []),
    0.5,
  );

type Counted = { sent: number; lost: number; lostInARow: number; wasSilent: boolean };

/**
 * What an end lost between its answers: so many in a row are a silence, no loss, also when it is over. What was lost before the first
 * answer may be the rest of one.
 */
const countIn = (rows: readonly SessionRow[], which: Which): Counted => {
  let counted: Counted = { sent: 0, lost: 0, lostInARow: 0, wasSilent: false };
  for (const row of rows) {
    const { sent, lost } = row[which];
    if (sent === null || lost === null || sent === 0) continue;
    const { lostInARow } = counted;
    if (lost >= sent) counted = { ...counted, lostInARow: lostInARow + sent };
    else {
      const isSilence = lostInARow >= SILENT_ECHOES;
      const between = isSilence || counted.sent === 0 ? 0 : lostInARow;
      counted = {
        ...{ sent: counted.sent + between + sent, lost: counted.lost + between + lost, lostInARow: 0 },
        wasSilent: counted.wasSilent || isSilence,
      };
    }
  }
  return counted;
};

/** How an end is in these rows, the last of which is now. */
export const endIn = (rows: readonly SessionRow[], which: Which): End => {
  const { sent, lost, lostInARow, wasSilent } = countIn(rows, which);
  const loss = lost === 0 ? 0 : lost / sent;
  const seen = { sent, lost, loss, rttMs: rttIn(rows, which) };
  // An end that never answered may just not take part in the test.
  if (sent === 0 || sent + lostInARow < LEAST_ECHOES) return { ...seen, state: 'unknown', loss: 0 };
  if (lostInARow >= SILENT_ECHOES) return { ...seen, state: 'silent' };
  if (lost >= LEAST_LOST && loss >= HEAVY_LOSS) return { ...seen, state: 'lossy' };
  return { ...seen, state: !wasSilent && (lost <= 1 || loss < CLEAN_LOSS) && lostInARow < 2 ? 'fine' : 'poor' };
};

/** The rows from the first on in which an end was asked in vain since it answered last; `last` is the last of them. */
const silenceOf = (rows: readonly SessionRow[], which: Which): { since: readonly SessionRow[]; last: number } => {
  const after = rows.slice(rows.findLastIndex((row) => isAnswered(row[which])) + 1);
  const first = after.findIndex((row) => isLost(row[which]));
  const since = first === -1 ? [] : after.slice(first);
  return { since, last: since.findLastIndex((row) => isLost(row[which])) };
};

/** For how long an end has been asked in vain (ms); 0 where it answered last. */
export const silentMsIn = (rows: readonly SessionRow[], which: Which): number => {
  const { since } = silenceOf(rows, which);
  return since.length === 0 ? 0 : since.at(-1)!.atMs - since[0]!.atMs + SECOND_MS;
};

/**
 * True when the router answered while the internet was silent: after it had fallen silent, and before it was asked in vain once more.
 * What came back before the silence says nothing about it; what comes back when it is over says nothing either.
 */
export const answersInSilence = (rows: readonly SessionRow[]): boolean => {
  const { since, last } = silenceOf(rows, 'internet');
  return since.slice(1, Math.max(1, last)).some(({ router }) => isAnswered(router));
};

/** True when the internet answered after the router had fallen silent: a router that answers nothing may pass everything on. */
export const passesInSilence = (rows: readonly SessionRow[]): boolean =>
  silenceOf(rows, 'router')
    .since.slice(1)
    .some(({ internet }) => isAnswered(internet));

/** How likely it is that of `sent` no more than `lost` get lost where each is lost with this chance: the binomial distribution. */
const chanceOfSoFew = ({ sent, lost }: Pick<End, 'sent' | 'lost'>, loss: number): number => {
  if (loss >= 1) return lost >= sent ? 1 : 0;
  let term = (1 - loss) ** sent;
  let sum = term;
  for (let count = 1; count <= lost; count += 1) {
    term *= ((sent - count + 1) / count) * (loss / (1 - loss));
    sum += term;
  }
  return sum;
};

/** True when it is no chance that an end lost so much less than the other one. */
export const isClearlyCleaner = (end: End, other: End): boolean => chanceOfSoFew(end, other.loss) <= CLEANER_CHANCE;
