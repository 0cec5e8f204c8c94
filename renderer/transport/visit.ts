// A browser makes only six connections to one server for all its tabs, and each window holds one of them. So a window
// that nobody sees hangs up once it has heard the present state, and comes again later.
import { followStream } from './event-stream.ts';
import type { StreamEnd, StreamListener, StreamRequest } from './event-stream.ts';

/** How often a window looks in that nobody sees: its title still tells the verdict. */
const OUT_OF_SIGHT_MS = 15_000;

/** True while nobody can see the window, such as in a tab that lies behind another. */
const isOutOfSight = (): boolean => document.visibilityState === 'hidden';

/** Follows a stream like followStream, but hangs up when the window is out of sight and each channel has told what is so. */
export const visitStream = async (
  request: StreamRequest,
  to: StreamListener,
  signal: AbortSignal,
): Promise<StreamEnd> => {
  const hungUp = new AbortController();
  const awaited = new Set(request.channels);
  const hangUpUnseen = (): void => {
    if (isOutOfSight()) hungUp.abort();
  };
  const onData = (data: string, channel: string): void => {
    to.onData(data, channel);
    awaited.delete(channel);
    if (awaited.size === 0) hangUpUnseen();
  };
  document.addEventListener('visibilitychange', hangUpUnseen);
  const end = await followStream(request, { ...to, onData }, AbortSignal.any([signal, hungUp.signal]));
  document.removeEventListener('visibilitychange', hangUpUnseen);
  if (!hungUp.signal.aborted) return end;
  // It may have come back into sight meanwhile.
  return { againMs: isOutOfSight() ? OUT_OF_SIGHT_MS : 0, why: 'unseen' };
};
