// Gives a candidate the shape of the contract.
import { message, say } from '../../contract/message.ts';
import { layers } from '../../contract/verdict.ts';
import type { Layer, LayerStatus, Verdict } from '../../contract/verdict.ts';
import type { Candidate } from '../diagnosis/candidate.ts';

/** The verdict a shell shows; `since` and `settledAt` are ISO 8601 UTC, `settledAt` is null while nothing is settled. */
export const toVerdict = (candidate: Candidate, since: string, settledAt: string | null): Verdict => ({
  code: candidate.code,
  severity: candidate.severity,
  blame: candidate.blame,
  message: candidate.message,
  summary: say(candidate.message),
  since,
  settledAt,
  confidence: candidate.confidence,
  features: candidate.features,
  also: [...candidate.also],
  notes: [...candidate.notes],
  likelyWhy: candidate.likelyWhy,
  evidence: [...candidate.evidence],
  wouldChangeMind: [...candidate.wouldChangeMind],
  notJudged: [...candidate.notJudged],
  fixes: [...candidate.fixes],
  elsewhere: candidate.elsewhere,
});

// One bad try is no finding, wherever it is shown.
const withoutAccusation = (features: Candidate['features']): Candidate['features'] =>
  Object.fromEntries(
    Object.entries(features).map(([feature, status]) => [
      feature,
      status === 'ok' || status === 'filtered' ? status : 'unknown',
    ]),
  ) as Candidate['features'];

const withLinks = (statusOf: (layer: Layer) => LayerStatus): Candidate['layers'] =>
  Object.fromEntries(
    layers.map((layer) => [layer, { status: statusOf(layer), message: message(`layer.${layer}.${statusOf(layer)}`) }]),
  ) as Candidate['layers'];

// Without a break nothing lies beyond it either.
const withoutBreak = (links: Candidate['layers']): Candidate['layers'] =>
  withLinks((layer) => (links[layer].status === 'ok' ? 'ok' : 'unknown'));

/** A candidate that could not be confirmed, said as what it is: not known, accusing nobody. */
export const asUnknown = (candidate: Candidate): Candidate => ({
  ...candidate,
  code: 'unknown',
  layer: null,
  severity: 'unknown',
  blame: 'unknown',
  confidence: 'cannot-split',
  message: candidate.code === 'unknown' ? candidate.message : message('verdict.unknown.unexplained'),
  features: withoutAccusation(candidate.features),
  layers: withoutBreak(candidate.layers),
  also: [],
  likelyWhy: null,
  fixes: [],
  sharpens: [],
});

/** Nothing is judged while results of another network or another time are still about; said as that. */
export const asHeld = (candidate: Candidate): Candidate => ({
  ...asUnknown(candidate),
  layers: withLinks(() => 'unknown'),
  message: message('verdict.unknown.held'),
  notes: [...candidate.notes, 'paused'],
});

/** A fault that comes and goes, said as that. */
export const asFlapping = (candidate: Candidate): Candidate => ({
  ...candidate,
  notes: [...candidate.notes, 'flapping'],
});
