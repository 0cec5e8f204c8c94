// Pre-flights as the engine would tell of them, judged by the real judge.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import { message } from '../../../contract/message.ts';
import type { PreflightAsk, PreflightPlan, PreflightReport, PreflightState } from '../../../contract/preflight.ts';
import { fail, ok } from '../../../contract/result.ts';
import { reportOf } from '../../engine/preflight/judge/report.ts';
import { end, loadOver, measured, sights, without } from '../../engine/preflight/judge/sights.ts';
import { minutesAgo } from './stories.ts';
import { telling } from './telling.ts';

/** A target is set: 15 MB would go there. */
export const loadPlan: PreflightPlan = {
  bitrate: { kilobitsPerSecond: 6000, from: 'obs' },
  load: { state: 'possible', host: 'upload.example.org', bytes: 14_600_000, seconds: 75 },
};

/** No target is set, and nobody named a bitrate. */
export const quickPlan: PreflightPlan = {
  bitrate: { kilobitsPerSecond: 4000, from: 'default' },
  load: { state: 'none', message: message('preflight.plan.no-target') },
};

const told = (parts: Parameters<typeof reportOf>[0]): PreflightReport => ({ ...reportOf(parts), at: minutesAgo(1) });

/** One report for each answer. */
export const preflightReports: Readonly<Record<PreflightReport['answer'], PreflightReport>> = {
  go: told({ usual: { sessions: 6, kilobitsPerSecond: 4200 } }),
  careful: told({ wifiDbm: -78, isWifi: true, machine: { power: 'battery', freeDiskMegabytes: 700, cpuPercent: 93 } }),
  'no-go': told({
    load: measured(loadOver(3000, 4000, { router: end(4), internet: end(190, 4) })),
    ...{ usual: { sessions: 3, kilobitsPerSecond: 2500 }, families: [{ family: 6, works: false }] },
    doors: [{ port: 1935, configured: true, takesStreams: false }, ...sights().doors.slice(1)],
  }),
  unknown: told({ load: without('no-target'), idle: { router: null, internet: null } }),
};

/** A pre-flight that a test decides on. */
export type StoryPreflight = {
  handlers: Handlers<Api>['preflight'];
  show: (state: PreflightState) => void;
  /** What a plan names from now on. */
  plan: (plan: PreflightPlan) => void;
  /** Refuses to run from now on, with this sentence. */
  refuse: (why: string) => void;
  asked: { runs: PreflightAsk[]; cancels: number };
};

/** Nothing was looked at yet. */
export const storyPreflight = (): StoryPreflight => {
  const state = telling<PreflightState>({ going: null, report: null });
  let [plan, why] = [quickPlan, ''];
  const asked: StoryPreflight['asked'] = { runs: [], cancels: 0 };
  return {
    handlers: {
      plan: ({ kilobitsPerSecond }) =>
        Promise.resolve(
          ok(kilobitsPerSecond === undefined ? plan : { ...plan, bitrate: { kilobitsPerSecond, from: 'user' } }),
        ),
      run: (ask) => {
        asked.runs.push(ask);
        if (why !== '') return Promise.resolve(fail('bad-argument', why));
        state.show({ ...state.now(), going: { since: minutesAgo(0), progress: { doing: 'looking' } } });
        return Promise.resolve(ok(undefined));
      },
      cancel: () => {
        asked.cancels += 1;
        state.show({ ...state.now(), going: null });
        return Promise.resolve(ok(undefined));
      },
      changed: state.changed,
    },
    show: state.show,
    plan: (next) => (plan = next),
    refuse: (sentence) => (why = sentence),
    asked,
  };
};
