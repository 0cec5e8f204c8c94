// Every fault is looked at twice before it may count. A silent try is doubted after a while and a second one starts
// beside it; a try that was answered badly is repeated a little later, because the same moment proves nothing new.
import type { Reading } from '../../contract/reading.ts';
import { firstThat } from './first-that.ts';
import type { LookContext } from './look-context.ts';

/** Between two bad answers: longer than the one-second blips of a restarting server or a roaming Wi-Fi. */
export const CONFIRM_GAP_MS = 1500;

/** One try; `signal` ends it when another try has answered well. */
export type Try = (attempt: number, signal: AbortSignal) => Promise<Reading>;

const isFault = (reading: Reading): boolean => reading.status === 'fault';

/** Runs a probe until it is well once, or has failed twice; emits each reading that counts and returns the last. */
export const lookTwice = async (context: LookContext, run: Try): Promise<Reading> => {
  const { clock, signal } = context;
  const answered = new AbortController();
  const within = AbortSignal.any([signal, answered.signal]);
  const emit = (reading: Reading): Reading => {
    if (!signal.aborted) context.emit(reading);
    return reading;
  };

  const startedMs = clock.monotonicMs();
  const first = run(1, within);
  const early = await Promise.race([first, clock.sleep(context.limits().lateMs, within).then(() => null)]);
  if (early) {
    emit(early);
    if (!isFault(early)) return early;
    await clock.sleep(Math.max(0, CONFIRM_GAP_MS - (clock.monotonicMs() - startedMs)), signal);
    return emit(await run(2, within));
  }
  const second = run(2, within);
  const firstEmitted = first.then((reading) => {
    if (isFault(reading) && !answered.signal.aborted) emit(reading);
  });
  const well = await firstThat([first, second], (reading) => !isFault(reading));
  answered.abort();
  await firstEmitted;
  return emit(well ?? (await second));
};
