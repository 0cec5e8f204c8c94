// What the link to OBS says of itself: a sentence, and what to do when something can be done.
import { message } from './message.ts';
import type { Message, MessageId } from './message.ts';
import type { ObsLoss, ObsState, ObsTrouble } from './obs.ts';

type Up = Extract<ObsState, { link: 'up' }>;

const upSentence = ({ streaming, reconnecting }: Up): MessageId => {
  if (streaming === null) return 'obs.up-unknown';
  if (!streaming) return 'obs.up';
  return reconnecting === true ? 'obs.up-reconnecting' : 'obs.up-streaming';
};

const withStream = ['quit', 'broke', 'silent'] as const;

/** How the link was lost, and whether that cut a stream short. */
export const obsLossSentence = ({ how, whileStreaming }: ObsLoss): Message => {
  const cut = withStream.find((one) => one === how);
  return message(cut !== undefined && whileStreaming === true ? `obs.lost.${cut}-streaming` : `obs.lost.${how}`);
};

/** The state of the link in a sentence. */
export const obsSentence = (state: ObsState): Message => {
  switch (state.link) {
    case 'off':
    case 'connecting':
      return message(`obs.${state.link}`);
    case 'up':
      return message(upSentence(state));
    case 'apart':
      return message(`obs.apart.${state.why}`);
  }
};

const todos: Readonly<Record<ObsTrouble, MessageId | null>> = {
  ended: null,
  absent: 'obs.todo.start',
  'switched-off': 'obs.todo.switch-on',
  'not-obs': 'obs.todo.other-port',
  'no-answer': 'obs.todo.restart',
  garbled: 'obs.todo.other-port',
  'unsupported-version': 'obs.todo.update',
  removed: 'obs.todo.try-again',
  'password-needed': 'obs.todo.password',
  'wrong-password': 'obs.todo.password',
};

/** What to do about it; null when there is nothing to do but wait. */
export const obsTodo = (state: ObsState): Message | null => {
  const todo = state.link === 'apart' ? todos[state.why] : null;
  return todo === null ? null : message(todo);
};
