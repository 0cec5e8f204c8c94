// What hurts the user now, as a list that causes compete to explain.
import type { Feature } from '../../contract/verdict.ts';
import type { Findings } from './findings/findings.ts';
import { hurts } from './findings/targets.ts';
import type { TargetState } from './findings/targets.ts';

/** The kinds of things that fail. */
export type SymptomKind =
  | 'no-link'
  | 'no-address'
  | 'no-route'
  | 'router-silent'
  | 'internet-silent'
  | 'foreign-answers'
  | 'resolver-fails'
  | `target-${TargetState}`;

/** One thing that fails; `host` and `feature` are set for TikTok's own. */
export type Symptom = { kind: SymptomKind; host: string | null; feature: Feature | null; content: boolean };

const plain = (kind: SymptomKind): Symptom => ({ kind, host: null, feature: null, content: false });

/** Lists all symptoms in the findings, nearest layer first. */
export const symptomsOf = ({ device, router, internet, names, targets }: Findings): Symptom[] => [
  ...(device.link === 'down' ? [plain('no-link')] : []),
  ...(device.address === 'none' ? [plain('no-address')] : []),
  ...(device.route === 'none' ? [plain('no-route')] : []),
  // A router that says nothing while the internet behind it answers hurts nobody.
  ...(router.state === 'silent' && internet.state !== 'up' ? [plain('router-silent')] : []),
  ...(internet.state === 'down' ? [plain('internet-silent')] : []),
  // Somebody who only rewrites plain HTTP hurts nobody who speaks TLS.
  ...(internet.foreignCanaries.holds && internet.state !== 'up' ? [plain('foreign-answers')] : []),
  ...(names.resolver.state === 'fails' ? [plain('resolver-fails')] : []),
  ...targets
    .filter(hurts)
    .map(({ state, host, feature, content }): Symptom => ({ kind: `target-${state}`, host, feature, content })),
];

/** Symptoms that are mere silence or a broken road; anything nearer than TikTok can cause them. */
export const roadSymptoms: readonly SymptomKind[] = [
  'internet-silent',
  'resolver-fails',
  'target-no-name',
  'target-unreachable',
  'target-cut-in-tls',
  'target-untrusted',
  'target-no-answer',
];
