import type { Unsubscribe } from '../../contract/derive.ts';

/**
 * Takes the first value of a subscription and ends it: a subscription holds one of the few connections that a browser makes, and
 * what changes seldom is looked at now and then instead.
 */
export const firstTold = <T>(
  subscribe: (listener: (value: T) => void) => Unsubscribe,
  listener: (value: T) => void,
): Unsubscribe => {
  let isOver = false;
  let end: Unsubscribe = () => undefined;
  const finish = (): void => {
    isOver = true;
    end();
  };
  end = subscribe((value) => {
    if (isOver) return;
    listener(value);
    finish();
  });
  // It may have told the first value before it said how to end it.
  if (isOver) end();
  return finish;
};
