// The judgement: readings in, one candidate out. Pure, so that a user's wrong verdict can be replayed from a file.
import { outsideKinds } from '../../contract/facts-outside.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { FactsKind } from '../../contract/reading.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose.ts';
import { describeFeatures, describeNotJudged } from './describe/features.ts';
import { describeLayers } from './describe/layers.ts';
import { describeNotes } from './describe/notes.ts';
import { describeElsewhere } from './describe/elsewhere.ts';
import { evidenceFrom } from './describe/evidence.ts';
import { withPhone } from './describe/phone.ts';
import { policyIn, withRemarks } from './describe/remarks.ts';
import { findAll } from './findings/findings.ts';
import type { Findings } from './findings/findings.ts';
import { answers } from './findings/targets.ts';
import { symptomsOf } from './symptoms.ts';
import type { Symptom } from './symptoms.ts';
import { isConfirmed, isFaulty } from './window.ts';
import type { Entry, Window } from './window.ts';

type Core = Pick<
  Candidate,
  'code' | 'layer' | 'severity' | 'blame' | 'message' | 'confidence' | 'confirmed' | 'likelyWhy' | 'fixes' | 'sharpens'
> & { wouldChangeMind: readonly Message[]; supporting: readonly Entry[]; opposing: readonly Entry[] };

const named = ({ chosen: { cause, proof } }: Choice, findings: Findings): Core => ({
  code: cause.code,
  layer: cause.layer,
  severity: proof.severity ?? cause.severity,
  blame: proof.blame ?? cause.blame,
  message: message(proof.sentence ?? `verdict.${cause.code}`, proof.params ?? {}),
  confidence: proof.confidence,
  confirmed: proof.confirmed,
  likelyWhy: proof.likelyWhy ?? policyIn(findings, cause),
  sharpens: proof.sharpens ?? [],
  fixes: [...cause.fixes, ...(proof.lastResorts ?? [])],
  wouldChangeMind: (proof.wouldChangeMind ?? cause.wouldChangeMind).map((id) => message(id)),
  supporting: withRemarks(proof.supporting, findings, cause),
  opposing: proof.opposing,
});

/** From this share on the good news mentions the loss; below it, nobody notices. */
const NOTABLE_LOSS = 0.05;

// "All is well" needs TikTok's own word: at least half of what is asked must have come back, and nothing may hurt.
const isWell = ({ internet, targets }: Findings, asked: number): boolean => {
  // A page that nobody knows is no word of TikTok's: a filter may have written it.
  const answered = targets.filter((target) => answers(target) && target.state !== 'unrecognised');
  // Where everything is filtered or refused, nothing can be judged.
  const something = targets.some(({ state }) => state === 'well');
  return internet.state === 'up' && something && answered.length * 2 >= Math.max(asked, targets.length);
};

const followUps: readonly FactsKind[] = [
  ...(['sni', 'hops', 'edge', 'throughput', 'sizes', 'family', 'wifi', 'load', 'phone'] as const),
  ...outsideKinds,
];

// Asked only on suspicion, and not again once all is well: no second answer of theirs can be waited for.
const isFollowUp = ({ latest: { facts } }: Entry): boolean => {
  if (facts.kind === 'exchange') return facts.addressesFrom === 'truth';
  if (facts.kind === 'lookup') return facts.via !== 'system';
  if (facts.kind === 'ingest') return facts.to === 'control';
  return followUps.includes(facts.kind);
};

// A LIVE server is asked once in ten seconds at most, and its greeting is kilobytes both ways: one that came is no luck.
const hasGreeted = ({ latest: { facts, status } }: Entry): boolean =>
  facts.kind === 'ingest' && facts.stage === 'done' && status === 'ok';

const hasRecovered = (entry: Entry): boolean => isConfirmed(entry) || !entry.failedBefore || hasGreeted(entry);

const lossOf = ({ quality }: Findings): { percent: number } => ({
  percent: Math.round((quality.lossShare ?? 0) * 100),
});

const goodNews = (findings: Findings): Message =>
  (findings.quality.lossShare ?? 0) >= NOTABLE_LOSS ? message('ok.with-loss', lossOf(findings)) : message('verdict.ok');

const well = (findings: Findings, window: Window): Core => {
  const supporting = findings.targets.filter(answers).map(({ entry }) => entry);
  return {
    code: 'ok',
    layer: null,
    severity: 'ok',
    blame: 'nobody',
    message: goodNews(findings),
    confidence: 'proven',
    // After a fault, one good answer may be luck: each question that had failed must have answered twice.
    confirmed:
      findings.line.recovered &&
      findings.targets.every(({ justHastened }) => !justHastened) &&
      [...window.values()].every((entry) => isFollowUp(entry) || hasRecovered(entry)),
    likelyWhy: null,
    sharpens: [],
    fixes: [],
    wouldChangeMind: [message('change.something-fails')],
    supporting: [...supporting, ...findings.internet.answering],
    opposing: [],
  };
};

const missing = (findings: Findings, symptoms: readonly Symptom[]): Message => {
  if (symptoms.length > 0 && findings.quality.isLossy) return message('verdict.unknown.lossy', lossOf(findings));
  if (symptoms.length > 0) return message('verdict.unknown.unexplained', { count: symptoms.length });
  if (findings.internet.state === 'unknown') return message('verdict.unknown.looking');
  return message('verdict.unknown.too-little');
};

const unclear = (findings: Findings, symptoms: readonly Symptom[]): Core => ({
  code: 'unknown',
  layer: null,
  severity: 'unknown',
  blame: 'unknown',
  message: missing(findings, symptoms),
  confidence: 'cannot-split',
  confirmed: false,
  likelyWhy: null,
  sharpens: [],
  fixes: [],
  wouldChangeMind: [message('change.more-evidence')],
  supporting: [],
  opposing: findings.internet.answering,
});

const coreOf = (
  findings: Findings,
  symptoms: readonly Symptom[],
  choice: Choice | null,
  window: Window,
  asked: number,
): Core => {
  if (choice) return named(choice, findings);
  return symptoms.length === 0 && isWell(findings, asked) ? well(findings, window) : unclear(findings, symptoms);
};

// A router that has answered since morning supports the proof, and is not when the fault began.
const seenWhen = (supporting: readonly Entry[]): Pick<Candidate, 'firstSeen' | 'lastSeen'> => {
  const faults = supporting.filter(isFaulty);
  const telling = faults.length > 0 ? faults : supporting;
  const began = telling.map(({ latest }) => latest.startedAt).toSorted();
  return { firstSeen: faults.map(({ firstAt }) => firstAt).toSorted()[0] ?? null, lastSeen: began.at(-1) ?? null };
};

/** Judges a window of readings, `asked` being how many questions go to TikTok. Too little evidence is `unknown`. */
export const diagnose = (window: Window, asked: number): Candidate => {
  const findings = findAll(window);
  const symptoms = symptomsOf(findings);
  const choice = choose(findings, symptoms);
  const core = coreOf(findings, symptoms, choice, window, asked);
  const { supporting, opposing, ...judged } = core;
  const features = describeFeatures(findings, choice);
  return {
    ...judged,
    features,
    layers: describeLayers(findings, choice),
    also: choice?.also.map(({ cause }) => cause.code) ?? [],
    notes: describeNotes(findings),
    evidence: withPhone(evidenceFrom(supporting, opposing), findings.phone, core),
    elsewhere: describeElsewhere(findings),
    notJudged: describeNotJudged(findings, features, choice),
    ...seenWhen(supporting),
  };
};
