// Does the check say the right thing about every scenario, drawn anew from seeds; and how soon does a watch say it?
import { parseArgs } from 'node:util';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { scenariosFor } from '../scenarios/all.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Campaign } from './campaign-type.ts';
import { idsIn, numberOf, pick } from './options.ts';
import { confusionsOf } from './scenarios/score.ts';
import { runVerdicts } from './verdicts/run-verdicts.ts';
import { runWatches } from './verdicts/run-watches.ts';
import type { Watching } from './verdicts/run-watches.ts';
import { scoreVerdicts } from './verdicts/score-verdicts.ts';
import type { VerdictsResult } from './verdicts/verdict-run.ts';
import { verdictsPage } from './verdicts/verdicts-page.ts';

/** Of each layer what a watch must notice, and what it must not. */
const watchedByDefault =
  'I05 I07 D01 D05 R01 R03 C01 I01 L01 I02 N01 N03 N07 P01 P04 T01 T02 T13 T20 T85 B01 I04 I09 N08 R02 T68'.split(' ');

/** What a stream needs, and what else a creator who is LIVE must hear of within seconds. */
const liveByDefault = 'T16 T57 T17 T78 T86 I01 R01 N01 I02'.split(' ');

/** No multiple of any pause between two beats, so that each fault comes at another moment of the round. */
const LEAD_STEP_MS = 1730;

/** What is usual on a line is known after ten minutes; only then can a watch tell that it is worse. */
const KNOWN_LINE_MS = 620_000;

const needsKnownLine = ({ expectWatching }: Scenario): boolean => expectWatching !== undefined;

/** Noticed at any time, so that it takes little to watch it more than once. */
const isNear = ({ expect: { code } }: Scenario): boolean => /^(device|router|internet\.down|dns\.down)/.test(code);

type Chosen = {
  seeds: number[];
  repeats: number;
  copies: number;
  only: readonly string[] | null;
  watched: readonly string[];
  times: number;
  live: readonly string[];
};

const chosen = (args: readonly string[]): Chosen => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '0' },
      repeats: { type: 'string', default: '1' },
      copies: { type: 'string', default: '2' },
      only: { type: 'string' },
      watch: { type: 'string', default: watchedByDefault.join(',') },
      times: { type: 'string', default: '5' },
      live: { type: 'string', default: liveByDefault.join(',') },
    },
  });
  return {
    seeds: idsIn(values.seed).map((seed) => numberOf('seed', seed, 0)),
    repeats: numberOf('repeats', values.repeats, 0),
    copies: numberOf('copies', values.copies, 1),
    only: values.only === undefined ? null : idsIn(values.only),
    watched: values.watch === 'none' ? [] : idsIn(values.watch),
    times: numberOf('times', values.times, 1),
    live: values.live === 'none' ? [] : idsIn(values.live),
  };
};

/**
 * `npm run campaign -- verdicts [--seed N,N] [--repeats K] [--only ID,ID] [--watch ID,ID|none] [--times T] [--live ID,ID|none] [--copies N]`; needs root
 * and what the laboratory needs. Seed 0 is the table; `--repeats 0` leaves the checks out. Faults near the user are watched
 * T times, each at another moment of the watch's round.
 */
export const campaign: Campaign = {
  title: 'Every scenario, drawn from seeds: what is said, and how soon',
  run: async ({ args, log }): Promise<VerdictsResult> => {
    const { seeds, repeats, copies, only, watched, times, live } = chosen(args);
    const drawn = seeds.map((seed) => {
      const all = scenariosFor(seed);
      return { seed, scenarios: only ? pick(all, only) : all };
    });
    const table = scenariosFor(seeds[0] ?? 0);
    const toWatch = [
      ...pick(table, watched).flatMap((scenario): Watching[] =>
        Array.from({ length: isNear(scenario) ? times : 1 }, (_, index) => ({
          scenario,
          cadence: 'quiet',
          // Spread over one beat of the watch's heart and its first looks.
          leadMs: index * LEAD_STEP_MS + (needsKnownLine(scenario) ? KNOWN_LINE_MS : 0),
        })),
      ),
      ...pick(table, live).map((scenario): Watching => ({ scenario, cadence: 'live', leadMs: 0 })),
    ];
    log(`seeds ${seeds.join(', ')}: ${drawn.reduce((sum, { scenarios }) => sum + scenarios.length, 0)} draws`);
    await using labs = new AsyncDisposableStack();
    const booted: Lab[] = [];
    for (let number = 1; number <= copies; number += 1) booted.push(labs.use(await bootLab({ copy: `cv${number}` })));
    const runs = await runVerdicts(booted, drawn, repeats, log);
    const watches = await runWatches(booted, toWatch, log);
    return { seeds, repeats, copies, score: scoreVerdicts(runs), confusions: confusionsOf(runs), runs, watches };
  },
  page: (result) => verdictsPage(result as VerdictsResult),
};
