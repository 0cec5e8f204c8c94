// Holds what the exporter said against what each scenario owes. Pure.
import { layers } from '../../../contract/verdict.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { placeOf } from '../verdicts/score-verdicts.ts';
import type { Place, Share } from '../verdicts/verdict-run.ts';
import type { AlertScore, BlackboxRun, BlackboxTotals, Heard } from './blackbox-run.ts';
import { readings, type Alert, type Reading } from './reading.ts';

const maySayDown = (right: readonly VerdictCode[]): boolean => right.some((code) => placeOf(code) === 'tiktok');
const maySayUp = (right: readonly VerdictCode[]): boolean => right.includes('ok');

/** Scores the plain alert; any right code that names TikTok makes "down" right, whoever else it may be. */
export const scoreAlert = (right: readonly VerdictCode[], alert: Alert): AlertScore => {
  if (alert === 'down') return maySayDown(right) ? 'right' : 'wrong accusation';
  return maySayUp(right) ? 'right' : 'missed';
};

/** Whether the reading fits the layer of one of the right codes. */
export const fitsLayer = (right: readonly VerdictCode[], reading: Reading): boolean =>
  right.some((code) => readings[reading].places.includes(placeOf(code)));

type Scored = BlackboxRun & { heard: Heard };

const wasHeard = (run: BlackboxRun): run is Scored => run.heard !== null;

const shareOf = (of: readonly Scored[], isOne: (run: Scored) => boolean): Share => ({
  right: of.filter(isOne).length,
  of: of.length,
});

const isAlertRight = ({ heard }: Scored): boolean => heard.alertScore === 'right';
const isLayerRight = ({ heard }: Scored): boolean => heard.isLayerRight;

const leavesOpen = ({ heard }: Scored): boolean => {
  const { places: fitting } = readings[heard.reading];
  return fitting.includes('tiktok') && fitting.length > 1;
};

const places: readonly Place[] = ['nothing', ...layers, 'cannot tell'];

const byLayerOf = (runs: readonly Scored[]): BlackboxTotals['byLayer'] =>
  places.flatMap((layer) => {
    const owed = runs.filter(({ right: [best] }) => best !== undefined && placeOf(best) === layer);
    if (owed.length === 0) return [];
    return [{ layer, alertRight: shareOf(owed, isAlertRight), layerRight: shareOf(owed, isLayerRight) }];
  });

/** Adds up the runs; what the laboratory failed to make is no fault of the exporter, and is left out. */
export const totalsOf = (runs: readonly BlackboxRun[]): BlackboxTotals => {
  const heard = runs.filter(wasHeard);
  const accuses = ({ heard: { alertScore } }: Scored): boolean => alertScore === 'wrong accusation';
  return {
    alertRight: shareOf(heard, isAlertRight),
    wrongAccusations: shareOf(
      heard.filter(({ right }) => !maySayDown(right)),
      accuses,
    ),
    falseAlarms: shareOf(
      heard.filter(({ right }) => maySayUp(right)),
      accuses,
    ),
    missed: shareOf(
      heard.filter(({ right }) => !maySayUp(right)),
      (run) => run.heard.alertScore === 'missed',
    ),
    layerRight: shareOf(heard, isLayerRight),
    leftOpen: shareOf(heard.filter(isLayerRight), leavesOpen),
    byLayer: byLayerOf(heard),
  };
};
