// One run of a fix, from the look before to the proof: nothing is changed that was not seen, what was begun is ended whatever
// happens, and what made things worse is taken back.
import type { FixProof, FixResult, FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import type { Change, Step } from '../os/controls/step.ts';
import { beginNote } from './begin-note.ts';
import { commandsOf, doAll, doSteps } from './do-steps.ts';
import type { Hands, StepsEnd } from './do-steps.ts';
import { fitOf } from './judge/fit.ts';
import type { Guard, StartGuard } from './guard.ts';
import type { Journal } from './journal.ts';
import type { Picture } from './judge/picture.ts';
import { proofOf, resultOf } from './judge/proof.ts';

/** What a run works with. */
export type RunEdges = {
  clock: Clock;
  hands: Hands;
  journal: Journal;
  startGuard: StartGuard;
  /** Looks at everything, until it is sure or its time is up; what failed in `before` is asked in any case. */
  look: (signal?: AbortSignal, before?: Picture) => Promise<Picture>;
  /** Waits until there is a network again, as long as that may take. */
  settle: () => Promise<void>;
  /** Aborts when the program is about to end: then no proof is waited for. */
  leaving?: AbortSignal | undefined;
  /** Why it must not be begun any more, asked once the look before is over: the user may have gone LIVE meanwhile. */
  whyNotNow: () => Message | null;
  /** Hears of each step of the run. */
  onChange: (run: FixRun) => void;
};

type Present = { edges: RunEdges; change: Change; run: FixRun; signal: AbortSignal };

const move = (present: Present, next: Partial<FixRun>): void => {
  present.run = { ...present.run, ...next };
  present.edges.onChange(present.run);
};

const end = (present: Present, result: FixResult, said: Message, more: Partial<FixRun> = {}): FixRun => {
  move(present, { ...more, phase: 'over', result, message: said, endedAt: isoTime(present.edges.clock.now()) });
  return present.run;
};

/** Does the steps and their second half; the second half is done whatever becomes of the first, and of this program. */
const carryOut = async ({ edges, change, run, signal }: Present): Promise<StepsEnd | 'no-guard'> => {
  const { hands, journal, startGuard } = edges;
  let guard: Guard | null = null;
  if (change.always.length > 0) {
    guard = await startGuard(await commandsOf(hands, change.always));
    if (guard === null) return 'no-guard';
  }
  const done = await doSteps(hands, change.steps, signal);
  // Where nothing was begun there is no second half.
  const isWhole = (done.type === 'stopped' && done.isUntouched) || (await doAll(hands, change.always));
  if (isWhole) {
    guard?.dismiss();
    // Whoever finds the journal from here on must not do it once more: by then the network may be another one.
    // A disk that says no by now must not keep it from being judged.
    await journal.begin(run, { ...change, always: [] }).catch(() => false);
  }
  if (isWhole || done.type !== 'done') return done;
  return {
    type: 'stopped',
    step: change.always[0]!,
    end: { type: 'failed', exitCode: 1, said: '' },
    isUntouched: false,
  };
};

const takeBack = async (present: Present): Promise<FixRun['undo']> => {
  const { edges, change } = present;
  if (change.undo === null) return 'none';
  move(present, { phase: 'undoing' });
  return (await doAll(edges.hands, change.undo)) ? 'done' : 'failed';
};

const whyNot = {
  failed: 'fix.ended.failed',
  declined: 'fix.ended.declined',
  'not-permitted': 'fix.ended.not-permitted',
  missing: 'fix.ended.missing',
  timeout: 'fix.ended.timeout',
  cancelled: 'fix.ended.cancelled',
} as const;

const nameOf = (step: Step): string => (step.type === 'write' ? step.path : step.program);

const stopped = async (
  present: Present,
  { step, end: how, isUntouched }: Extract<StepsEnd, { type: 'stopped' }>,
): Promise<FixRun> => {
  // Who has just said no to a question is not asked again for the way back from nowhere.
  const undo = isUntouched ? 'none' : await takeBack(present);
  const said = message(whyNot[how.type], { program: nameOf(step), said: how.type === 'failed' ? how.said : '' });
  return end(present, how.type === 'cancelled' || how.type === 'declined' ? 'cancelled' : 'failed', said, { undo });
};

// What is worse at one look may be a blip of the line: only what is worse twice is taken back.
const proven = async ({ edges: { look, leaving } }: Present, before: Picture): Promise<FixProof | null> => {
  const lookAgain = async (): Promise<FixProof> => proofOf(before, await look(leaving, before));
  const proof = await lookAgain();
  const last = resultOf(proof) === 'worse' ? await lookAgain() : proof;
  return leaving?.aborted ? null : last;
};

/** How it ended, in words: what is mended while something else is wrong, and what did nothing and stays set, is said as such. */
const endedWith = (result: Exclude<FixResult, 'worse'>, proof: FixProof | null, canUndo: boolean): Message => {
  if (result === 'helped' && proof?.after.severity !== 'ok') return message('fix.ended.helped-partly');
  if (result === 'did-nothing' && canUndo) return message('fix.ended.did-nothing-set');
  return message(`fix.ended.${result}` as MessageId);
};

const judged = async (present: Present, before: Picture): Promise<FixRun> => {
  const proof = await proven(present, before);
  const result = proof === null ? 'unproven' : resultOf(proof);
  const canUndo = present.change.undo !== null;
  if (result !== 'worse') {
    return end(present, result, endedWith(result, proof, canUndo), { proof, undo: canUndo ? 'possible' : 'none' });
  }
  move(present, { proof });
  const undo = await takeBack(present);
  const said = undo === 'done' ? 'fix.ended.worse-undone' : 'fix.ended.worse';
  return end(present, 'worse', message(said), { undo });
};

const changing = async (present: Present, before: Picture): Promise<FixRun> => {
  const { edges } = present;
  move(present, { phase: 'doing' });
  const done = await carryOut(present);
  if (done === 'no-guard') return end(present, 'failed', message('fix.ended.no-guard'));
  if (done.type === 'stopped') return stopped(present, done);
  // Before that nothing that is seen tells of it.
  if (present.change.needsRestart) return end(present, 'unproven', message('fix.ended.needs-restart'));
  move(present, { phase: 'settling' });
  await edges.settle();
  move(present, { phase: 'after' });
  // What was done is judged, also when somebody wants to leave by now.
  return judged(present, before);
};

const throughProof = async (present: Present): Promise<FixRun> => {
  const { edges, signal } = present;
  const before = await edges.look(signal);
  if (signal.aborted) return end(present, 'cancelled', message('fix.ended.cancelled-before'));
  const whyNot = edges.whyNotNow();
  if (whyNot) return end(present, 'cancelled', whyNot);
  const fit = fitOf(present.run.fix, before.verdict);
  // Another trouble by now, or one that nobody knows, is no sign that all is well.
  if (!fit.fits) return end(present, before.verdict.severity === 'ok' ? 'no-need' : 'cancelled', fit.why);
  const begun = await beginNote(edges.journal, present.run, present.change);
  if (begun === 'other') return end(present, 'cancelled', message('fix.refused.running'));
  if (begun !== 'begun') return end(present, 'failed', begun);
  try {
    return await changing(present, before);
  } finally {
    await edges.journal.end();
  }
};

/** Runs a change as the fix of `run`, which is told at each step and returned as it ended. */
export const runFix = (edges: RunEdges, change: Change, run: FixRun, signal: AbortSignal): Promise<FixRun> =>
  throughProof({ edges, change, run, signal });
