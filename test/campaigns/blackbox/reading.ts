// What the figures say: the plain alert that fires on the web probe alone, and what a careful administrator reads from
// all probes together. Pure: the same rounds always read the same.
import type { Place } from '../verdicts/verdict-run.ts';
import type { ProbeName } from './configuration.ts';
import type { ProbeFigures } from './metrics.ts';

/** All probes, asked at one time. */
export type Round = Readonly<Record<ProbeName, ProbeFigures>>;

/** The plain alert: TikTok is up, or TikTok is down. */
export type Alert = 'up' | 'down';

/** Where a careful administrator would look for the fault; `up` means nowhere. */
export type Reading =
  | 'up'
  | 'slow home'
  | 'slow line'
  | 'slow names'
  | 'slow TikTok'
  | 'home dead'
  | 'internet dead'
  | 'no names'
  | 'way or TikTok'
  | 'TikTok fails';

/** Each reading in words, and every layer that it fits: where the probes cannot tell layers apart, all count as right. */
export const readings: Readonly<Record<Reading, { words: string; places: readonly Place[] }>> = {
  up: { words: 'all is well', places: ['nothing'] },
  'slow home': { words: 'slow: the own network', places: ['device', 'lan', 'router'] },
  'slow line': { words: 'slow: the line', places: ['internet'] },
  'slow names': { words: 'slow: names', places: ['dns'] },
  'slow TikTok': { words: 'slow: TikTok, or the way to it', places: ['path', 'tiktok'] },
  'home dead': { words: 'the own network is down', places: ['device', 'lan', 'router'] },
  'internet dead': { words: 'the internet is down', places: ['internet'] },
  'no names': { words: 'DNS gives no address', places: ['dns'] },
  'way or TikTok': { words: 'TikTok, or the way to it', places: ['path', 'tiktok'] },
  'TikTok fails': { words: 'TikTok answers with an error', places: ['tiktok'] },
};

/** An alert waits for this many failures in a row, so that a blip or one lost answer raises none. */
export const ROUNDS = 3;

/** From here on common alert rules call a probe slow. */
export const SLOW_WEB_MS = 1000;

/** From here on a ping explains a slow page. */
export const SLOW_PING_MS = 200;

/** The same for a question for a name, which takes longer than a ping where nothing is wrong. */
export const SLOW_LOOKUP_MS = 500;

const isSlow = ({ passed, durationMs }: ProbeFigures): boolean => passed && durationMs > SLOW_WEB_MS;

/** Whether a further round may change what is said; an alert waits for several failures in a row. */
export const isTroubled = ({ web }: Round): boolean => !web.passed || isSlow(web);

/** The alert fires when the web probe failed in every round. */
export const alertOf = (rounds: readonly Round[]): Alert => (rounds.every(({ web }) => !web.passed) ? 'down' : 'up');

const isAtLeast = (leastMs: number, timesMs: ReadonlyArray<number | null>): boolean => {
  const known = timesMs.filter((ms) => ms !== null);
  return known.length > 0 && Math.min(...known) >= leastMs;
};

const readSlow = (rounds: readonly Round[]): Reading => {
  const replies = (name: ProbeName): Array<number | null> => rounds.map((round) => round[name].replyMs);
  if (isAtLeast(SLOW_PING_MS, replies('pingGateway'))) return 'slow home';
  if (isAtLeast(SLOW_PING_MS, replies('pingInternet'))) return 'slow line';
  const lookups = rounds.map(({ web }) => (web.passed ? web.lookupMs : null));
  return isAtLeast(SLOW_LOOKUP_MS, lookups) ? 'slow names' : 'slow TikTok';
};

const readDown = (rounds: readonly Round[]): Reading => {
  const failed = (name: ProbeName): boolean => rounds.every((round) => !round[name].passed);
  // A status of 2xx on a failed probe belongs to an answer that broke off.
  if (rounds.some(({ web }) => web.httpStatus !== null && (web.httpStatus < 200 || web.httpStatus > 299)))
    return 'TikTok fails';
  if (!failed('port')) return 'way or TikTok';
  if (failed('pingInternet')) return failed('pingGateway') ? 'home dead' : 'internet dead';
  const isNameless = rounds.every(({ port }) => port.ipVersion === null);
  return failed('names') || isNameless ? 'no names' : 'way or TikTok';
};

/** What a careful administrator reads; nearest cause first, and nothing while TikTok answers in time. */
export const readingOf = (rounds: readonly Round[]): Reading => {
  if (alertOf(rounds) === 'down') return readDown(rounds);
  return rounds.some(({ web }) => web.passed && !isSlow(web)) ? 'up' : readSlow(rounds);
};
