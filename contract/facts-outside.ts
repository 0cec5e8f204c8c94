// What sources outside of this machine said, in their own terms. They see other networks, never this one; nothing of it is
// asked before the user has agreed.
import * as v from 'valibot';

/** The circles that others are counted in: with the same provider, in the same country, or anywhere else. */
export const circles = ['network', 'country', 'world'] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const scope = v.picklist(['network', 'country']);

/**
 * How others fare with TikTok in the same minutes. By `name` they look it up and connect as anybody does; at the `address`
 * they connect to the very server that this machine was given. Only those who reached a control are counted, others are
 * `unsure`; those who were shown somebody else's certificate are `tampered`.
 */
export const vantageFacts = v.object({
  kind: v.literal('vantage'),
  by: v.picklist(['name', 'address']),
  where: v.picklist(circles),
  host: v.string(),
  reached: count,
  failed: count,
  tampered: count,
  unsure: count,
  controlReached: count,
  controlFailed: count,
});

/** How many tests of TikTok's web in the last days found it blocked, and which share did in the weeks before. */
export const blockingFacts = v.object({
  kind: v.literal('blocking'),
  scope,
  tests: count,
  blocked: count,
  usualShare: v.nullable(share),
});

/** Whether the user's own provider or country is off the internet, by how many independent signals. */
export const outageFacts = v.object({
  kind: v.literal('outage'),
  scope,
  level: v.picklist(['normal', 'warning', 'critical']),
  signals: count,
});

/** The regions of a cloud in which its owner reports trouble; TikTok runs in some of them. */
export const cloudFacts = v.object({ kind: v.literal('cloud'), owner: v.string(), troubled: v.array(v.string()) });

/** Which share of the internet's route collectors sees a network of TikTok's. */
export const routesFacts = v.object({ kind: v.literal('routes'), asn: count, seenShare: share });

/** How many people wrote in public that TikTok fails, against what is usual for as long a time. */
export const chatterFacts = v.object({
  kind: v.literal('chatter'),
  posts: count,
  usual: v.number(),
  level: v.picklist(['none', 'possible', 'strong']),
});

/** A ban of TikTok in the user's country that is on the dated list: a hint, never proof. */
export const banFacts = v.object({
  kind: v.literal('ban'),
  country: v.string(),
  since: v.string(),
  listedAt: v.string(),
});

/** The kinds of facts that come from outside. */
export const outsideFacts = [
  vantageFacts,
  blockingFacts,
  outageFacts,
  cloudFacts,
  routesFacts,
  chatterFacts,
  banFacts,
] as const;

/** The kinds of facts that come from outside, by name. */
export const outsideKinds = outsideFacts.map(({ entries }) => entries.kind.literal);

/** Facts from outside, of any kind. */
export type OutsideFacts = v.InferOutput<(typeof outsideFacts)[number]>;
/** A circle of others. */
export type Circle = (typeof circles)[number];
