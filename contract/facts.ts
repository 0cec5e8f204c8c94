// What a probe found, in the network's own terms, told apart by kind. Never a judgement about blame.
import * as v from 'valibot';
import { outsideFacts } from './facts-outside.ts';
import { stages } from './fault.ts';
import { phoneFacts } from './phone.ts';
import { features } from './verdict.ts';

const family = v.picklist([4, 6]);
const ms = v.nullable(v.number());
const yesNo = v.picklist(['yes', 'no', 'unknown']);
const outcome = v.picklist(['ok', 'timeout', 'refused', 'reset', 'unreachable', 'prohibited', 'unknown']);

const linkFacts = v.object({
  kind: v.literal('link'),
  interfaces: v.array(v.object({ name: v.string(), up: v.boolean(), carrier: v.boolean() })),
});
const addressFacts = v.object({ kind: v.literal('address'), families: v.array(family) });
const routeFacts = v.object({ kind: v.literal('route'), families: v.array(family) });
const gatewayFacts = v.object({
  kind: v.literal('gateway'),
  family,
  icmp: yesNo,
  tcp: yesNo,
  dns: yesNo,
  forwards: yesNo,
  neighbour: v.picklist(['reachable', 'failed', 'unknown']),
  // The system itself seems to keep this program from its own network; absent where nothing speaks for that.
  barred: v.exactOptional(v.literal(true)),
});
const anchorFacts = v.object({
  kind: v.literal('anchor'),
  owner: v.string(),
  family,
  tcp: outcome,
  icmp: outcome,
  tls: v.picklist(['valid', 'untrusted', 'failed', 'not-tried']),
});
const canaryFacts = v.object({
  kind: v.literal('canary'),
  owner: v.string(),
  answer: v.picklist(['exact', 'foreign', 'unwell', 'none']),
  httpStatus: v.nullable(v.number()),
  dateSkewMs: ms,
});
const proxyFacts = v.object({
  kind: v.literal('proxy'),
  source: v.picklist(['environment', 'system']),
  scheme: v.picklist(['http', 'https', 'socks', 'pac']),
  // `denied`: it answers, but does not let a control through.
  outcome: v.picklist(['works', 'refused', 'timeout', 'denied', 'unknown']),
});
const tunnelFacts = v.object({
  kind: v.literal('tunnel'),
  // How far packets get on the line below the tunnel.
  beneath: v.picklist(['internet', 'router', 'nothing', 'unknown']),
});
const wifiFacts = v.object({
  kind: v.literal('wifi'),
  signalDbm: v.nullable(v.number()),
  rateMbitS: v.nullable(v.number()),
});
const loadFacts = v.object({
  kind: v.literal('load'),
  sentKbitS: v.number(),
  receivedKbitS: v.number(),
  // The most that this line was seen to carry of late; null while too little has passed to know.
  peakSentKbitS: v.nullable(v.number()),
  peakReceivedKbitS: v.nullable(v.number()),
});

/** How a name lookup ended; `no-records` is a well-formed answer without an address. */
export const lookupOutcomes = [
  'answer',
  'nxdomain',
  'servfail',
  'dns-refused',
  'no-records',
  'timeout',
  'unreachable',
  'malformed',
] as const;

