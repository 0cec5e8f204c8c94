// Fixes of a machine: what fits, what each would do, one run at a time, and its undo. The command line and the window ask here.
import { createHash } from 'node:crypto';
import { canBeUndone } from '../../contract/fix.ts';
import type { FixAsk, FixCommand, FixId, FixOffer, FixPlan, FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Failure, Result } from '../../contract/result.ts';
import { isoTime } from '../deps/clock.ts';
import type { History } from '../history/history.ts';
import type { Change, Planned, Step } from '../os/controls/step.ts';
import { allFixes } from './all-fixes.ts';
import { doAll } from './do-steps.ts';
import type { Hands } from './do-steps.ts';
import { fitOf } from './judge/fit.ts';
import type { Judged } from './judge/fit.ts';
import type { ActionFix, Ground } from './fix.ts';
import { ladder } from './judge/ladder.ts';
import { runFix } from './run-fix.ts';
import type { RunEdges } from './run-fix.ts';
import { findUndoable, takeBackLater } from './undo-fix.ts';

/** What a fixer works with. */
export type FixerInputs = {
  edges: Omit<RunEdges, 'onChange' | 'whyNotNow'>;
  /** What the machine offers to be changed, at the moment of asking. */
  ground: (signal: AbortSignal) => Promise<Ground>;
  /** The present verdict, and whether the user is LIVE. */
  present: () => { judged: Judged; live: boolean };
  history: Pick<History, 'ask'>;
  /** As in process.platform: some fixes are for one system alone. */
  platform?: string;
};

/** A run that can be taken back, and the commands that do it. */
export type UndoPlan = { run: FixRun; commands: FixCommand[] };

/** The fixes of one machine. */
export type Fixer = {
  offers: () => FixOffer[];
  /** What an action would do here and now. */
  plan: (id: FixId, signal: AbortSignal) => Promise<Result<FixPlan>>;
  /** Runs an action whose plan was seen; resolves with how it ended. `onChange` hears of each step. */
  run: (ask: FixAsk, onChange: (run: FixRun) => void, signal: AbortSignal) => Promise<Result<FixRun>>;
  /** What would take a run back, or why it cannot be taken back now. */
  planUndo: (id: number) => Promise<Result<UndoPlan>>;
  /** Takes a run back; `onChange` hears that it has begun. */
  undo: (id: number, onChange?: (run: FixRun) => void) => Promise<Result<FixRun>>;
  /** Ends a fix that a program of before was cut off in; null where there was none. */
  recover: () => Promise<FixRun | null>;
};

const refusal = (code: Failure['code'], id: MessageId): { ok: false; error: Failure } => failWith(code, message(id));

// Whoever has the rights already is not asked for them.
const shown =
  ({ elevation }: Hands) =>
  (step: Step): FixCommand => {
    const rights = elevation.asksUser(step)
      ? 'admin'
      : step.type === 'command' && step.privilege === 'session'
        ? 'session'
        : 'user';
    return step.type === 'write'
      ? { argv: [step.path], writes: step.text, rights }
      : { argv: [step.program, ...step.args], writes: null, rights };
  };

const sealOf = (change: Change): string =>
  createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 16);

const planOf = (hands: Hands, planned: Planned): FixPlan => {
  if (planned.type !== 'change') return { can: false, why: planned.why };
  const { change } = planned;
  return {
    can: true,
    by: change.by,
    commands: [...change.steps, ...change.always].map(shown(hands)),
    undo: change.undo?.map(shown(hands)) ?? null,
    seal: sealOf(change),
  };
};

const actionOf = (id: FixId): ActionFix | null => {
  const fix = allFixes.find((one) => one.id === id);
  return fix?.kind === 'action' ? fix : null;
};

type Present = ReturnType<FixerInputs['present']>;

const whyNotLive = ({ cutsLine }: ActionFix, { live }: Present, { despiteLive }: FixAsk): Message | null =>
  live && cutsLine && !despiteLive ? message('fix.refused.live') : null;

const whyRefused = (fix: ActionFix, present: Present, ask: FixAsk): Message | null => {
  const fit = fitOf(fix.id, present.judged);
  return fit.fits ? whyNotLive(fix, present, ask) : fit.why;
};

type Kept = (run: FixRun, undo: readonly Step[] | null) => Promise<FixRun>;

