// Adds up the checks: codes, layers, accusations, false alarms, cost. Pure: the same runs always score the same.
import { layerOf, layers } from '../../../contract/verdict.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { blameOfCode } from '../scenarios/blame-of-code.ts';
import { durationsOf, medianOf } from '../scenarios/score.ts';
import type { Place, Share, VerdictRun, VerdictScore } from './verdict-run.ts';

/** The layer that a code accuses. */
export const placeOf = (code: VerdictCode): Place => {
  if (code === 'ok') return 'nothing';
  return layerOf(code) ?? 'cannot tell';
};

/** The number below which that share of the numbers lies, by the nearest rank; 0 of none. */
export const percentileOf = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

const shareOf = <T>(of: readonly T[], isRight: (one: T) => boolean): Share => ({
  right: of.filter(isRight).length,
  of: of.length,
});

const placeGot = ({ got }: VerdictRun): Place => (got === null ? 'cannot tell' : placeOf(got));

const hasRightCode = ({ got, right }: VerdictRun): boolean => got !== null && right.includes(got);

const hasRightLayer = (run: VerdictRun): boolean => run.right.map(placeOf).includes(placeGot(run));

const layerMatrixOf = (runs: readonly VerdictRun[]): VerdictScore['layerMatrix'] => {
  const cells = new Map<string, VerdictScore['layerMatrix'][number]>();
  for (const run of runs) {
    // A further right code is no confusion: it stands where it was found.
    const got = placeGot(run);
    const expected = hasRightLayer(run) ? got : placeOf(run.expected);
    const cell = cells.get(`${expected}/${got}`) ?? { expected, got, count: 0 };
    cells.set(`${expected}/${got}`, { ...cell, count: cell.count + 1 });
  }
  return [...cells.values()];
};

const places: readonly Place[] = ['nothing', ...layers, 'cannot tell'];

const byLayerOf = (runs: readonly VerdictRun[]): VerdictScore['byLayer'] =>
  places
    .map((layer) => ({
      layer,
      share: shareOf(
        runs.filter(({ expected }) => placeOf(expected) === layer),
        hasRightLayer,
      ),
    }))
    .filter(({ share }) => share.of > 0);

const owesOk = ({ expected }: VerdictRun): boolean => expected === 'ok';

/** Somebody other than TikTok was blamed, or is named beside, although it was TikTok. */
const accusesForTiktok = ({ wronglyAccused, right }: VerdictRun): boolean =>
  wronglyAccused !== null && wronglyAccused !== 'tiktok' && right.some((code) => blameOfCode[code] === 'tiktok');

const wiresOf = (runs: readonly VerdictRun[]) => runs.flatMap(({ wire }) => wire ?? []);

const healthyWireOf = (undone: readonly VerdictRun[]): VerdictScore['healthyWire'] => {
  const wires = wiresOf(undone);
  if (wires.length === 0) return null;
  return { bytes: medianOf(wires.map(({ bytes }) => bytes)), packets: medianOf(wires.map(({ packets }) => packets)) };
};

/** Adds up the runs; a run that the laboratory failed to make counts as wrong, so that it cannot be overlooked. */
export const scoreVerdicts = (runs: readonly VerdictRun[]): VerdictScore => {
  const faults = runs.filter(({ phase }) => phase === 'fault');
  const undone = runs.filter(({ phase }) => phase === 'undone');
  const durations = durationsOf(faults);
  const bytes = wiresOf(faults).map((wire) => wire.bytes);
  return {
    whole: shareOf(faults, ({ passed }) => passed),
    code: shareOf(faults, hasRightCode),
    bestCode: shareOf(faults, ({ got, expected }) => got === expected),
    features: {
      right: faults.reduce((sum, { featuresRight }) => sum + featuresRight, 0),
      of: faults.reduce((sum, { featuresOwed }) => sum + featuresOwed, 0),
    },
    layer: shareOf(faults, hasRightLayer),
    byLayer: byLayerOf(faults),
    layerMatrix: layerMatrixOf(faults),
    falseAlarms: shareOf([...faults, ...undone].filter(owesOk), (run) => !hasRightCode(run)),
    tiktokWronglyAccused: runs.filter(({ wronglyAccused }) => wronglyAccused === 'tiktok').length,
    othersAccusedForTiktok: runs.filter(accusesForTiktok).length,
    wrongAccusations: runs.filter(({ wronglyAccused }) => wronglyAccused !== null).length,
    okAfterUndo: shareOf(undone, ({ passed }) => passed),
    durationMs: {
      median: medianOf(durations),
      p90: percentileOf(durations, 0.9),
      max: Math.max(0, ...durations),
    },
    healthyWire: healthyWireOf(undone),
    wireBytes: { median: medianOf(bytes), max: Math.max(0, ...bytes) },
  };
};
