// Asks whoever streams without OBS whether he is LIVE, once for each encoder that is seen to run.
import { message, say } from '../../contract/message.ts';
import type { Monitor } from '../../engine/monitor.ts';
import type { Surroundings } from './surroundings.ts';

/** Says on stderr that an encoder runs and how to say that one is LIVE, until the returned function is called. */
export const offerLive = (
  { terminal }: Pick<Surroundings, 'terminal'>,
  { sessions }: { sessions: Pick<Monitor['sessions'], 'subscribe'> },
): (() => void) => {
  let asked: string | null = null;
  return sessions.subscribe(({ encoder, session }) => {
    const isNew = encoder !== null && encoder.since !== asked;
    asked = encoder?.since ?? null;
    if (!isNew || session !== null) return;
    terminal.err.write(`tokwatch: ${say(message('session.encoder.ask', { name: encoder.name }))}\n`);
  });
};
