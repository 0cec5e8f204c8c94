// Takes in what somebody says of TikTok on a phone, as a reading like any other, and takes it out again once it counts no more:
// when it is too old, when the trouble is another one, when the judge has begun anew.
import type { Target } from '../../contract/catalog.ts';
import { PHONE_COUNTS_MS } from '../../contract/phone.ts';
import type { PhoneAnswer, PhoneState, PhoneVoid, PhoneWeight } from '../../contract/phone.ts';
import type { Reading, ReadingOf } from '../../contract/reading.ts';
import { tiktokPage } from '../../contract/see-for-yourself.ts';
import type { Verdict, VerdictCode } from '../../contract/verdict.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { isDecidedByPhone } from '../diagnosis/causes/by-phone.ts';
import { isSameTrouble } from '../diagnosis/phone-weight.ts';
import type { Settled } from '../incidents/settle.ts';
import type { Judge } from '../judge.ts';
import { makeReading } from '../probes/make-reading.ts';

const PROBE = 'phone';

/** True for a person's word about TikTok on a phone. */
export const isFromPhone = (reading: Reading): reading is ReadingOf<'phone'> & Reading =>
  reading.facts.kind === 'phone';

/** True for such a word that is new enough to count at a moment (epoch ms). */
export const keepsPhone = (reading: Reading, nowMs: number): boolean =>
  isFromPhone(reading) && nowMs - Date.parse(reading.at) < PHONE_COUNTS_MS;

/** The phone as a second vantage. */
export type Phone = {
  /** Takes a word in, in the place of the one before. */
  answer: (says: PhoneAnswer) => void;
  /** Takes the word back. */
  forget: () => void;
  /** Takes a word out that counts no more, and tells the state if it is another one than was told. */
  review: () => void;
  state: () => PhoneState;
};

const settledCode = ({ current, isStale }: Settled): VerdictCode =>
  current === null || isStale ? 'unknown' : current.code;

// While nothing is settled nobody knows what the trouble is; the word waits for it.
const isOther = ({ current, isStale }: Settled, about: VerdictCode): boolean =>
  current !== null && !isStale && !isSameTrouble(about, current);

const voidOf = (word: ReadingOf<'phone'>, judge: Judge, nowMs: number): PhoneVoid | null => {
  if (!judge.readings().some(({ key, at }) => key === word.key && at === word.at)) return 'another-time';
  if (nowMs - Date.parse(word.at) >= PHONE_COUNTS_MS) return 'too-old';
  return isOther(judge.settled(), word.facts.about) ? 'another-cause' : null;
};

/** What the word does, as the verdict that is shown says itself. */
const weightIn = ({ message, evidence }: Verdict): PhoneWeight => {
  const line = evidence.find(({ probe }) => probe === PROBE);
  if (line && isDecidedByPhone(message.id)) return 'decides';
  return line?.stands ?? 'beside';
};

const answerIn = (word: ReadingOf<'phone'>, verdict: Verdict): PhoneState['answer'] => ({
  says: word.facts.says,
  at: word.at,
  until: isoTime(Date.parse(word.at) + PHONE_COUNTS_MS),
  weight: weightIn(verdict),
});

/** The website among what is asked of TikTok, or whatever is asked first; TikTok's own where a list of the user's asks nothing here. */
const websiteOf = (targets: readonly Target[]): string =>
  (targets.find(({ feature }) => feature === 'web') ?? targets[0])?.host ?? new URL(tiktokPage).host;

/** A phone of which nothing was said; `targets` are what is asked of TikTok, and `tell` hears of every change. */
export const createPhone = (
  clock: Clock,
  judge: Judge,
  targets: readonly Target[],
  tell: (state: PhoneState) => void,
): Phone => {
  const host = websiteOf(targets);
  let word: (ReadingOf<'phone'> & Reading) | null = null;
  let gone: PhoneVoid | null = null;
  const drop = (why: PhoneVoid | null): void => {
    word = null;
    gone = why;
    judge.forget(isFromPhone);
  };
  const state = (): PhoneState => ({
    address: `https://${host}/`,
    answer: word && answerIn(word, judge.verdict()),
    gone,
  });
  let told = JSON.stringify(state());
  const tellChange = (): void => {
    const now = state();
    if (JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    tell(now);
  };
  return {
    answer: (says) => {
      const facts = { kind: 'phone', says, about: settledCode(judge.settled()) } as const;
      const what = { probe: PROBE, layer: 'tiktok', target: host, attempt: 1, status: 'ok', detail: says } as const;
      word = { ...makeReading(clock, { ...what, startedAt: clock.now(), facts }), facts };
      gone = null;
      judge.take(word);
      tellChange();
    },
    forget: () => {
      drop(null);
      tellChange();
    },
    review: () => {
      const why = word && voidOf(word, judge, clock.now());
      if (why !== null) drop(why);
      tellChange();
    },
    state,
  };
};
