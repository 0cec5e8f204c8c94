import type { MessageId } from '../../contract/message.ts';
import type { Showing, UnshownReason } from '../../contract/showing.ts';

const byReason: Readonly<Record<Exclude<UnshownReason, 'refused'>, MessageId>> = {
  'not-supported': 'showing.todo.window',
  'no-desktop': 'showing.todo.window',
  'no-service': 'showing.todo.service',
  'no-answer': 'showing.todo.service',
  terminal: 'showing.todo.window',
  'switched-off': 'showing.todo.switched-off',
};

/** The option that leaves notifications out, as it is typed. */
export const noNotify = { option: '--no-notify' };

/** What to do so that notifications appear, in the words of the system that shows none. */
export const showingTodo = ({ why, system }: Extract<Showing, { state: 'not-shown' }>): MessageId => {
  if (why !== 'refused') return byReason[why];
  return system === 'other' ? 'showing.todo.window' : `showing.todo.${system}`;
};
