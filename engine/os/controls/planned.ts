// Short ways to write plans down.
import { message, type MessageId, type MessageParam } from '../../../contract/message.ts';
import type { Change, CommandStep, Planned, Privilege, Shown } from './step.ts';

/** Programs that only hand on a request; a manager that takes longer than this has not taken it. */
const ordinaryTimeoutMs = 10_000;

/** A command of a plan; it has ten seconds unless told. */
export const commandStep = (
  privilege: Privilege,
  program: string,
  args: readonly string[],
  timeoutMs: number = ordinaryTimeoutMs,
): CommandStep => ({ type: 'command', program, args, privilege, timeoutMs });

/** A step that takes back, done only as long as the setting shows that. */
export const onlyOver = (over: Shown, step: CommandStep): CommandStep => ({ ...step, over });

/** What a system says as long as a setting is as it was left, and nothing besides. */
export const showing = (program: string, args: readonly string[], lines: readonly string[]): Shown => ({
  ...{ program, args, lines, isWhole: true },
});

/** The same where the system says more than that setting, and `lacks` nowhere. */
export const showingAmong = (
  program: string,
  args: readonly string[],
  lines: readonly string[],
  lacks?: string,
): Shown => ({ program, args, lines, isWhole: false, ...(lacks === undefined ? {} : { lacks }) });

/** A plan done by `by`; without `always` there is no second half, without `undo` nothing to bring back. */
export const change = (by: string, parts: Partial<Omit<Change, 'by'>>): Planned => ({
  type: 'change',
  change: { by, steps: [], always: [], undo: null, ...parts },
});

/** Why this cannot be done here. */
export const cannot = (id: MessageId, params: Record<string, MessageParam> = {}): Planned => ({
  type: 'cannot',
  why: message(id, params),
});

/** Why there is nothing to do. */
export const nothingToDo = (id: MessageId, params: Record<string, MessageParam> = {}): Planned => ({
  type: 'nothing-to-do',
  why: message(id, params),
});
