// What a session comes to.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionLog, SessionSummary } from '../../../contract/session.ts';
import { courseOf, dipOf } from './dips.ts';
import { figuresOf } from './figures.ts';
import { scoreOf } from './score.ts';
import { sentenceOf, todosOf } from './sentence.ts';

/** The summary of a session, also of one that goes on. It takes time in proportion to the rows, and changes nothing. */
export const summaryOf = (log: SessionLog): SessionSummary => {
  const course = courseOf(log);
  const { medianKilobitsPerSecond, ...figures } = figuresOf(log);
  const failingMs = course.stretches.reduce((sum, stretch) => sum + stretch.failingMs, 0);
  const wobblingMs = course.stretches.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs), 0) - failingMs;
  const judgedMs = course.judgedRows * SECOND_MS;
  return {
    ...figures,
    wobblingMs,
    failingMs,
    dips: course.stretches.map(dipOf),
    ...scoreOf({ figures: { ...figures, medianKilobitsPerSecond }, wobblingMs, failingMs, judgedMs }),
    message: sentenceOf(log, course),
    todo: todosOf(course),
  };
};
