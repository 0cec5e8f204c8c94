// Judges a recording again: the same readings through the same diagnosis and settling, with the recording's own time.
import type { Verdict } from '../../contract/verdict.ts';
import type { Clock } from '../deps/clock.ts';
import { createJudge } from '../judge.ts';
import type { Judge } from '../judge.ts';
import type { JudgeEvent, Recording } from './recording.ts';

/** What the recording leads to: each verdict as it was settled, and the one at the end. */
export type Replayed = { verdicts: readonly Verdict[]; end: Verdict; doubted: boolean };

const never = (): never => {
  throw new Error('a replay does not wait');
};

const hear = (judge: Judge, event: JudgeEvent): void => {
  switch (event.type) {
    case 'reading':
      return judge.take(event.reading);
    case 'together': {
      const gone = new Set(event.forgot);
      return judge.takeTogether(event.readings, ({ key }) => gone.has(key));
    }
    case 'forgot': {
      const gone = new Set(event.keys);
      return judge.forget(({ key }) => gone.has(key));
    }
    case 'held':
      return judge.hold(event.samePlace);
    case 'released':
      return judge.release();
  }
};

/** Runs a whole recording; never waits, never asks anybody. */
export const replay = ({ head, events }: Recording): Replayed => {
  let now = head.at;
  const clock: Clock = { now: () => Date.parse(now), monotonicMs: () => Date.parse(now), sleep: never };
  const verdicts: Verdict[] = [];
  const judge = createJudge(clock, head.asked, { onVerdict: (verdict) => verdicts.push(verdict) });
  for (const event of events) {
    now = event.at;
    hear(judge, event);
  }
  return { verdicts, end: judge.verdict(), doubted: judge.settled().doubted };
};