// A history that cannot keep it does not stop a fix; the run then has no number, and no undo later.
const keeper =
  (history: FixerInputs['history']): Kept =>
  async (run, undo) => {
    const kept = await history.ask('keepFix', { run, undo: undo && JSON.stringify(undo) });
    return kept.ok ? { ...run, id: kept.value } : run;
  };

const begin = (fix: ActionFix, { by, steps, always }: Change, { clock, hands }: FixerInputs['edges']): FixRun => ({
  ...{ id: 0, fix: fix.id, startedAt: isoTime(clock.now()), endedAt: null, phase: 'before', by },
  commands: [...steps, ...always].map(shown(hands)),
  ...{ result: null, message: message('fix.under-way'), proof: null, undo: 'none' },
});

const running =
  ({ edges, ground, present }: FixerInputs, keep: Kept): Fixer['run'] =>
  async (ask, onChange, signal) => {
    const fix = actionOf(ask.id);
    if (!fix) return refusal('bad-argument', 'fix.refused.no-action');
    const why = whyRefused(fix, present(), ask);
    if (why) return failWith('not-ready', why);
    const planned = await fix.plan(await ground(signal));
    if (planned.type !== 'change') return failWith('not-ready', planned.why);
    const { change } = planned;
    if (sealOf(change) !== ask.seal) return refusal('bad-argument', 'fix.refused.changed');
    const started = await keep(begin(fix, change, edges), change.undo);
    onChange(started);
    const whyNotNow = (): Message | null => whyNotLive(fix, present(), ask);
    const ended = await runFix({ ...edges, onChange, whyNotNow }, change, started, signal);
    return ok(await keep(ended, canBeUndone(ended) ? change.undo : null));
  };

const undoing =
  (inputs: FixerInputs, keep: Kept): Fixer['undo'] =>
  async (id, onChange) => {
    const edges = { ...inputs.edges, history: inputs.history };
    const found = await findUndoable(edges, id);
    if (!found.ok) return found;
    onChange?.({ ...found.value.run, phase: 'undoing' });
    const taken = await takeBackLater(edges, found.value);
    return taken.ok ? ok(await keep(taken.value.run, taken.value.left)) : taken;
  };

const recovering =
  ({ edges }: FixerInputs, keep: Kept): Fixer['recover'] =>
  async () => {
    const left = await edges.journal.left();
    if (!left) return null;
    const isWhole = await doAll(edges.hands, left.always);
    await edges.journal.end();
    // It was being taken back: how it had ended stays, and taking it back can be tried again.
    if (left.run.phase === 'undoing')
      return keep(
        { ...left.run, phase: 'over', undo: 'failed', message: message('fix.ended.undo-cut-off') },
        left.undo,
      );
    const cut = { ...left.run, endedAt: isoTime(edges.clock.now()), phase: 'over', result: 'cut-off' } as const;
    const undo = left.undo === null ? 'none' : 'possible';
    return keep(
      { ...cut, message: message(isWhole ? 'fix.ended.cut-off' : 'fix.ended.cut-off-still'), undo },
      left.undo,
    );
  };

/** Makes the fixer of a machine. */
export const createFixer = (inputs: FixerInputs): Fixer => {
  const keep = keeper(inputs.history);
  let isBusy = false;
  const alone = async <T, R>(work: () => Promise<T>, otherwise: R): Promise<T | R> => {
    if (isBusy) return otherwise;
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  };
  const refused = refusal('already-running', 'fix.refused.running');
  const [run, undo, recover] = [running(inputs, keep), undoing(inputs, keep), recovering(inputs, keep)];
  return {
    offers: () => ladder(allFixes, inputs.present().judged, inputs.platform),
    plan: async (id, signal) => {
      const fix = actionOf(id);
      if (!fix) return refusal('bad-argument', 'fix.refused.no-action');
      return ok(planOf(inputs.edges.hands, await fix.plan(await inputs.ground(signal))));
    },
    planUndo: async (id) => {
      const found = await findUndoable({ ...inputs.edges, history: inputs.history }, id);
      return found.ok
        ? ok({ run: found.value.run, commands: found.value.steps.map(shown(inputs.edges.hands)) })
        : found;
    },
    run: (ask, onChange, signal) => alone(() => run(ask, onChange, signal), refused),
    undo: (id, onChange) => alone(() => undo(id, onChange), refused),
    recover: () => alone(recover, null),
  };
};
