// Taking a run back long afterwards: only what is still as the fix has left it, only the newest of those that set the same thing, and
// noted in the journal, so that nothing else begins meanwhile and a program that dies in the middle leaves a trace.
import { canBeUndone } from '../../contract/fix.ts';
import type { FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { History } from '../history/history.ts';
import type { Step } from '../os/controls/step.ts';
import { doAll } from './do-steps.ts';
import type { Hands } from './do-steps.ts';
import { beginNote } from './begin-note.ts';
import type { Journal } from './journal.ts';
import { stepsInText } from './kept-steps.ts';
import { standingOf } from './still-set.ts';

/** What takes back: the system, the note of what is under way, and the history with the runs. */
export type UndoEdges = { hands: Hands; journal: Journal; history: Pick<History, 'ask'> };

/** A run that can be taken back now, the steps that do it, and whether that is all of it: what was changed since is left as it is. */
export type Undoable = { run: FixRun; steps: readonly Step[]; isWhole: boolean };

/** Of so many runs the newer ones are looked through. */
const LATEST = 100;

// What a step sets, told by the question about it, the file, or else the whole of it.
const settingOf = (step: Step): string => {
  if (step.type === 'write') return `file ${step.path}`;
  const { program, args } = step.over ?? step;
  return JSON.stringify([program, args]);
};

const keptUndo = async ({ history }: UndoEdges, id: number): Promise<Result<Undoable | null>> => {
  const kept = await history.ask('fix', { id });
  if (!kept.ok) return kept;
  const { run, undo } = kept.value ?? { run: null, undo: null };
  const steps = undo === null ? null : stepsInText(undo);
  return ok(run && canBeUndone(run) && steps !== null ? { run, steps, isWhole: true } : null);
};

// Taken back before a newer one, the older would bring back what the newer has found, not what was before both.
const newerOf = async (edges: UndoEdges, { run, steps }: Undoable): Promise<Result<number | null>> => {
  const latest = await edges.history.ask('fixes', { limit: LATEST });
  if (!latest.ok) return latest;
  const settings = new Set(steps.map(settingOf));
  for (const { id } of latest.value.filter((other) => other.id > run.id && canBeUndone(other))) {
    const other = await keptUndo(edges, id);
    if (!other.ok) return other;
    if (other.value?.steps.some((step) => settings.has(settingOf(step)))) return ok(id);
  }
  return ok(null);
};

/** The run and what takes it back; a failure says why it cannot be taken back now. */
export const findUndoable = async (edges: UndoEdges, id: number): Promise<Result<Undoable>> => {
  const kept = await keptUndo(edges, id);
  if (!kept.ok) return kept;
  if (kept.value === null) return failWith('not-found', message('fix.refused.no-undo'));
  const newer = await newerOf(edges, kept.value);
  if (!newer.ok) return newer;
  if (newer.value !== null)
    return failWith('not-found', message('fix.refused.newer', { number: `${id}`, newer: `${newer.value}` }));
  const { run, steps } = kept.value;
  const standing = await standingOf(edges.hands.run, steps);
  if (standing.includes('unknown')) return failWith('not-found', message('control.no-answer'));
  const own = steps.filter((_, at) => standing[at] === 'still-set');
  if (own.length === 0) return failWith('not-found', message('fix.refused.changed-since'));
  return ok({ run, steps: own, isWhole: own.length === steps.length });
};

/** Takes the run back; the run as it then is, for the history, and what can still be tried again. */
export const takeBackLater = async (
  { hands, journal }: UndoEdges,
  { run, steps, isWhole }: Undoable,
): Promise<Result<{ run: FixRun; left: readonly Step[] | null }>> => {
  const begun = await beginNote(journal, { ...run, phase: 'undoing' }, { always: [], undo: steps });
  if (begun === 'other') return failWith('already-running', message('fix.refused.running'));
  if (begun !== 'begun') return failWith('not-ready', begun);
  try {
    const isDone = await doAll(hands, steps);
    const said = message(!isDone ? 'fix.ended.not-undone' : isWhole ? 'fix.ended.undone' : 'fix.ended.undone-partly');
    return ok({ run: { ...run, undo: isDone ? 'done' : 'failed', message: said }, left: isDone ? null : steps });
  } finally {
    await journal.end();
  }
};
