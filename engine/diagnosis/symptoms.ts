// What hurts the user now, as a list that causes compete to explain.
import type { Feature } from '../../contract/verdict.ts';
import type { Findings } from './findings/findings.ts';
import { fails } from './findings/ingest.ts';
import { hurts } from './findings/targets.ts';
import type { TargetFinding, TargetState } from './findings/targets.ts';

/** The kinds of things that fail. */
export type SymptomKind =
  | 'no-link'
  | 'no-address'
  | 'no-route'
  | 'clock-wrong'
  | 'proxy-dead'
  | 'router-silent'
  | 'lan-poor'
  | 'internet-silent'
  | 'foreign-answers'
  | 'sites-untrusted'
  | 'line-lossy'
  | 'line-latent'
  | 'line-narrow'
  | 'line-full'
  | 'ipv6-waits'
  | 'large-lost'
  | 'resolver-fails'
  | 'names-slow'
  | 'names-hang'
  | 'way-lossy'
  | 'content-starved'
  | 'content-stalled'
  | 'edges-dead'
  | 'ingest-fails'
  | 'all-denied'
  | 'all-filtered'
  | 'target-slow'
  | 'target-prohibited'
  | 'target-name-denied'
  | `target-${TargetState}`;

/** One thing that fails; `host` and `feature` are set for TikTok's own. */
export type Symptom = { kind: SymptomKind; host: string | null; feature: Feature | null; content: boolean };

const plain = (kind: SymptomKind): Symptom => ({ kind, host: null, feature: null, content: false });

const when = (holds: boolean, kind: SymptomKind): Symptom[] => (holds ? [plain(kind)] : []);

const nearSymptoms = ({ device, clock, wayOut, router, internet, line }: Findings): Symptom[] => [
  ...when(device.link === 'down', 'no-link'),
  ...when(device.address === 'none', 'no-address'),
  ...when(device.route === 'none', 'no-route'),
  ...when(clock.isWrong, 'clock-wrong'),
  ...when(wayOut.proxy.state === 'broken', 'proxy-dead'),
  // A router that says nothing while the internet behind it answers hurts nobody.
  ...when(router.state === 'silent' && internet.state !== 'up', 'router-silent'),
  ...when(line.lan.bad, 'lan-poor'),
];

const lineSymptoms = ({ internet, line, content, wayOut }: Findings): Symptom[] => [
  ...when(internet.state === 'down', 'internet-silent'),
  // Somebody who only rewrites plain HTTP hurts nobody who speaks TLS.
  ...when(internet.foreignCanaries.holds && internet.state !== 'up', 'foreign-answers'),
  ...when(internet.untrustedAnchors.holds, 'sites-untrusted'),
  ...when(line.loss.bad, 'line-lossy'),
  ...when(line.latency.bad, 'line-latent'),
  ...when(line.full.bad, 'line-full'),
  // Whoever fills the line leaves little of it for a test.
  ...when(content.narrow.holds && !wayOut.fillsTheLine, 'line-narrow'),
  ...when(content.largeLost.holds, 'large-lost'),
];

// A refusal that a router signed and a name that was answered with "no" are not mere silence: no bad line makes them.
const kindOf = ({ path, names }: Findings, { state, host }: TargetFinding): SymptomKind => {
  if (state === 'unreachable' && path.diesShort.holds && path.diesShort.signed) return 'target-prohibited';
  const isDenied = names.tiktok.some(
    (one) => one.name === host && one.state === 'denied' && !['timeout', 'unreachable'].includes(one.outcome),
  );
  return state === 'no-name' && isDenied ? 'target-name-denied' : `target-${state}`;
};

const targetSymptoms = (findings: Findings): Symptom[] => {
  const about = ({ host, feature, content }: TargetFinding): Omit<Symptom, 'kind'> => ({ host, feature, content });
  return [
    ...findings.targets
      .filter(({ slowLooks }) => slowLooks > 0)
      .map((target): Symptom => ({ kind: 'target-slow', ...about(target) })),
    ...findings.targets.filter(hurts).map((target): Symptom => ({ kind: kindOf(findings, target), ...about(target) })),
  ];
};

const farSymptoms = ({ names, lookups, internet, line, content, edges, ingest, refusals }: Findings): Symptom[] => [
  ...when(refusals.allDenied, 'all-denied'),
  ...when(refusals.allFiltered, 'all-filtered'),
  ...when(names.resolver.state === 'fails', 'resolver-fails'),
  // On a line that is late itself every name takes long.
  ...when(lookups.slow.holds && line.isPrompt, 'names-slow'),
  ...when(lookups.hangsOnAaaa.holds && line.isPrompt, 'names-hang'),
  ...when(internet.ipv6Waits.holds, 'ipv6-waits'),
  ...when(line.wayLoss.bad, 'way-lossy'),
  ...content.starved.features.map((feature): Symptom => ({
    kind: 'content-starved',
    host: null,
    feature,
    content: true,
  })),
  ...when(content.stalled.length > 0, 'content-stalled'),
  ...when(edges.painful.length > 0, 'edges-dead'),
  ...when(fails(ingest.state), 'ingest-fails'),
];

/** Lists all symptoms in the findings, nearest layer first. */
export const symptomsOf = (findings: Findings): Symptom[] => [
  ...nearSymptoms(findings),
  ...lineSymptoms(findings),
  ...farSymptoms(findings),
  ...targetSymptoms(findings),
];

/** Symptoms that are mere silence; a line that loses packets can cause them. */
export const silenceSymptoms: readonly SymptomKind[] = [
  'internet-silent',
  'resolver-fails',
  'target-no-name',
  'target-unreachable',
  'target-cut-in-tls',
  'target-no-answer',
];

/** Symptoms of a broken road; anything nearer than TikTok that is broken can cause them. */
export const roadSymptoms: readonly SymptomKind[] = [
  ...silenceSymptoms,
  'target-name-denied',
  'target-prohibited',
  'target-refused-in-tls',
  'target-untrusted',
];

/** Symptoms of a line that works badly; anything that is lossy, late or narrow nearer by can cause them. */
export const slownessSymptoms: readonly SymptomKind[] = [
  'line-lossy',
  'line-latent',
  'line-narrow',
  'names-slow',
  'names-hang',
  'way-lossy',
  'content-starved',
  'content-stalled',
  'target-slow',
];
