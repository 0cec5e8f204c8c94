// What the filter doctor found: host by host what the resolver in use says against the truth, which features a filter breaks,
// whose filter it seems to be, and the least that has to be allowed.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { hostNameSchema } from './catalog.ts';
import { messageSchema } from './message.ts';
import { features } from './verdict.ts';

/** How a host is: `gone` where no such name exists anywhere, `failing` where the resolver in use says nothing about it. */
export const hostStates = ['fine', 'filtered', 'failing', 'gone', 'unknown'] as const;

/**
 * What the resolver in use says to a name. `nowhere` is 0.0.0.0 and its like, `inside` an address of private networks,
 * `block-page` an address at which somebody else is.
 */
export const hereAnswers = [
  'address',
  'nowhere',
  'inside',
  'block-page',
  'nxdomain',
  'no-records',
  'dns-refused',
  'servfail',
  'malformed',
  'timeout',
  'unreachable',
  'not-asked',
] as const;

/** What others say about the name over HTTPS. */
export const truths = ['exists', 'absent', 'unknown'] as const;

/** Whose filter it seems to be; `provider` is the router or the provider, `unnamed` is one that left no mark. */
export const filterNames = [
  'pi-hole',
  'adguard-home',
  'adguard-dns',
  'nextdns',
  'opendns',
  'cleanbrowsing',
  'quad9',
  'mullvad',
  'cloudflare',
  'technitium',
  'hosts-file',
  'provider',
  'unnamed',
] as const;

/** Who keeps a host away: the resolver in use, or the hosts file, which is read before any resolver is asked. */
export const filterPlaces = ['resolver', 'hosts-file'] as const;

/** What it comes to. `only-logs`: nothing but log hosts is filtered, which hurts nobody. */
export const dnsVerdicts = ['clean', 'only-logs', 'breaks', 'cannot-tell'] as const;

/** One host; `features` are what it is needed for, none for a host that only collects logs. */
const dnsHostSchema = v.object({
  host: hostNameSchema,
  kind: v.picklist(['tiktok', 'log']),
  features: v.array(v.picklist(features)),
  here: v.picklist(hereAnswers),
  truth: v.picklist(truths),
  state: v.picklist(hostStates),
  by: v.array(v.picklist(filterPlaces)),
});

/** A filter, what names it, and the lines that undo what it breaks, in the form that it takes; none where nothing is broken. */
const dnsFilterSchema = v.object({
  by: v.picklist(filterPlaces),
  name: v.picklist(filterNames),
  confidence: v.picklist(['signature', 'likely']),
  because: messageSchema,
  how: messageSchema,
  lines: v.array(v.string()),
});

/** The one JSON object of `doctor dns --json`; resolvers are those in use, without zones, best first. */
export const dnsReportSchema = v.object({
  schema: v.literal(1),
  version: v.string(),
  at: isoTimeSchema,
  durationMs: v.number(),
  verdict: v.picklist(dnsVerdicts),
  message: messageSchema,
  resolvers: v.array(v.object({ address: v.string(), asked: v.boolean() })),
  hosts: v.array(dnsHostSchema),
  broken: v.array(v.picklist(features)),
  filters: v.array(dnsFilterSchema),
  allowList: v.array(hostNameSchema),
  notes: v.array(messageSchema),
});

export type HostState = (typeof hostStates)[number];
export type HereAnswer = (typeof hereAnswers)[number];
export type Truth = (typeof truths)[number];
export type FilterName = (typeof filterNames)[number];
export type FilterPlace = (typeof filterPlaces)[number];
export type DnsVerdict = (typeof dnsVerdicts)[number];
export type DnsHost = v.InferOutput<typeof dnsHostSchema>;
export type DnsFilter = v.InferOutput<typeof dnsFilterSchema>;
export type DnsReport = v.InferOutput<typeof dnsReportSchema>;
