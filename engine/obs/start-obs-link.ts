// The link to OBS: it is looked for until it is there, kept while it is, and looked for again after it has gone. What stands
// between us and OBS is a state, never an exception.
import type { ObsState, ObsTrouble } from '../../contract/obs.ts';
import { surface } from '../deps/surface.ts';
import { createBell, rungWithin } from '../schedule/bell.ts';
import { actIn, readActing } from './acts/act-in.ts';
import type { ObsAct, ObsActed, ObsActing } from './acts/acts.ts';
import { backOffMs } from './back-off.ts';
import type { ObsCandidate } from './find-access.ts';
import { createLinkState } from './link-state.ts';
import type { LinkState } from './link-state.ts';
import { meetObs } from './meet-obs.ts';
import { createRefusedPasswords } from './refused-passwords.ts';
import type { RefusedPasswords } from './refused-passwords.ts';
import type { ObsSample } from './rows/sample.ts';
import type { Conversation, ConversationEdges } from './socket/open-conversation.ts';
import { stayWithObs } from './stay-with-obs.ts';
import type { Stay } from './stay-with-obs.ts';

/** What a link needs; `signal` ends it. `findAccess` is asked before each try. */
export type ObsLinkEdges = ConversationEdges & {
  random: () => number;
  findAccess: () => Promise<readonly ObsCandidate[]>;
};

/** A link that looks after itself until its end. */
export type ObsLink = {
  state: () => ObsState;
  /** A look at OBS now; `silent` when it does not answer, `away` when there is no link. */
  look: () => Promise<ObsSample | 'silent' | 'away'>;
  /** What OBS is set to send, picture and sound of all outputs, in kbit/s; null when there is no link or OBS does not tell. */
  bitrate: () => Promise<number | null>;
  /** Does one of the few things that OBS may be asked to do. */
  act: (act: ObsAct) => Promise<ObsActed>;
  /** What these would change, as it stands now; null when nobody says. */
  acting: () => Promise<ObsActing | null>;
  /** Tries again at once, also with what OBS has turned down: the user has changed something. */
  retry: () => void;
  end: () => Promise<void>;
};

/** Who is let in and lost again sooner than this has not been linked at all, as far as waiting is concerned. */
const SETTLED_MS = 10_000;

type Seeking = { edges: ObsLinkEdges; signal: AbortSignal; state: LinkState; refused: RefusedPasswords };

/** Tries again and again, or stays; `stay` is where we stay at the moment. */
const createSeeker = ({ edges, signal, state, refused }: Seeking) => {
  const { clock } = edges;
  const seeker = { stay: null as Stay | null, conversation: null as Conversation | null, failures: 0 };

  const keep = async (conversation: Conversation): Promise<ObsTrouble> => {
    const startedMs = clock.monotonicMs();
    seeker.conversation = conversation;
    seeker.stay = stayWithObs(conversation, clock, state.present);
    const how = await seeker.stay.ended;
    [seeker.stay, seeker.conversation] = [null, null];
    if (clock.monotonicMs() - startedMs >= SETTLED_MS) seeker.failures = 0;
    if (!signal.aborted) state.lose(how);
    return how === 'removed' ? how : 'ended';
  };

  const tryOnce = async (): Promise<ObsTrouble> => {
    const candidates = await edges.findAccess();
    const met = await meetObs({ ...edges, signal }, candidates, refused, (event) => seeker.stay?.hear(event));
    if (typeof met !== 'string') return keep(met);
    if (!signal.aborted) state.miss(met);
    return met;
  };

  return { seeker, tryOnce };
};

/** Starts looking for OBS; `onState` hears every change. */
export const startObsLink = (edges: ObsLinkEdges, onState: (state: ObsState) => void): ObsLink => {
  const { clock } = edges;
  const ending = new AbortController();
  const signal = AbortSignal.any([edges.signal, ending.signal]);
  const state = createLinkState(clock, onState);
  const refused = createRefusedPasswords(clock);
  const { seeker, tryOnce } = createSeeker({ edges, signal, state, refused });
  const again = createBell();

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const why = await tryOnce();
      seeker.failures += 1;
      await rungWithin(again, { clock, timeoutMs: backOffMs(why, seeker.failures, edges.random()), signal });
    }
    state.off();
  };

  const running = run().catch(surface);
  return {
    state: state.now,
    look: async () => (seeker.stay === null ? 'away' : ((await seeker.stay.look()) ?? 'silent')),
    bitrate: async () => (await seeker.stay?.bitrate()) ?? null,
    act: async (act) => (seeker.conversation === null ? 'away' : actIn(seeker.conversation, act)),
    acting: async () => (seeker.conversation === null ? null : readActing(seeker.conversation)),
    retry: () => {
      refused.forget();
      seeker.failures = 0;
      again.ring();
    },
    end: async () => {
      ending.abort();
      await running;
    },
  };
};
