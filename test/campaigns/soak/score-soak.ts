// Holds what the watch said against a line that had nothing worth a word. Pure.
import type { Feature, FeatureStatus } from '../../../contract/verdict.ts';
import { inWords } from './disturbance.ts';
import type { DoubtSpell, FalseAlarm, FeatureAlarm, Made, Said, Sample, SoakScore } from './soak-result.ts';

/** What was made up to so long before a word may be what brought it about. */
export const BLAMED_FOR_MS = 15_000;

const broken: readonly FeatureStatus[] = ['down', 'slow', 'blocked'];

const madeBefore = (made: readonly Made[], atMs: number): string[] =>
  made
    .filter(({ fromMs, untilMs }) => fromMs <= atMs && untilMs >= atMs - BLAMED_FOR_MS)
    .map(({ disturbance, fromMs }) => `${inWords(disturbance)}, begun ${((atMs - fromMs) / 1000).toFixed(1)} s before`);

type Verdict = Extract<Said, { type: 'verdict' }>;
type Round = Extract<Said, { type: 'round' }>;

const alarmsIn = (verdicts: readonly Verdict[], made: readonly Made[]): FalseAlarm[] =>
  verdicts
    .filter(({ code }) => code !== 'ok')
    .map(({ atMs, code, summary }) => ({ atMs, code, summary, before: madeBefore(made, atMs) }));

// A feature is told once, when it turns; not again with each look that it stays so.
const featureAlarmsIn = (rounds: readonly Round[], made: readonly Made[]): FeatureAlarm[] => {
  const brokenIn = (round: Round | undefined): Map<Feature, FeatureStatus> =>
    new Map(
      round?.code === 'ok'
        ? (Object.entries(round.features) as Array<[Feature, FeatureStatus]>).filter(([, status]) =>
            broken.includes(status),
          )
        : [],
    );
  return rounds.flatMap((round, index) => {
    const before = brokenIn(rounds[index - 1]);
    const { atMs } = round;
    return [...brokenIn(round)]
      .filter(([feature, status]) => before.get(feature) !== status)
      .map(([feature, status]) => ({ atMs, feature, status, before: madeBefore(made, atMs) }));
  });
};

const doubtsIn = (rounds: readonly Round[], made: readonly Made[]): DoubtSpell[] => {
  const spells: DoubtSpell[] = [];
  rounds.forEach(({ atMs, looking }, index) => {
    if (!looking) return;
    const last = spells.at(-1);
    if (last && rounds[index - 1]?.looking) Object.assign(last, { untilMs: atMs, looks: last.looks + 1 });
    else spells.push({ fromMs: atMs, untilMs: atMs, looks: 1, before: madeBefore(made, atMs) });
  });
  return spells;
};

const linkBytesIn = (samples: readonly Sample[]): number[] =>
  samples.map(({ linkBytes }, index) => linkBytes - (samples[index - 1]?.linkBytes ?? 0));

const cpuShareOf = (samples: readonly Sample[]): number => {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.atMs === first.atMs) return 0;
  const spent = ({ cpuMs, childrenCpuMs }: Sample): number => cpuMs + childrenCpuMs;
  return (spent(last) - spent(first)) / (last.atMs - first.atMs);
};

/** Scores a soak. */
export const scoreSoak = (said: readonly Said[], made: readonly Made[], samples: readonly Sample[]): SoakScore => {
  const verdicts = said.filter((line) => line.type === 'verdict');
  const rounds = said.filter((line) => line.type === 'round');
  return {
    firstOkMs: verdicts.find(({ code }) => code === 'ok')?.atMs ?? null,
    falseAlarms: alarmsIn(verdicts, made),
    featureAlarms: featureAlarmsIn(rounds, made),
    looks: rounds.length,
    doubtfulLooks: rounds.filter(({ looking }) => looking).length,
    doubts: doubtsIn(rounds, made),
    cpuShare: cpuShareOf(samples),
    linkBytesByMinute: linkBytesIn(samples),
  };
};
