// The catalog: every host, port and path the program can contact, with the answer a healthy one gives.
// It is data, so that a changed host name is an edit and not a release.
import * as v from 'valibot';
import { plainObject } from './plain-object.ts';
import { outsideSources } from './outside-sources.ts';
import { features } from './verdict.ts';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
/** A host name with a dot in it, never an address. */
export const hostNameSchema = v.pipe(
  v.string(),
  v.regex(/^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, 'must be a host name'),
  v.check((host) => !/^[\d.]+$/.test(host), 'must be a name, not an address'),
);
const path = v.pipe(
  v.string(),
  v.startsWith('/', 'must start with "/"'),
  v.regex(/^[\x21-\x7e]*$/, 'must not hold spaces or characters outside ASCII'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and dashes'));

/** Where a fact was read, and whether it was seen in the wild or is only believed. */
const sourced = { source: text, confirmed: v.boolean() };

/** What a healthy answer looks like; the first rule that fits makes the answer healthy. */
export const healthyAnswerSchema = plainObject({
  statuses: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
    v.minLength(1, 'needs at least one status'),
  ),
  bodyIncludes: v.optional(text),
  headers: v.optional(v.array(text)),
});

/** The parts of TikTok that serve different countries from different hosts. */
export const regions = ['us', 'eu', 'row'] as const;

/**
 * One thing to ask of TikTok for one feature; `content` marks the edges of its content network, `namesPicture` an answer
 * whose `thumbnail_url` is a picture that anyone may fetch (oEmbed).
 */
export const targetSchema = plainObject({
  id,
  feature: v.picklist(features),
  region: v.picklist(['any', ...regions]),
  host: hostNameSchema,
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 443),
  path,
  upgrade: v.optional(v.boolean(), false),
  content: v.optional(v.boolean(), false),
  namesPicture: v.optional(v.boolean(), false),
  healthy: v.pipe(v.array(healthyAnswerSchema), v.minLength(1, 'needs at least one healthy answer')),
  ...sourced,
});

/** A well-known host of another owner that shows whether the internet is there; asked by ping, TCP and TLS on 443. */
export const anchorSchema = plainObject({
  id,
  owner: text,
  ipv4: v.pipe(v.string(), v.ipv4('must be an IPv4 address')),
  ipv6: v.pipe(v.string(), v.ipv6('must be an IPv6 address')),
  tlsName: hostNameSchema,
  dns: v.boolean(),
  doh: v.nullable(plainObject({ path, format: v.picklist(['wire', 'json']) })),
  ...sourced,
});

/** A plain-HTTP page with a known answer, asked without following redirects, that a sign-in page cannot imitate. */
export const canarySchema = plainObject({
  id,
  owner: text,
  host: hostNameSchema,
  path,
  status: v.number(),
  body: v.nullable(v.string()),
  ...sourced,
});

/** Domains below which TikTok's names may lead by CNAME: a name that ends elsewhere was not answered by TikTok. */
export const cnameSuffixSchema = plainObject({
  id,
  owner: text,
  suffixes: v.pipe(v.array(hostNameSchema), v.minLength(1, 'needs at least one domain')),
  ...sourced,
});

/** A host that only collects logs or advertising figures: many people block it on purpose. Only its name is looked up. */
export const logHostSchema = plainObject({ id, host: hostNameSchema, ...sourced });

/** A file of another owner that anyone may fetch (HTTPS, port 443), to see what the line carries; `bytes` is its size. */
export const transferSchema = plainObject({
  id,
  owner: text,
  host: hostNameSchema,
  path,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(20_000, 'must be at least 20000')),
  ...sourced,
});

/** A host of another owner that takes LIVE streams on RTMP's port 1935; only a connection is opened and closed again. */
export const rtmpControlSchema = plainObject({ id, owner: text, host: hostNameSchema, ...sourced });

/** A page of TikTok's (HTTPS, port 443) that names the visitor's country, asked when the region is not known. */
export const regionPageSchema = plainObject({ id, host: hostNameSchema, path, ...sourced });

