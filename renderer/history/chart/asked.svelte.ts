// An answer of the engine that follows what it depends on: what came last stays until the next one has come.
import type { Result } from '../../../contract/result.ts';

/** The last answer, and why the last question was not answered (empty when it was). */
export type Asked<T> = { readonly value: T | null; readonly trouble: string };

/** Asks whenever what `ask` reads has changed, for as long as the calling component lives; null asks nothing. */
export const followAnswer = <T>(ask: () => Promise<Result<T>> | null): Asked<T> => {
  let value = $state.raw<T | null>(null);
  let trouble = $state('');
  let latest = 0;
  const take = async (answering: Promise<Result<T>>, ticket: number): Promise<void> => {
    const answer = await answering;
    if (ticket !== latest) return;
    trouble = answer.ok ? '' : answer.error.message;
    if (answer.ok) value = answer.value;
  };
  $effect(() => {
    const answering = ask();
    const ticket = (latest += 1);
    if (answering) take(answering, ticket).catch(reportError);
  });
  return {
    get value() {
      return value;
    },
    get trouble() {
      return trouble;
    },
  };
};
