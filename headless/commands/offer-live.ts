// Asks whoever streams without OBS whether he is LIVE, once for each encoder that is seen to run.
import { message, say } from '../../contract/message.ts';
import type { Monitor } from '../../engine/monitor.ts';
import type { Surroundings } from './surroundings.ts';

/** Says on stderr that an encoder runs and how to say that one is LIVE, until the returned function is called; OBS that is linked says it itself. */
export const offerLive = (
  { terminal }: Pick<Surroundings, 'terminal'>,
  { sessions }: { sessions: Pick<Monitor['sessions'], 'subscribe'> },
): (() => void) => {
  let asked: string | null = null;
  return sessions.subscribe(({ encoder, session, obs }) => {
    const offered = session !== null || (encoder?.id === 'obs' && obs.link === 'up') ? null : encoder;
    if (offered && offered.since !== asked)
      terminal.err.write(`tokwatch: ${say(message('session.encoder.ask', { name: offered.name }))}\n`);
    asked = encoder?.since ?? null;
  });
};
