// While OBS lets us stay: what it is and does is asked at the beginning, whenever it tells of a change, and every few seconds, so
// that an OBS that hangs is noticed.
import type { ObsEnding, ObsServer } from '../../contract/obs.ts';
import type { Clock } from '../deps/clock.ts';
import { createBell, rungWithin } from '../schedule/bell.ts';
import type { ObsEvent } from './answers/event.ts';
import { bitrateRequests, readBitrate } from './answers/bitrate.ts';
import { readServer, readVersion, serviceRequests } from './answers/service.ts';
import { createLooks } from './look-at-obs.ts';
import type { ObsSample } from './rows/sample.ts';
import type { Conversation } from './socket/open-conversation.ts';
import { followTurn, noStreamEnd } from './stream-end.ts';

/** What is known about the OBS that we are linked to. */
export type ObsPresence = {
  version: string | null;
  server: ObsServer | null;
  sample: ObsSample | null;
  /** OBS gave up its last stream, which nobody had stopped. */
  gaveUp: boolean;
};

/** A stay that goes on; `look` brings a fresh look, the same one for all who ask meanwhile, null when OBS did not answer. */
export type Stay = {
  look: () => Promise<ObsSample | null>;
  /** What OBS is set to send, in kbit/s; null when it does not tell. */
  bitrate: () => Promise<number | null>;
  /** Something was told: ask again. */
  hear: (event: ObsEvent) => void;
  ended: Promise<ObsEnding>;
  end: () => void;
};

/** How often OBS is looked at while nobody else does. */
const HEARTBEAT_MS = 5000;

const createSharedLooks = (look: () => Promise<ObsSample | null>, onLook: (sample: ObsSample) => void) => {
  let underWay: Promise<ObsSample | null> | null = null;
  return (): Promise<ObsSample | null> => {
    underWay ??= look()
      .then((sample) => {
        if (sample !== null) onLook(sample);
        return sample;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
};

const askBitrate = async ({ ask }: Conversation): Promise<number | null> => {
  const results = await ask(bitrateRequests);
  return results && readBitrate(results);
};

/** Begins a stay. `onPresence` hears what is known, first of all once and then after every look. */
export const stayWithObs = (
  conversation: Conversation,
  clock: Clock,
  onPresence: (presence: ObsPresence) => void,
): Stay => {
  const over = new AbortController();
  const changed = createBell();
  let [version, server]: [string | null, ObsServer | null] = [null, null];
  let lookedAtMs = -Infinity;
  let quits = false;
  let end = noStreamEnd;
  const look = createSharedLooks(createLooks(conversation, clock), (sample) => {
    lookedAtMs = clock.monotonicMs();
    // While it closes, OBS ends its stream and goes on answering: that is not what it was doing.
    if (!quits) onPresence({ version, server, sample, gaveUp: end.gaveUp });
  });

  const askService = async (): Promise<void> => {
    const results = await conversation.ask(serviceRequests);
    if (results !== null) [version, server] = [readVersion(results), readServer(results)];
  };

  const keepAsking = async (): Promise<void> => {
    const restMs = (): number => Math.max(0, lookedAtMs + HEARTBEAT_MS - clock.monotonicMs());
    for (
      let isTold = true;
      !over.signal.aborted;
      isTold = await rungWithin(changed, { clock, timeoutMs: restMs(), signal: over.signal })
    ) {
      if (isTold) await askService();
      const isDue = isTold || restMs() === 0;
      if (isDue && (await look()) === null) return;
    }
  };

  const asking = keepAsking();
  const ended = conversation.ended.then(async (how) => {
    over.abort();
    await asking;
    return how;
  });
  const hear = (event: ObsEvent): void => {
    if (event.type === 'stream') end = followTurn(end, event.turn);
    // What another profile would stream to is not what was given up.
    if (event.type === 'settings') end = noStreamEnd;
    if (event.type === 'quits') quits = true;
    else changed.ring();
  };
  return { look, bitrate: () => askBitrate(conversation), hear, ended, end: conversation.end };
};
