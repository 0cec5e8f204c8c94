// A browser makes only six connections to one server for all its tabs, and a subscription holds one of them. So a window
// that nobody sees hangs up after the first value, which is the present state, and comes again later.
import { followStream } from './event-stream.ts';
import type { StreamEnd, StreamListener, StreamRequest } from './event-stream.ts';

/** True while nobody can see the window, such as in a tab that lies behind another. */
export const isOutOfSight = (): boolean => document.visibilityState === 'hidden';

/** Follows a stream like followStream, but hangs up when the window is out of sight. */
export const visitStream = async (
  request: StreamRequest,
  to: StreamListener,
  signal: AbortSignal,
): Promise<StreamEnd | 'hung-up'> => {
  const hungUp = new AbortController();
  const hangUpUnseen = (): void => {
    if (isOutOfSight()) hungUp.abort();
  };
  const onData = (data: string): void => {
    to.onData(data);
    hangUpUnseen();
  };
  document.addEventListener('visibilitychange', hangUpUnseen);
  const end = await followStream(request, { ...to, onData }, AbortSignal.any([signal, hungUp.signal]));
  document.removeEventListener('visibilitychange', hangUpUnseen);
  return hungUp.signal.aborted ? 'hung-up' : end;
};
