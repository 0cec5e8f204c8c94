// What a resolver says to a question: the truth of the zone, or what a rule makes of it.
import { isIPv6 } from 'node:net';
import type { Answer, DecodedPacket, OptAnswer, Packet, Question } from 'dns-packet';
import { RECURSION_AVAILABLE, RECURSION_DESIRED } from 'dns-packet';
import { nat64Of } from '../addresses.ts';
import { findHost } from '../zone.ts';
import type { DnsRule } from './dns-rules.ts';

/** Response codes of RFC 1035, section 4.1.1. */
export const rcodes = { noerror: 0, servfail: 2, nxdomain: 3, refused: 5 } as const;

/** A resolver's word on a question, before it is put on the wire, and what it adds to a denial. */
export type Resolution = {
  rcode: number;
  answers: Answer[];
  authorities?: Answer[];
  ede?: DnsRule['ede'];
  bare?: boolean;
};

const TTL_S = 60;

/** The zone's own answer; a name without records of that type gives no answers, an unlisted name gives NXDOMAIN. */
export function resolveTruthfully(name: string, type: string): Resolution {
  const host = findHost(name.toLowerCase());
  if (!host) return { rcode: rcodes.nxdomain, answers: [] };
  const answers: Answer[] = [];
  let owner = name;
  if ('cname' in host && name.toLowerCase() !== host.cname) {
    answers.push({ type: 'CNAME', name, ttl: TTL_S, data: host.cname });
    owner = host.cname;
  }
  if (type === 'A')
    answers.push(...rotated(host.a).map((data): Answer => ({ type: 'A', name: owner, ttl: TTL_S, data })));
  if (type === 'AAAA') {
    answers.push(...rotated(host.aaaa).map((data): Answer => ({ type: 'AAAA', name: owner, ttl: TTL_S, data })));
  }
  return { rcode: rcodes.noerror, answers };
}

/** The answer under a rule (or none); null means that the resolver stays silent. */
export function resolveUnder(rule: DnsRule | undefined, name: string, type: string): Resolution | null {
  if (!rule?.act) return resolveTruthfully(name, type);
  const resolution = act(rule, rule.act, name, type);
  return resolution && { ...resolution, ...addedBy(rule, name) };
}

const addedBy = ({ ede, bare, soa, ttlS }: DnsRule, name: string): Partial<Resolution> => ({
  ede,
  bare,
  ...(soa === undefined ? {} : { authorities: [{ type: 'SOA', name, ttl: ttlS, data: soaOf(soa, name) }] }),
});

const soaOf = (mname: string, name: string) => ({
  ...{ mname, rname: `hostmaster.${name}`, serial: 100_500 },
  ...{ refresh: 1800, retry: 60, expire: 604_800, minimum: 86_400 },
});

function act(rule: DnsRule, what: NonNullable<DnsRule['act']>, name: string, type: string): Resolution | null {
  switch (what) {
    case 'drop':
      return null;
    case 'empty':
      return { rcode: rcodes.noerror, answers: [] };
    case 'nat64':
      return type === 'AAAA' ? synthesize(name) : resolveTruthfully(name, type);
    case 'poison':
      return { rcode: rcodes.noerror, answers: poison(rule, name, type) };
    default:
      return { rcode: rcodes[what], answers: [] };
  }
}

/** The reply to a query, ready to be encoded; EDNS is offered back only to who offered it (RFC 6891, section 7). */
export function replyTo(query: DecodedPacket, question: Question, resolution: Resolution): Packet {
  const offersEdns = query.additionals?.some((record) => record.type === 'OPT');
  return {
    type: 'response',
    id: query.id ?? 0,
    flags: RECURSION_DESIRED | (resolution.bare ? 0 : RECURSION_AVAILABLE) | resolution.rcode,
    questions: [question],
    answers: resolution.answers,
    authorities: resolution.authorities ?? [],
    additionals: offersEdns
      ? [
          {
            type: 'OPT',
            name: '.',
            udpPayloadSize: 1232,
            extendedRcode: 0,
            ednsVersion: 0,
            flags: 0,
            flag_do: false,
            options: optionsOf(resolution.ede),
          },
        ]
      : [],
  };
}

// Option 15 holds a code in two bytes and words in UTF-8; dns-packet's types know no such option.
function optionsOf(ede: DnsRule['ede']): OptAnswer['options'] {
  if (!ede) return [];
  const data = Buffer.concat([Buffer.from([ede.code >> 8, ede.code & 0xff]), Buffer.from(ede.text)]);
  return [{ code: 15, data }] as never;
}

function synthesize(name: string): Resolution {
  const { rcode, answers } = resolveTruthfully(name, 'A');
  const mapped = answers.map((answer): Answer =>
    answer.type === 'A' ? { ...answer, type: 'AAAA', data: nat64Of(answer.data) } : answer,
  );
  return { rcode, answers: mapped };
}

const poison = ({ ips, ttlS, cname }: DnsRule, name: string, type: string): Answer[] => [
  ...(cname === undefined ? [] : [{ type: 'CNAME' as const, name, ttl: ttlS, data: cname }]),
  ...ips
    .filter((address) => (isIPv6(address) ? 'AAAA' : 'A') === type)
    .map((data): Answer => ({ type: type as 'A' | 'AAAA', name: cname ?? name, ttl: ttlS, data })),
];

// Real resolvers rotate a record set, so that clients spread over the edges.
let turn = 0;
function rotated(addresses: readonly string[]): string[] {
  const start = addresses.length > 0 ? turn++ % addresses.length : 0;
  return [...addresses.slice(start), ...addresses.slice(0, start)];
}
