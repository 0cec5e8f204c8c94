// Asks whoever streams without OBS whether he is LIVE, once for each encoder that is seen to run.
import { message, say } from '../../contract/message.ts';
import type { LiveState } from '../../contract/session.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import type { Clock } from '../../engine/deps/clock.ts';
import { surface } from '../../engine/deps/surface.ts';
import type { Monitor } from '../../engine/monitor.ts';
import type { Surroundings } from './surroundings.ts';

/** OBS that has just been started may yet be linked, and then says itself when it streams: the link knocks each 10 s at least. */
const LINKED_BY_MS = 15_000;

const isLinked = ({ encoder, obs }: LiveState): boolean => encoder?.id === 'obs' && obs.link === 'up';

const mayBeLinked = ({ encoder, obs }: LiveState): boolean => encoder?.id === 'obs' && obs.link !== 'off';

/** Says on stderr that an encoder runs and how to say that one is LIVE, until the returned function is called; OBS that is linked says it itself. */
export const offerLive = (
  { terminal }: Pick<Surroundings, 'terminal'>,
  { sessions }: { sessions: Pick<Monitor['sessions'], 'subscribe'> },
  clock: Pick<Clock, 'sleep'> = systemClock,
): (() => void) => {
  const over = new AbortController();
  let asked: string | null = null;
  let latest: LiveState | null = null;
  const offer = (since: string): void => {
    const { encoder, session } = latest!;
    if (over.signal.aborted || encoder?.since !== since || session !== null || isLinked(latest!)) return;
    terminal.err.write(`tokwatch: ${say(message('session.encoder.ask', { name: encoder.name }))}\n`);
  };
  const unsubscribe = sessions.subscribe((state) => {
    latest = state;
    const since = state.encoder?.since ?? null;
    const isNew = since !== null && since !== asked;
    asked = since;
    if (!isNew) return;
    if (!mayBeLinked(state)) offer(since);
    else
      clock
        .sleep(LINKED_BY_MS, over.signal)
        .then(() => offer(since))
        .catch(surface);
  });
  return () => {
    over.abort();
    unsubscribe();
  };
};
