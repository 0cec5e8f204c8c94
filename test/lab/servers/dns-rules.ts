// Faults of a DNS resolver, as data: which questions they touch and what happens to them. The first that matches wins.
import * as v from 'valibot';

/** The resolvers that can be told to misbehave: the provider's, the public ones on port 53, and those over HTTPS. */
export const resolverNames = ['isp', 'pub', 'doh'] as const;
export type ResolverName = (typeof resolverNames)[number];

/**
 * One fault; without `act` the true answer comes, only later. `suffix` matches anywhere in the name, '' is all names.
 */
export const dnsRuleSchema = v.strictObject({
  suffix: v.optional(v.string(), ''),
  qtype: v.optional(v.picklist(['A', 'AAAA', 'HTTPS'])),
  /** `nat64` makes IPv6 addresses of the true IPv4 ones, as the resolver of an IPv6-only network does (RFC 6147). */
  act: v.optional(v.picklist(['nxdomain', 'servfail', 'refused', 'drop', 'poison', 'empty', 'nat64'])),
  /** Poisoned answers, of both families; a family that is not listed gets an empty answer. */
  ips: v.optional(v.array(v.pipe(v.string(), v.ip())), []),
  /** The TTL of poisoned answers and of `soa`, in seconds. */
  ttlS: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 60),
  /** The name server in an SOA record that signs a denial. */
  soa: v.optional(v.string()),
  /** An extended error (RFC 8914), told to whoever asks by EDNS. */
  ede: v.optional(v.strictObject({ code: v.number(), text: v.optional(v.string(), '') })),
  /** The answer says that the server does not recurse. */
  bare: v.optional(v.boolean(), false),
  /** A name that poisoned answers lead through. */
  cname: v.optional(v.string()),
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** Probability that the rule acts on a question that it matches. */
  p: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
});

/** All faults of a server's resolvers; a resolver that is not named is healthy. */
export const dnsRulesSchema = v.strictObject(v.entriesFromList(resolverNames, v.optional(v.array(dnsRuleSchema), [])));

export type DnsRule = v.InferOutput<typeof dnsRuleSchema>;
export type DnsRules = v.InferOutput<typeof dnsRulesSchema>;
/** Rules as a scenario writes them, defaults left out. */
export type DnsRulesInput = v.InferInput<typeof dnsRulesSchema>;

/** The rule that acts on this question now, if any. */
export const matchRule = (rules: readonly DnsRule[], name: string, type: string): DnsRule | undefined =>
  rules.find(
    (rule) =>
      name.toLowerCase().includes(rule.suffix) &&
      (rule.qtype ?? type) === type &&
      (rule.p === 1 || Math.random() < rule.p),
  );
