// What an incident tells of its cause, from the pictures in which it was seen. Pure.
import { features, isFailing, layerOf, layers } from '../../contract/verdict.ts';
import type { Feature, FeatureMap, LayerStates, Layer, Severity, VerdictCode } from '../../contract/verdict.ts';
import type { Incident, IncidentPicture } from '../../contract/incident.ts';

/** Whether the router gave signs of life. */
export type RouterSign = Incident['router'];

/** A settled state as an incident takes it in: what was seen, what it knows better, and what else was known at that moment. */
export type Sighting = {
  picture: IncidentPicture;
  /** The codes that this verdict knows better: the same cause, said more exactly. */
  sharpens: readonly VerdictCode[];
  live: boolean;
  /** What the router itself was last heard to do. */
  router: RouterSign;
};

/** How bad each severity is; what is not known is milder than any fault. */
export const badness: Readonly<Record<Severity, number>> = { ok: 0, unknown: 1, degraded: 2, down: 3 };

const failing = (map: FeatureMap): Feature[] => features.filter((feature) => isFailing(map[feature]));

const routerIn = (states: LayerStates, heard: RouterSign): RouterSign => {
  const { status } = states.router;
  if (status === 'ok' || status === 'degraded') return 'answered';
  return status === 'down' ? 'silent' : heard;
};

const isBroken = (states: LayerStates, layer: Layer): boolean =>
  states[layer].status === 'down' || states[layer].status === 'degraded';

// The cause's own link where it is drawn broken; else the nearest that is. Where none is, nobody knows on which side it began.
const brokenIn = ({ verdict, layers: states }: IncidentPicture): Layer | null => {
  const own = layerOf(verdict.code);
  if (own !== null && isBroken(states, own)) return own;
  return layers.find((layer) => isBroken(states, layer)) ?? null;
};

type Known = Pick<Incident, 'code' | 'severity' | 'blame' | 'message' | 'brokenLink'>;

const knownIn = (picture: IncidentPicture): Known => {
  const { code, severity, blame, message } = picture.verdict;
  return { code, severity, blame, message, brokenLink: brokenIn(picture) };
};

// What is known best stays: a cause that is said more vaguely for a while is still the one that was known.
const isBetter = (before: Incident, { picture: { verdict }, sharpens }: Sighting): boolean => {
  if (verdict.code !== before.code) return sharpens.includes(before.code);
  if (badness[verdict.severity] !== badness[before.severity])
    return badness[verdict.severity] > badness[before.severity];
  return verdict.blame !== 'unknown' || before.blame === 'unknown';
};

const both = <T>(order: readonly T[], before: readonly T[], now: readonly T[]): T[] =>
  order.filter((one) => before.includes(one) || now.includes(one));

const worse = (a: Severity, b: Severity): Severity => (badness[b] > badness[a] ? b : a);

/** An incident of which this is the first sight. */
export const firstFacts = (
  { picture, live, router }: Sighting,
  { id, settledAt, parent }: Pick<Incident, 'id' | 'settledAt' | 'parent'>,
): Incident => ({
  ...knownIn(picture),
  id,
  features: failing(picture.verdict.features),
  startedAt: picture.verdict.since < settledAt ? picture.verdict.since : settledAt,
  settledAt,
  endedAt: null,
  end: null,
  watchedMs: 0,
  flaps: 0,
  parent,
  also: picture.verdict.also,
  router: routerIn(picture.layers, router),
  live,
  notes: [],
});

/** The incident with one more sight of it: it may have grown, or be known better. */
export const moreFacts = (before: Incident, sighting: Sighting): Incident => {
  const { picture, live, router } = sighting;
  const known = isBetter(before, sighting) ? knownIn(picture) : before;
  return {
    ...before,
    ...{ code: known.code, blame: known.blame, message: known.message, brokenLink: known.brokenLink },
    severity: worse(before.severity, picture.verdict.severity),
    features: both(features, before.features, failing(picture.verdict.features)),
    also: [...new Set([...before.also, ...picture.verdict.also])].filter((code) => code !== known.code),
    router: before.router === 'unknown' ? routerIn(picture.layers, router) : before.router,
    live: before.live || live,
  };
};
