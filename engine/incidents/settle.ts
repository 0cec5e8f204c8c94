// From candidates to the verdict. A candidate becomes the verdict only when its evidence is confirmed, so that a blip is
// never announced; until then the old verdict stands and the doubt is shown. Pure: time comes in as an argument.
import { layers } from '../../contract/verdict.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import type { Candidate } from '../diagnosis/candidate.ts';
import { mayEnd, steady, withBeginning, withSign } from './flap.ts';
import type { Flapping } from './flap.ts';
import { asUnknown } from './to-verdict.ts';

/** What has been settled so far, and what is suspected. Times are ISO 8601 UTC. */
export type Settled = {
  /** The candidate behind the verdict; null before the first one. */
  current: Candidate | null;
  since: string | null;
  settledAt: string | null;
  /** True while the latest evidence speaks for something else than the verdict. */
  doubted: boolean;
  /** The verdict's own cause seems to have grown, which is not confirmed yet; the verdict itself is not in doubt. */
  grows: boolean;
  /** Another cause that has begun to explain what is wrong, and since when; it needs a look of its own. */
  rival: { code: VerdictCode; since: string } | null;
  /** Faults that come and go. */
  flapping: Flapping;
  /** Since when the evidence has spoken for nothing, or for something else; null while it carries the verdict. */
  unsureSince: string | null;
  /** The verdict is from another network or another time, and nothing has carried it since. */
  isStale: boolean;
};

/** A verdict that nothing has carried for so long is given up: "I can't tell" is then the truth. */
const LAPSE_MS = 90_000;

/** Nothing settled yet. */
export const nothingSettled: Settled = {
  current: null,
  since: null,
  settledAt: null,
  doubted: true,
  grows: false,
  rival: null,
  flapping: steady,
  unsureSince: null,
  isStale: false,
};

/** What is settled on another network, or after sleep: shown only when something carries it there too. */
export const asStale = (settled: Settled): Settled => ({
  ...settled,
  isStale: true,
  unsureSince: null,
  flapping: steady,
});

const isJudgement = ({ code }: Candidate): boolean => code !== 'unknown';

// The very first "all is well" needs no second look: nobody is accused by it, and a glance should not wait.
const isFirstGoodNews = (settled: Settled, candidate: Candidate): boolean =>
  candidate.code === 'ok' && settled.settledAt === null;

// What was settled before stood until then: its time is not taken away from it by faults that were its own.
const beganAt = ({ settledAt }: Settled, { code, firstSeen }: Candidate, nowIso: string): string => {
  if (code === 'ok' || firstSeen === null) return nowIso;
  return settledAt !== null && settledAt > firstSeen ? settledAt : firstSeen;
};

const turnTo = (settled: Settled, candidate: Candidate, nowIso: string): Settled => {
  const isWell = candidate.code === 'ok';
  return {
    ...settled,
    current: candidate,
    since: beganAt(settled, candidate, nowIso),
    settledAt: nowIso,
    doubted: false,
    rival: null,
    flapping: isWell ? { ...settled.flapping, code: null } : withBeginning(settled.flapping, candidate.code, nowIso),
  };
};

const isFault = ({ severity }: Candidate): boolean => severity !== 'ok' && severity !== 'unknown';

const depthOf = ({ layer }: Candidate): number => (layer === null ? -1 : layers.indexOf(layer));

// While a fault goes away, what is left of it looks like smaller ones, further out. Such a cause needs a look that began
// after it was the only one left; a nearer cause explains more and does not.
const needsOwnLook = ({ current, rival }: Settled, candidate: Candidate): boolean => {
  if (!current || !isFault(current) || !isFault(candidate) || depthOf(candidate) < depthOf(current)) return false;
  // The same trouble, better known, is no rest of it.
  if (candidate.sharpens.includes(current.code)) return false;
  return rival?.code !== candidate.code || (candidate.lastSeen ?? '') <= rival.since;
};

const withRival = (settled: Settled, { code }: Candidate, nowIso: string): Settled => ({
  ...settled,
  doubted: true,
  rival: settled.rival?.code === code ? settled.rival : { code, since: nowIso },
});

const weigh = (before: Settled, candidate: Candidate, nowIso: string): Settled => {
  const settled = { ...before, grows: false, flapping: withSign(before.flapping, candidate.code === 'ok', nowIso) };
  if (settled.current?.code === candidate.code && isJudgement(candidate)) {
    // The same cause may grow, another feature failing with it; that counts like any fault when it was seen twice.
    const stands = candidate.confirmed || candidate.code === 'ok';
    // On another network, or after sleep, the same cause begins anew: nobody saw it in between.
    if (stands && settled.isStale) return turnTo(settled, candidate, nowIso);
    return stands
      ? { ...settled, current: candidate, doubted: false, grows: false, rival: null }
      : { ...settled, doubted: true, grows: true };
  }
  const firm = candidate.confirmed || isFirstGoodNews(settled, candidate);
  if (!isJudgement(candidate) || !firm) return { ...settled, doubted: true };
  // While a fault comes and goes, good news is not told at each turn; nothing is in doubt, it is only early.
  if (candidate.code === 'ok' && !mayEnd(settled.flapping, nowIso)) return { ...settled, doubted: false };
  if (needsOwnLook(settled, candidate)) return withRival(settled, candidate, nowIso);
  return turnTo(settled, candidate, nowIso);
};

const lapsed = (settled: Settled, candidate: Candidate, nowIso: string): Settled => ({
  ...settled,
  current: asUnknown(candidate),
  since: nowIso,
  settledAt: nowIso,
  rival: null,
  isStale: false,
});

/**
 * Takes in the latest candidate; the verdict changes only when it is confirmed, or to "unknown" when nothing has carried it for
 * a while.
 */
export const settle = (before: Settled, candidate: Candidate, nowIso: string): Settled => {
  const next = weigh(before, candidate, nowIso);
  if (!next.doubted || next.current === null) return { ...next, unsureSince: null, isStale: false };
  // One sign of the same cause does not make a verdict of another network true here.
  if (next.grows) return { ...next, unsureSince: null };
  const unsureSince = before.unsureSince ?? nowIso;
  const isOver = Date.parse(nowIso) - Date.parse(unsureSince) >= LAPSE_MS;
  return isOver && next.current.code !== 'unknown' ? lapsed(next, candidate, nowIso) : { ...next, unsureSince };
};

/** True when `after` names something else than `before`. */
export const isNewVerdict = (before: Settled, after: Settled): boolean =>
  after.current !== null && before.current?.code !== after.current.code;
