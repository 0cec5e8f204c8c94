// Why the engine does not take what somebody typed, as a message that names the field by its label. `check` says the same in English
// for programs.
import * as v from 'valibot';
import { message } from './message.ts';
import type { Message, MessageId } from './message.ts';
import { failWith } from './refusal.ts';
import { check } from './result.ts';
import type { Result } from './result.ts';

type Issue = v.BaseIssue<unknown>;

/** What is typed in the forms of the window: the part of a question that it becomes, by the label of its field. */
const labels: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  'history.note': { text: 'notes.field' },
  'history.take': { hide: 'take.words' },
  'session.mark': { text: 'live.mark' },
  'session.rename': { title: 'live.title' },
  'session.list': { search: 'live.past-search' },
  'session.report': { hide: 'take.words' },
  'session.pdf': { hide: 'take.words' },
  'obs.usePassword': { password: 'live.password' },
  'translator.explain': { shown: 'translator.paste' },
};

const labelOf = (channel: string, part: unknown): MessageId | undefined => {
  const parts = Object.hasOwn(labels, channel) ? labels[channel] : undefined;
  return typeof part === 'string' && parts && Object.hasOwn(parts, part) ? parts[part] : undefined;
};

const ofWord = ({ type, requirement }: Issue, field: MessageId[]): Message | null => {
  if (type === 'max_length') return message('refused.word-too-long', { field, most: Number(requirement) });
  return type === 'check' ? message('refused.word-empty', { field }) : null;
};

const ofText = ({ type, requirement, input }: Issue, field: MessageId[]): Message | null => {
  if (type === 'min_length' || type === 'non_empty') return message('refused.empty', { field });
  if (type === 'check') return message('refused.unseen', { field });
  if (type !== 'max_length') return null;
  const most = Number(requirement);
  if (typeof input !== 'string') return message('refused.words-too-many', { field, most });
  return message('refused.too-long', { field, most, count: input.length });
};

/** The refusal as a message; null where it is about nothing that is typed, and so a bug and nothing to be read. */
const saidOf = (channel: string, issue: Issue): Message | null => {
  const [part, within] = (issue.path ?? []).map(({ key }) => key);
  const label = labelOf(channel, part);
  if (label === undefined) return null;
  return (within === undefined ? ofText : ofWord)(issue, [label]);
};

/** Checks the argument of a question; a refusal names the field in English, and what was typed by its label as a message as well. */
export const checkArgument = <T extends v.GenericSchema>(
  schema: T,
  argument: unknown,
  channel: string,
): Result<v.InferOutput<T>> => {
  const checked = check(schema, argument, 'bad-argument', `The argument of ${channel}`);
  if (checked.ok) return checked;
  const [issue] = v.safeParse(schema, argument, { abortPipeEarly: true }).issues ?? [];
  const said = issue ? saidOf(channel, issue) : null;
  return said === null ? checked : failWith('bad-argument', said, checked.error.message);
};
