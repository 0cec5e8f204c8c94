// Fixes made by hand: what fits a story's verdict, plans, and runs in each state.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import type { FixAnswer, FixAsk, FixesState, FixPlan, FixProof, FixRun } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { fail, ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { allFixes } from '../../../engine/fixes/all-fixes.ts';
import { ladder } from '../../../engine/fixes/judge/ladder.ts';
import { planOf, resolverPlan } from './fix-plans.ts';
import { minutesAgo } from './stories.ts';
import { telling } from './telling.ts';

/** What is shown of fixes at this verdict, with nothing done yet. */
export const fixesFor = ({ verdict }: Pick<Snapshot, 'verdict'>, parts: Partial<FixesState> = {}): FixesState => ({
  offers: ladder(allFixes, verdict, 'linux'),
  ...{ running: null, past: [], router: null, routerPage: 'http://192.168.1.1/' },
  ...parts,
});

/** A plan that writes a file, too, for a connection with a name that somebody may not want to show. */
export const namedPlan = {
  can: true,
  by: 'NetworkManager',
  commands: [
    {
      argv: ['nmcli', 'connection', 'modify', 'Café "Zur Post" 5 GHz', 'ipv4.dns', '1.1.1.1,9.9.9.9'],
      ...{ writes: null, rights: 'session' },
    },
    { argv: ['/etc/resolv.conf'], writes: 'nameserver 1.1.1.1\nnameserver 9.9.9.9\n', rights: 'admin' },
  ],
  undo: [
    {
      argv: ['nmcli', 'connection', 'modify', 'Café "Zur Post" 5 GHz', 'ipv4.dns', ''],
      ...{ writes: null, rights: 'session' },
    },
  ],
  seal: '0123456789abcdef',
} satisfies FixPlan;

/** Another resolver is being tried. */
export const running: FixRun = {
  ...{ id: 7, fix: 'other-resolver', startedAt: minutesAgo(1), endedAt: null, phase: 'doing', by: resolverPlan.by },
  ...{ commands: resolverPlan.commands, result: null, message: message('fix.under-way') },
  ...{ proof: null, undo: 'none' },
};

type ProbeProof = FixProof['probes'][number];

const lookedUp = (target: string): ProbeProof => ({
  ...{ probe: 'dns.lookup', target, layer: 'dns', before: 'fault', after: 'ok' },
  ...{ faultBefore: 'nxdomain', faultAfter: null },
});

const notAskedAgain: ProbeProof = {
  ...{ probe: 'tiktok.feed', target: 'www.tiktok.com', layer: 'tiktok', before: 'fault', after: null },
  ...{ faultBefore: 'timeout', faultAfter: null },
};

/** It helped: four names that were filtered answer, one was not asked again. */
export const helped: FixRun = {
  ...running,
  ...{
    phase: 'over',
    endedAt: minutesAgo(0),
    result: 'helped',
    message: message('fix.ended.helped'),
    undo: 'possible',
  },
  proof: {
    before: { at: minutesAgo(1), code: 'dns.tiktok-blocked', severity: 'down' },
    after: { at: minutesAgo(0), code: 'ok', severity: 'ok' },
    probes: [
      ...['www.tiktok.com', 'webcast.tiktok.com', 'log.tiktokv.com', 'v16m.tiktokcdn.com'].map(lookedUp),
      notAskedAgain,
    ],
  },
};

/** Nothing but the user's word. */
export const said: FixRun = {
  ...helped,
  ...{ id: 5, fix: 'phone-restart', startedAt: minutesAgo(3000), endedAt: minutesAgo(3000), by: null, commands: [] },
  ...{ result: 'answered-yes', message: message('fix.ended.answered-yes'), proof: null, undo: 'none' },
};

/** It made things worse and was taken back. */
export const worse: FixRun = {
  ...helped,
  ...{ id: 6, startedAt: minutesAgo(90), endedAt: minutesAgo(89), result: 'worse', undo: 'done' },
  message: message('fix.ended.worse-undone'),
};

/** What is said of fixes, and what was asked for, latest last; a refusal that is set is what `run` answers. */
export type StoryFixer = {
  handlers: Handlers<Api>['fixes'];
  show: (state: FixesState) => void;
  /** What every action would do from now on; what it would do on a laptop with Linux, unless told. */
  plan: (plan: FixPlan) => void;
  asks: {
    runs: FixAsk[];
    undos: number[];
    answers: FixAnswer[];
    routers: boolean[];
    cancels: number;
    refusal: string | null;
  };
};

/** Fixes that do nothing, at this verdict. */
export const storyFixer = (first: Snapshot): StoryFixer => {
  const fixes = telling(fixesFor(first));
  let plan: FixPlan | null = null;
  const asks: StoryFixer['asks'] = { runs: [], undos: [], answers: [], routers: [], cancels: 0, refusal: null };
  const noted = (note: unknown): Promise<Result<undefined>> => Promise.resolve(ok(void note));
  return {
    handlers: {
      plan: ({ id }) => (plan === null ? planOf(id) : Promise.resolve(ok(plan))),
      run: (ask) => {
        asks.runs.push(ask);
        return Promise.resolve(asks.refusal === null ? ok(undefined) : fail('bad-argument', asks.refusal));
      },
      planUndo: () => Promise.resolve(ok({ commands: resolverPlan.undo ?? [] })),
      undo: ({ id }) => noted(asks.undos.push(id)),
      cancel: () => noted((asks.cancels += 1)),
      answer: (answer) => noted(asks.answers.push(answer)),
      watchRouter: ({ on }) => noted(asks.routers.push(on)),
      changed: fixes.changed,
    },
    show: fixes.show,
    plan: (next) => (plan = next),
    asks,
  };
};
