// A conversation with one OBS: it lets us in, and from then on it answers. Only requests that read are sent, and those of acts.ts
// where the user has switched a rule on.
import type { ObsEnding, ObsTrouble } from '../../../contract/obs.ts';
import type { Clock } from '../../deps/clock.ts';
import type { Endpoint, Net } from '../../deps/net.ts';
import { onTime } from '../../deps/on-time.ts';
import { operations } from '../answers/envelope.ts';
import type { ObsMessage, ObsResult } from '../answers/envelope.ts';
import type { ObsEvent } from '../answers/event.ts';
import type { ObsRequest } from '../answers/look.ts';
import type { Secret } from '../secret.ts';
import { enter, obsCloseCodes } from './enter.ts';
import { createEar } from './hear.ts';
import type { Ear } from './hear.ts';
import { openWebSocket } from './open-web-socket.ts';
import type { OpenWebSocket } from './open-web-socket.ts';

/** Where OBS listens, and the password that it may ask for. */
export type ObsAccess = { endpoint: Endpoint; password: Secret | null };

/** What a conversation needs; `signal` ends it. */
export type ConversationEdges = { connect: Net['connect']; clock: Clock; signal: AbortSignal };

/** An OBS that has let us in. */
export type Conversation = {
  /** What OBS answers to these, or null: it has ended, or was silent for so long that it has ended now. */
  ask: (requests: readonly ObsRequest[]) => Promise<readonly ObsResult[] | null>;
  ended: Promise<ObsEnding>;
  end: () => void;
};

/** How long connecting, the hello and letting us in may take together. OBS needs milliseconds; a busy machine is given more. */
const ENTRY_TIMEOUT_MS = 8000;

/** OBS answers from its own threads within milliseconds, unless it hangs. */
const ANSWER_TIMEOUT_MS = 10_000;

/** In JSON; the other one is MessagePack. */
const SUBPROTOCOL = 'obswebsocket.json';

const GOING_AWAY = 1001;

const endingFrom = (code: number): ObsEnding => {
  if (code === obsCloseCodes.removed) return 'removed';
  return code === GOING_AWAY ? 'server-stopped' : 'broke';
};

type Entry = { type: 'in'; web: OpenWebSocket } | { type: 'trouble'; why: ObsTrouble };

const comeIn = async (
  connect: Net['connect'],
  { endpoint, password }: ObsAccess,
  { ear, spoiled }: { ear: Ear; spoiled: Promise<ObsTrouble> },
  signal: AbortSignal,
): Promise<Entry> => {
  // Before there is a socket, so that it cannot come too early.
  const hello = ear.expect('hello');
  const web = await openWebSocket(connect, { endpoint, subprotocol: SUBPROTOCOL, onText: ear.hear }, signal);
  if (typeof web === 'string') return { type: 'trouble', why: web };
  const why = await enter(web, { hello, ear, spoiled }, password);
  return why === null ? { type: 'in', web } : { type: 'trouble', why };
};

type Talk = { clock: Clock; ear: Ear; web: OpenWebSocket; ended: Promise<unknown>; onSilence: () => void };

type Reply = Extract<ObsMessage, { type: 'answers' }> | 'gone' | 'late';

const createAsk = ({ clock, ear, web, ended, onSilence }: Talk): Conversation['ask'] => {
  const over = new AbortController();
  const gone = ended.then(() => {
    over.abort();
    return 'gone' as const;
  });
  let asked = 0;
  return async (requests) => {
    if (over.signal.aborted) return null;
    asked += 1;
    const id = String(asked);
    const answers = ear.expect('answers', id);
    web.send(JSON.stringify({ op: operations.batch, d: { requestId: id, haltOnFailure: false, requests } }));
    const deadline = { clock, timeoutMs: ANSWER_TIMEOUT_MS, signal: over.signal };
    const reply = await onTime<Reply>({ ...deadline, late: 'late' }, () => Promise.race([answers, gone]));
    ear.forget(id);
    if (reply === 'late') onSilence();
    return typeof reply === 'string' ? null : reply.results;
  };
};

/** Opens a conversation, or says why there is none. `onEvent` hears what OBS tells by itself from then on. */
export const openConversation = async (
  { connect, clock, signal }: ConversationEdges,
  access: ObsAccess,
  onEvent: (event: ObsEvent) => void,
): Promise<Conversation | ObsTrouble> => {
  const lifetime = new AbortController();
  const spoiled = Promise.withResolvers<'garbled'>();
  let quits = false;
  const ear = createEar({
    onGarbage: () => spoiled.resolve('garbled'),
    onEvent: (event) => {
      quits ||= event.type === 'quits';
      onEvent(event);
    },
  });
  const late: Entry = { type: 'trouble', why: 'no-answer' };
  const both = AbortSignal.any([signal, lifetime.signal]);
  const entry = await onTime({ clock, timeoutMs: ENTRY_TIMEOUT_MS, signal, late }, () =>
    comeIn(connect, access, { ear, spoiled: spoiled.promise }, both),
  );
  if (entry.type === 'trouble') {
    lifetime.abort();
    return entry.why;
  }
  const { web } = entry;
  const silent = Promise.withResolvers<'silent'>();
  const closed = web.ended.then(({ code }) => endingFrom(code));
  const ended = Promise.race([closed, spoiled.promise, silent.promise]).then((how) => {
    lifetime.abort();
    return quits ? 'quit' : how;
  });
  const ask = createAsk({ clock, ear, web, ended, onSilence: () => silent.resolve('silent') });
  return { ask, ended, end: () => lifetime.abort() };
};