const lookupFacts = v.object({
  kind: v.literal('lookup'),
  name: v.string(),
  about: v.picklist(['control', 'tiktok', 'log']),
  via: v.picklist(['system', 'public', 'doh']),
  recordType: v.picklist(['A', 'AAAA']),
  outcome: v.picklist(lookupOutcomes),
  addresses: v.array(v.string()),
  cnames: v.array(v.string()),
  // Whether one of them lies below a domain that TikTok's names are known to lead to; absent where nobody looked.
  cname: v.exactOptional(v.picklist(['known', 'other', 'none'])),
});
const exchangeFacts = v.object({
  kind: v.literal('exchange'),
  host: v.string(),
  feature: v.picklist(features),
  question: v.string(),
  content: v.boolean(),
  addressesFrom: v.picklist(['system', 'truth']),
  address: v.nullable(v.string()),
  stage: v.picklist([...stages, 'done']),
  // Who vouches for the certificate, whatever its dates and names: a public authority, one
  // that this program was told to trust, one that only the operating system trusts, nobody.
  identity: v.nullable(v.picklist(['public', 'extra', 'private', 'untrusted'])),
  // The handshake took up a session whose certificate was seen minutes ago; absent where it did not.
  resumed: v.exactOptional(v.literal(true)),
  httpStatus: v.nullable(v.number()),
  dateSkewMs: ms,
  // How long TikTok asks to wait before the next question; absent or null without a Retry-After header.
  retryAfterS: v.exactOptional(ms),
  marks: v.array(v.string()),
  judged: v.nullable(
    v.picklist(['healthy', 'filtered', 'error', 'maintenance', 'denied', 'not-here', 'foreign', 'unrecognised']),
  ),
});
const edgeFacts = v.object({
  kind: v.literal('edge'),
  host: v.string(),
  feature: v.picklist(features),
  address: v.string(),
  outcome: v.picklist(['answers', 'timeout', 'refused', 'reset', 'unreachable', 'stalls', 'unknown']),
});
const throughputFacts = v.object({
  kind: v.literal('throughput'),
  of: v.picklist(['tiktok', 'control']),
  host: v.string(),
  feature: v.nullable(v.picklist(features)),
  bytes: v.number(),
  tookMs: v.number(),
  // Null for too few bytes to tell.
  kbitS: v.nullable(v.number()),
  stalled: v.boolean(),
});
const sizesFacts = v.object({
  kind: v.literal('sizes'),
  to: v.picklist(['control', 'tiktok']),
  owner: v.string(),
  small: yesNo,
  large: yesNo,
});
const ingestFacts = v.object({
  kind: v.literal('ingest'),
  // `other`: the user's own LIVE server, which by its name is none of TikTok's.
  to: v.picklist(['tiktok', 'other', 'control']),
  host: v.string(),
  port: v.number(),
  secure: v.boolean(),
  // The door that the user's own server URL names.
  configured: v.boolean(),
  stage: v.picklist(['dns', 'connect', 'tls', 'handshake', 'done']),
  outcome,
});
const familyFacts = v.object({ kind: v.literal('family'), host: v.string(), family, outcome });
const sniFacts = v.object({
  kind: v.literal('sni'),
  host: v.string(),
  at: v.picklist(['tiktok', 'control']),
  name: v.picklist(['tiktok', 'neutral']),
  outcome: v.picklist(['completes', 'reset', 'timeout', 'refused', 'unknown']),
});
const hopsFacts = v.object({
  kind: v.literal('hops'),
  to: v.picklist(['tiktok', 'control']),
  host: v.string(),
  content: v.boolean(),
  family,
  hops: v.array(v.nullable(v.string())),
  reached: v.boolean(),
  prohibitedBy: v.nullable(v.string()),
});
const qualityFacts = v.object({
  kind: v.literal('quality'),
  to: v.picklist(['router', 'anchor', 'tiktok']),
  owner: v.string(),
  method: v.picklist(['icmp', 'tcp']),
  sent: v.number(),
  received: v.number(),
  rttMs: v.nullable(v.number()),
  jitterMs: v.nullable(v.number()),
  // What is usual on this network; null while that is not known, as in a lone check.
  usualRttMs: ms,
});

/** What each kind of probe found, told apart by `kind`. */
export const factsSchema = v.variant('kind', [
  linkFacts,
  addressFacts,
  routeFacts,
  gatewayFacts,
  anchorFacts,
  canaryFacts,
  proxyFacts,
  tunnelFacts,
  wifiFacts,
  loadFacts,
  lookupFacts,
  exchangeFacts,
  edgeFacts,
  throughputFacts,
  sizesFacts,
  ingestFacts,
  familyFacts,
  sniFacts,
  hopsFacts,
  qualityFacts,
  phoneFacts,
  ...outsideFacts,
]);

/** An IP family. */
export type Family = 4 | 6;
export type LookupOutcome = (typeof lookupOutcomes)[number];
export type Facts = v.InferOutput<typeof factsSchema>;
/** The names of the kinds of facts. */
export type FactsKind = Facts['kind'];
/** The facts of one kind. */
export type FactsOf<K extends FactsKind> = Extract<Facts, { kind: K }>;
