// From candidates to the verdict. A candidate becomes the verdict only when its evidence is confirmed, so that a blip is
// never announced; until then the old verdict stands and the doubt is shown. Pure: time comes in as an argument.
import type { Candidate } from '../diagnosis/candidate.ts';

/** What has been settled so far, and what is suspected. Times are ISO 8601 UTC. */
export type Settled = {
  /** The candidate behind the verdict; null before the first one. */
  current: Candidate | null;
  since: string | null;
  settledAt: string | null;
  /** True while the latest evidence speaks for something else than the verdict. */
  doubted: boolean;
};

/** Nothing settled yet. */
export const nothingSettled: Settled = { current: null, since: null, settledAt: null, doubted: true };

const isJudgement = ({ code }: Candidate): boolean => code !== 'unknown';

// The very first "all is well" needs no second look: nobody is accused by it, and a glance should not wait.
const isFirstGoodNews = (settled: Settled, candidate: Candidate): boolean =>
  candidate.code === 'ok' && settled.current === null;

/** Takes in the latest candidate; the verdict changes only when it is confirmed. */
export const settle = (settled: Settled, candidate: Candidate, nowIso: string): Settled => {
  if (settled.current?.code === candidate.code) {
    // The same cause may grow, another feature failing with it; that counts like any fault when it was seen twice.
    const stands = candidate.confirmed || candidate.code === 'ok';
    return stands ? { ...settled, current: candidate, doubted: false } : { ...settled, doubted: true };
  }
  const firm = candidate.confirmed || isFirstGoodNews(settled, candidate);
  if (!isJudgement(candidate) || !firm) return { ...settled, doubted: true };
  const since = candidate.code === 'ok' ? nowIso : (candidate.firstSeen ?? nowIso);
  return { current: candidate, since, settledAt: nowIso, doubted: false };
};

/** True when `after` names something else than `before`. */
export const isNewVerdict = (before: Settled, after: Settled): boolean =>
  after.current !== null && before.current?.code !== after.current.code;
