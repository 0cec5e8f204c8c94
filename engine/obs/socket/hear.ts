// Sorts what OBS says: events go to whoever wants them, answers to whoever waits for them, garbage ends the conversation.
import { readMessage } from '../answers/envelope.ts';
import type { ObsMessage } from '../answers/envelope.ts';
import { readEvent } from '../answers/event.ts';
import type { ObsEvent } from '../answers/event.ts';

type Kind = ObsMessage['type'];
type OfKind<K extends Kind> = Extract<ObsMessage, { type: K }>;

/** Whom to tell what. */
export type Hearers = { onEvent: (event: ObsEvent) => void; onGarbage: () => void };

/** What is said goes in as text, null for what is no text; who expects a message gets it once, by kind and id. */
export type Ear = {
  hear: (text: string | null) => void;
  expect: <K extends Kind>(kind: K, id?: string) => Promise<OfKind<K>>;
  /** Nobody waits any more for the answers with this id. */
  forget: (id: string) => void;
};

/** More messages than this between two answers is a flood. OBS sends about one a second here. */
const MOST_UNASKED = 1000;

const keyOf = (kind: Kind, id = ''): string => `${kind} ${id}`;

/** An ear for one conversation. */
export const createEar = ({ onEvent, onGarbage }: Hearers): Ear => {
  const waiting = new Map<string, (message: never) => void>();
  let unasked = 0;
  const arrive = (message: ObsMessage): void => {
    const key = keyOf(message.type, message.type === 'answers' ? message.id : '');
    const take = waiting.get(key) as ((message: ObsMessage) => void) | undefined;
    waiting.delete(key);
    take?.(message);
  };
  return {
    hear: (text) => {
      const message = text === null ? null : readMessage(text);
      unasked = message?.type === 'answers' ? 0 : unasked + 1;
      if (message === null || unasked > MOST_UNASKED) return onGarbage();
      if (message.type !== 'event') return arrive(message);
      const event = readEvent(message.name, message.data);
      if (event !== null) onEvent(event);
    },
    expect: (kind, id) => new Promise((resolve) => waiting.set(keyOf(kind, id), resolve)),
    forget: (id) => void waiting.delete(keyOf('answers', id)),
  };
};
