// One run at a time, begun by a word: whoever asks hears that it has begun, or why not, and the rest is told as it goes on.
import type { FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { surface } from '../deps/surface.ts';

/** Something that takes its time: it tells of itself as soon as it has begun, and resolves with how it ended. */
export type Work = (onChange: (run: FixRun) => void, signal: AbortSignal) => Promise<Result<FixRun>>;

/** The one run; `over` resolves when nothing is under way. */
export type OneRun = {
  begin: (work: Work) => Promise<Result<undefined>>;
  isUnderWay: () => boolean;
  cancel: () => void;
  over: () => Promise<void>;
};

/** Nothing is under way yet; `onRun` hears of each step, and of the end as null. */
export const createOneRun = (onRun: (run: FixRun | null) => void): OneRun => {
  let current: { ending: AbortController; over: Promise<void> } | null = null;
  const doing = async (work: Work, begun: (answer: Result<undefined>) => void, signal: AbortSignal): Promise<void> => {
    try {
      const ended = await work((run) => {
        onRun(run);
        begun(ok(undefined));
      }, signal);
      begun(ended.ok ? ok(undefined) : ended);
    } finally {
      current = null;
      onRun(null);
    }
  };
  return {
    begin: (work) => {
      if (current) return Promise.resolve(failWith('already-running', message('fix.refused.running')));
      const begun = Promise.withResolvers<Result<undefined>>();
      const ending = new AbortController();
      const over = doing(work, begun.resolve, ending.signal);
      // Whoever asked hears of a bug as long as it has not begun, and nobody afterwards: it surfaces by itself.
      over.catch((bug: unknown) => {
        begun.reject(bug);
        surface(bug);
      });
      current = { ending, over };
      return begun.promise;
    },
    isUnderWay: () => current !== null,
    cancel: () => current?.ending.abort(),
    over: () => current?.over ?? Promise.resolve(),
  };
};
