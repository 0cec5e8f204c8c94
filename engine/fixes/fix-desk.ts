// Fixes as a shell offers them: what fits, one thing under way that is told as it goes on, and what the user did and said. While
// something is changed nobody watches.
import type { FixAnswer, FixAsk, FixesState, FixId, FixPlan, FixRun, FixUndoPlan } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Failure, Result } from '../../contract/result.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import type { Engine } from '../engine.ts';
import { allFixes } from './all-fixes.ts';
import type { Fixer } from './fixer.ts';
import { createFixesBoard } from './fixes-board.ts';
import type { BoardSources, FixesBoard } from './fixes-board.ts';
import { createOneRun } from './one-run.ts';
import type { OneRun, Work } from './one-run.ts';
import { createRouterDesk } from './router-desk.ts';

/** How often the journal is looked at for another program's fix: before an outage by its hand could be told as one. */
const OTHERS_MS = 2000;
/** The system's own tools are asked for a plan; one that hangs is given so long. */
const PLAN_MS = 8000;

/** What a desk works with; without a fixer nothing can be changed here, which `whyNoFixer` explains where it is not the program. */
export type FixDeskInputs = BoardSources & {
  clock: Clock;
  engine: Pick<Engine, 'snapshot' | 'subscribe' | 'setFixing'>;
  fixer: Fixer | null;
  whyNoFixer?: Message;
  isBusyElsewhere: () => Promise<boolean>;
};

/** The fixes of one running monitor. */
export type FixDesk = {
  plan: (id: FixId) => Promise<Result<FixPlan>>;
  /** Begins an action and does not wait for its end. */
  run: (ask: FixAsk) => Promise<Result<undefined>>;
  /** What would take a run back here and now, or why it cannot be taken back. */
  planUndo: (id: number) => Promise<Result<FixUndoPlan>>;
  /** Begins to take a run back and does not wait for its end. */
  undo: (id: number) => Promise<Result<undefined>>;
  cancel: () => void;
  /** Remembers what the user says of a guide or a page. */
  answer: (answer: FixAnswer) => Promise<Result<undefined>>;
  /** The user restarts the router now, or has thought better of it. */
  watchRouter: (on: boolean) => void;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: FixesState) => void) => () => void;
  /** Ends what an earlier program was cut off in, and lets the watch rest while another one is at a fix; ends with the signal. */
  attend: (signal: AbortSignal) => Promise<void>;
};

const refusal = (code: Failure['code'], id: MessageId): { ok: false; error: Failure } => failWith(code, message(id));

const answered = ({ id, helped }: FixAnswer, at: string): FixRun => ({
  ...{ id: 0, fix: id, startedAt: at, endedAt: at, phase: 'over', by: null, commands: [], proof: null, undo: 'none' },
  result: helped ? 'answered-yes' : 'answered-no',
  message: message(helped ? 'fix.ended.answered-yes' : 'fix.ended.answered-no'),
});

/** What other programs are at, as it was seen last. */
type Others = { areBusy: boolean };

const undoPlanOf = async (hands: Fixer, id: number): Promise<Result<FixUndoPlan>> => {
  const planned = await hands.planUndo(id);
  return planned.ok ? ok({ commands: planned.value.commands }) : planned;
};

/** The one run of a desk: the watch rests for it, and afterwards, unless others are at a fix, everything is judged anew. */
const runOn = (board: FixesBoard, { engine }: Pick<FixDeskInputs, 'engine'>, others: Others): OneRun =>
  createOneRun((run) => {
    engine.setFixing(run !== null || others.areBusy);
    board.change({ running: run });
    if (run !== null) return;
    board.forgetVerdict();
    board.readPast().catch(surface);
  });

/** Makes the desk of a monitor. */
export const createFixDesk = (inputs: FixDeskInputs): FixDesk => {
  const { clock, engine, history, fixer, isBusyElsewhere, whyNoFixer = message('fix.refused.no-hands') } = inputs;
  const board = createFixesBoard(inputs);
  const others: Others = { areBusy: false };
  const one = runOn(board, inputs, others);
  const keep = async (run: FixRun): Promise<Result<undefined>> => {
    const kept = await history.ask('keepFix', { run, undo: null });
    await board.readPast();
    return kept.ok ? ok(undefined) : kept;
  };
  const router = createRouterDesk({ keep, onChange: (watch) => board.change({ router: watch }) });
  const withHands = async <T>(use: (fixer: Fixer) => Promise<Result<T>>): Promise<Result<T>> =>
    fixer ? use(fixer) : failWith('not-ready', whyNoFixer);
  const begin = (work: (fixer: Fixer) => Work): Promise<Result<undefined>> =>
    withHands((hands) => one.begin(work(hands)));

  return {
    plan: (id) => withHands(({ plan }) => plan(id, AbortSignal.timeout(PLAN_MS))),
    run: (ask) => begin((hands) => (onChange, signal) => hands.run(ask, onChange, signal)),
    planUndo: (id) => withHands((hands) => undoPlanOf(hands, id)),
    undo: (id) => begin((hands) => (onChange) => hands.undo(id, onChange)),
    cancel: one.cancel,
    answer: (answer) =>
      allFixes.find(({ id }) => id === answer.id)?.kind === 'action'
        ? Promise.resolve(refusal('bad-argument', 'fix.refused.no-guide'))
        : keep(answered(answer, isoTime(clock.now()))),
    watchRouter: (on) => router.watch(on, engine.snapshot()),
    subscribe: board.subscribe,
    attend: async (signal) => {
      const endListening = engine.subscribe((event) => {
        if (event.type !== 'snapshot' && event.type !== 'round') return;
        router.see(event.snapshot);
        board.seeVerdict();
      });
      await fixer?.recover();
      while (!signal.aborted) {
        others.areBusy = await isBusyElsewhere();
        // Its own fix has said so itself, perhaps while the journal was read.
        if (!one.isUnderWay()) engine.setFixing(others.areBusy);
        await clock.sleep(OTHERS_MS, signal);
      }
      endListening();
      one.cancel();
      await one.over();
    },
  };
};