/** The services of outside sources, each with its own form of questions and answers. */
export const outsideRoles = [
  'measurements',
  'aggregation',
  'geolookup',
  'alerts',
  'components',
  'whats-my-ip',
  'network-info',
  'routing-status',
  'timeline',
  'stream',
] as const;

/**
 * A host of an outside source (HTTPS or a secure WebSocket, port 443), asked only after the user has allowed that source;
 * `role` says which of its services this is.
 */
export const outsideHostSchema = plainObject({
  id,
  outside: v.picklist(outsideSources),
  role: v.picklist(outsideRoles),
  host: hostNameSchema,
  path,
  ...sourced,
});

/** The whole catalog; `version` is the date of its facts. */
export const catalogSchema = plainObject({
  version: v.pipe(v.string(), v.isoDate('must be a date like 2026-11-21')),
  targets: v.pipe(v.array(targetSchema), v.minLength(1, 'needs at least one target')),
  anchors: v.pipe(
    v.array(anchorSchema),
    v.check(
      (anchors) => new Set(anchors.map(({ owner }) => owner)).size >= 3,
      'needs anchors of at least three owners',
    ),
  ),
  canaries: v.pipe(v.array(canarySchema), v.minLength(2, 'needs at least two canaries')),
  transfers: v.optional(v.array(transferSchema), []),
  rtmpControls: v.optional(v.array(rtmpControlSchema), []),
  regionPages: v.optional(v.array(regionPageSchema), []),
  logHosts: v.optional(v.array(logHostSchema), []),
  cnameSuffixes: v.optional(v.array(cnameSuffixSchema), []),
  outsideHosts: v.optional(v.array(outsideHostSchema), []),
});

/** The parts of a catalog, in the order in which they are shown; each is a list of entries with an id. */
export const catalogParts = [
  'targets',
  'anchors',
  'canaries',
  'transfers',
  'rtmpControls',
  'regionPages',
  'logHosts',
  'cnameSuffixes',
  'outsideHosts',
] as const;

// Of two entries with one id, nobody could say which one counts.
const withUniqueIds = <T extends { id: string }>(entries: readonly T[]): boolean =>
  new Set(entries.map((entry) => entry.id)).size === entries.length;

type EntrySchema = v.GenericSchema<Record<string, unknown>, { id: string }>;

const listOf = <Schema extends EntrySchema>(schema: Schema) =>
  v.optional(v.pipe(v.array(schema), v.check(withUniqueIds, 'must not hold the same id twice')), []);

/** A user's file: entries replace shipped ones with the same id, new ids are added, `remove` takes ids away. */
export const catalogOverlaySchema = plainObject({
  version: v.optional(v.pipe(v.string(), v.isoDate('must be a date like 2026-11-21'))),
  targets: listOf(targetSchema),
  anchors: listOf(anchorSchema),
  canaries: listOf(canarySchema),
  transfers: listOf(transferSchema),
  rtmpControls: listOf(rtmpControlSchema),
  regionPages: listOf(regionPageSchema),
  logHosts: listOf(logHostSchema),
  cnameSuffixes: listOf(cnameSuffixSchema),
  outsideHosts: listOf(outsideHostSchema),
  remove: v.optional(v.array(id), []),
});

export type Catalog = v.InferOutput<typeof catalogSchema>;
export type CatalogOverlay = v.InferOutput<typeof catalogOverlaySchema>;
export type Target = v.InferOutput<typeof targetSchema>;
export type Anchor = v.InferOutput<typeof anchorSchema>;
export type Canary = v.InferOutput<typeof canarySchema>;
export type Transfer = v.InferOutput<typeof transferSchema>;
export type RtmpControl = v.InferOutput<typeof rtmpControlSchema>;
export type RegionPage = v.InferOutput<typeof regionPageSchema>;
export type OutsideRole = (typeof outsideRoles)[number];
export type OutsideHost = v.InferOutput<typeof outsideHostSchema>;
export type CatalogPart = (typeof catalogParts)[number];
export type Region = (typeof regions)[number];
export type HealthyAnswer = v.InferOutput<typeof healthyAnswerSchema>;
