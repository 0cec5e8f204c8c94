// What is shown of fixes: what fits the verdict of the moment, what is under way, and what was done before.
import type { FixesState } from '../../contract/fix.ts';
import { surface } from '../deps/surface.ts';
import { createTelling } from '../deps/telling.ts';
import type { Engine } from '../engine.ts';
import type { History } from '../history/history.ts';
import type { Os } from '../os/os.ts';
import { allFixes } from './all-fixes.ts';
import { ladder } from './judge/ladder.ts';
import { routerPageOf } from './router-page.ts';

/** So many of the latest runs are shown. */
const PAST = 30;

/** Where the verdicts, the runs of before and the router's address come from. */
export type BoardSources = {
  engine: Pick<Engine, 'snapshot'>;
  history: Pick<History, 'ask'>;
  os: Pick<Os, 'networkState'>;
  /** As in process.platform: some fixes are for one system alone. */
  platform?: string;
};

/** The state of the fixes, and whom it is told. */
export type FixesBoard = {
  change: (part: Partial<FixesState>) => void;
  /** Reads the runs of before anew: another program may have added one. */
  readPast: () => Promise<void>;
  /** The verdict may be another one. */
  seeVerdict: () => void;
  /** A fix has changed something: until it is judged anew nobody knows what helps. */
  forgetVerdict: () => void;
  subscribe: (listener: (state: FixesState) => void) => () => void;
};

/** A board for the verdict of the moment. */
export const createFixesBoard = ({ engine, history, os, platform }: BoardSources): FixesBoard => {
  const telling = createTelling<FixesState>({ offers: [], running: null, past: [], router: null, routerPage: null });
  let judged = '';
  const change = (part: Partial<FixesState>): void => telling.change({ ...telling.state(), ...part });
  const readPast = async (): Promise<void> => {
    const past = await history.ask('fixes', { limit: PAST });
    if (past.ok && JSON.stringify(past.value) !== JSON.stringify(telling.state().past)) change({ past: past.value });
  };
  const readPage = async (): Promise<void> => change({ routerPage: routerPageOf(await os.networkState()) });
  const seeVerdict = (): void => {
    const { verdict, fixing } = engine.snapshot();
    const { code, severity, blame, fixes, settledAt } = verdict;
    // While it is looked at anew, what was known before stands.
    if (fixing || (settledAt === null && judged !== '')) return;
    const now = JSON.stringify([code, severity, blame, fixes]);
    if (now === judged) return;
    judged = now;
    change({ offers: ladder(allFixes, verdict, platform) });
    readPage().catch(surface);
  };
  seeVerdict();
  return {
    change,
    readPast,
    seeVerdict,
    forgetVerdict: () => {
      judged = '';
      seeVerdict();
    },
    subscribe: (listener) => {
      const end = telling.subscribe(listener);
      readPast().catch(surface);
      return end;
    },
  };
};
