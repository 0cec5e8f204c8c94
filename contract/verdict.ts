// The verdict: the one sentence Tokwatch stands behind, with its proof.
// Codes, blame and shapes are a public contract: extend them, never rename them.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';

/** Every verdict code, lowest layer first; `ok` and `unknown` stand before the layers. */
export const verdictCodes = [
  'ok',
  'unknown',
  'device.link-down',
  'device.no-address',
  'device.no-route',
  'device.clock-wrong',
  'device.vpn-down',
  'device.proxy-broken',
  'lan.degraded',
  'router.down',
  'internet.down',
  'internet.loss',
  'internet.latency',
  'internet.slow',
  'internet.line-full',
  'internet.captive-portal',
  'internet.tls-intercepted',
  'internet.ipv6-broken',
  'dns.down',
  'dns.slow',
  'dns.aaaa-broken',
  'dns.tiktok-blocked',
  'dns.tiktok-partial',
  'path.ip-blocked',
  'path.sni-blocked',
  'path.block-page',
  'path.tls-intercepted',
  'path.port-blocked',
  'path.ingest-down',
  'path.mtu',
  'path.loss',
  'path.throttled',
  'tiktok.down',
  'tiktok.unreachable',
  'tiktok.feature-down',
  'tiktok.slow',
  'tiktok.cdn-down',
  'tiktok.cdn-partial',
  'tiktok.cdn-slow',
  'tiktok.ingest-down',
  'tiktok.dns-down',
  'tiktok.certificate',
  'tiktok.maintenance',
  'tiktok.geo-blocked',
  'tiktok.access-denied',
  'tiktok.rate-limited',
] as const;

/** Side findings that hurt nobody and never raise an alarm. */
export const noteCodes = [
  'ipv4-broken',
  'ipv6-broken',
  'icmp-filtered',
  'anchor-dead',
  'public-dns-blocked',
  'slow-line',
  'wifi-weak',
  'cdn-edge-dead',
  'checks-filtered',
  'log-hosts-filtered',
  'unrecognised-page',
  'clock-off',
  'tls-scanned',
  'vpn-in-use',
  'proxy-in-use',
  'flapping',
  'paused',
  'resolver-flaky',
  'fails-elsewhere',
  'router-hidden',
] as const;

/** The links of the path from this machine to TikTok, nearest first; ties between causes go to the nearest. */
export const layers = ['device', 'lan', 'router', 'internet', 'dns', 'path', 'tiktok'] as const;

/** What a person does on TikTok, as far as it can be told apart from outside an account. */
export const features = [
  'web',
  'login',
  'feed',
  'comments',
  'search',
  'upload',
  'video',
  'image',
  'live',
  'liveChat',
  'ingest',
  'mobile',
  'api',
] as const;

/** How bad it is for the user. */
export const severities = ['ok', 'degraded', 'down', 'unknown'] as const;
/** Whose fault it is; `a-block` is somebody on the way whose name is never guessed. */
export const blames = ['nobody', 'you', 'your-network', 'your-provider', 'a-block', 'tiktok', 'unknown'] as const;
/** How sure the verdict is; `cannot-split` means that one vantage point cannot tell which side it is. */
export const confidences = ['proven', 'likely', 'cannot-split'] as const;
/**
 * How a feature looks from here; `silent` gives no answer where nothing tells whose fault that is, `filtered` answers but hides its
 * content from visitors without an account.
 */
export const featureStatuses = ['ok', 'slow', 'down', 'silent', 'blocked', 'filtered', 'unknown'] as const;
/** How a link looks; `not-judged` lies beyond the broken one. */
export const layerStatuses = ['ok', 'degraded', 'down', 'unknown', 'not-judged'] as const;
const likelyWhys = ['overload', 'rollout', 'cdn', 'congestion', 'attack-defence', 'maintenance', 'policy'] as const;

/** Accepts the status of every feature. */
export const featureMapSchema = v.object(v.entriesFromList(features, v.picklist(featureStatuses)));

/** One observation that speaks for or against the verdict; `at` is ISO 8601 UTC. */
export const evidenceSchema = v.object({
  probe: v.string(),
  at: isoTimeSchema,
  stands: v.picklist(['for', 'against']),
  message: messageSchema,
});

/** How something fares, here or elsewhere. */
export const fares = ['works', 'fails', 'unknown'] as const;

const fareSchema = v.picklist(fares);
const hereAndElsewhere = v.object({ here: fareSchema, elsewhere: fareSchema });

/** TikTok and a control, here and elsewhere: what tells "it is TikTok" from "it is you". `at` is when others were asked. */
export const elsewhereSchema = v.object({
  at: isoTimeSchema,
  tiktok: hereAndElsewhere,
  control: hereAndElsewhere,
});

/** The verdict as it travels to every shell; times are ISO 8601 UTC with milliseconds, absent is null. */
export const verdictSchema = v.object({
  code: v.picklist(verdictCodes),
  severity: v.picklist(severities),
  blame: v.picklist(blames),
  message: messageSchema,
  summary: v.string(),
  since: isoTimeSchema,
  settledAt: v.nullable(isoTimeSchema),
  confidence: v.picklist(confidences),
  features: featureMapSchema,
  also: v.array(v.picklist(verdictCodes)),
  notes: v.array(v.picklist(noteCodes)),
  likelyWhy: v.nullable(v.picklist(likelyWhys)),
  evidence: v.array(evidenceSchema),
  wouldChangeMind: v.array(messageSchema),
  notJudged: v.array(v.object({ what: v.string(), because: messageSchema })),
  fixes: v.array(v.string()),
  /** Null while nobody elsewhere was asked. */
  elsewhere: v.nullable(elsewhereSchema),
});

/** How each link of the path looks right now. */
export const layerStatesSchema = v.object(
  v.entriesFromList(layers, v.object({ status: v.picklist(layerStatuses), message: messageSchema })),
);

export type VerdictCode = (typeof verdictCodes)[number];
export type NoteCode = (typeof noteCodes)[number];
export type Layer = (typeof layers)[number];
export type Feature = (typeof features)[number];
export type Severity = (typeof severities)[number];
export type Blame = (typeof blames)[number];
export type Confidence = (typeof confidences)[number];
export type FeatureStatus = (typeof featureStatuses)[number];

const failing: readonly FeatureStatus[] = ['down', 'silent', 'blocked', 'slow'];
/** Does a feature of this status serve its users badly or not at all, whosever fault that is? */
export const isFailing = (status: FeatureStatus): boolean => failing.includes(status);
/** The status of every feature. */
export type FeatureMap = Record<Feature, FeatureStatus>;
export type LayerStatus = (typeof layerStatuses)[number];
export type LikelyWhy = (typeof likelyWhys)[number];
export type Fare = (typeof fares)[number];
export type Elsewhere = v.InferOutput<typeof elsewhereSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type Verdict = v.InferOutput<typeof verdictSchema>;
export type LayerStates = v.InferOutput<typeof layerStatesSchema>;

/** The link that a code is about; null for `ok` and `unknown`. */
export const layerOf = (code: VerdictCode): Layer | null =>
  layers.find((layer) => code.startsWith(`${layer}.`)) ?? null;
