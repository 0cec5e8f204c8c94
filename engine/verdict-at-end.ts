// What a look that is over may say: what is doubted at the end and was never confirmed accuses nobody, and whoever has stopped
// looking must not say that it looks.
import { message, say } from '../contract/message.ts';
import type { Verdict } from '../contract/verdict.ts';
import { isoTime } from './deps/clock.ts';
import { asUnknown, toVerdict } from './incidents/to-verdict.ts';
import type { Judge } from './judge.ts';

const inconclusive = (verdict: Verdict): Verdict => {
  const said = message('verdict.unknown.too-little');
  return { ...verdict, message: said, summary: say(said) };
};

/** What is settled and not in doubt. */
export const standing = (judge: Judge): Verdict | null => {
  const { current, doubted } = judge.settled();
  return current && !doubted ? judge.verdict() : null;
};

/**
 * The verdict of a judge that hears no more; `startedAt` is in epoch ms. `stood` is what had stood before others were asked:
 * whom others only make doubtful stays what it was.
 */
export const verdictAtEnd = (judge: Judge, startedAt: number, stood: Verdict | null = null): Verdict => {
  const { current, doubted, grows, since } = judge.settled();
  const unsure = (): Verdict =>
    current ? toVerdict(asUnknown(current), since ?? isoTime(startedAt), null) : judge.verdict();
  const found = current && doubted && !grows ? (stood ?? unsure()) : judge.verdict();
  return found.message.id === 'verdict.unknown.looking' ? inconclusive(found) : found;
};
