// The words of stories: what each probe can see, in the terms of the field.
import type { FactsOf, Family, FaultKind } from '../../contract/reading.ts';
import type { TargetState } from '../../engine/diagnosis/findings/targets.ts';
import type { Word } from './story.ts';
import { tell, well } from './story-telling.ts';
import type { Told } from './story-telling.ts';

export { allPings, edge, ingest, line, load, pings, proxy, sizes, transfer, tunnel, wifi } from './story-words-line.ts';
export { ban, blocking, chatter, cloud, others, outage, phone, routes, sameServer } from './story-words-outside.ts';
export { late, skipped, timedOut } from './story-telling.ts';

export const link = (up: boolean): Word =>
  tell('device', 'this machine', { kind: 'link', interfaces: [] }, well(up, 'no-link'));
export const address = (...families: Family[]): Word =>
  tell('device', 'this machine', { kind: 'address', families }, well(families.length > 0, 'no-address'));
export const route = (...families: Family[]): Word =>
  tell('device', 'this machine', { kind: 'route', families }, well(families.length > 0, 'no-route'));
export const router = (sign: 'alive' | 'no-ping' | 'silent' | 'failed' | 'barred', family: Family = 4): Word => {
  const isAlive = sign === 'alive' || sign === 'no-ping';
  const neighbour = sign === 'failed' ? 'failed' : isAlive ? 'reachable' : 'unknown';
  const [icmp, tcp] = [sign === 'alive' ? 'yes' : 'no', isAlive ? 'yes' : 'no'] as const;
  const seen = { kind: 'gateway', family, icmp, tcp, dns: tcp, forwards: tcp, neighbour } as const;
  const facts = sign === 'barred' ? { ...seen, barred: true as const } : seen;
  return tell('router', `router (IPv${family})`, facts, well(isAlive, 'timeout'));
};

const anchorStates = {
  ok: { tcp: 'ok', icmp: 'ok', tls: 'valid' },
  'no-ping': { tcp: 'ok', icmp: 'timeout', tls: 'valid' },
  untrusted: { tcp: 'ok', icmp: 'ok', tls: 'untrusted' },
  expired: { tcp: 'ok', icmp: 'ok', tls: 'untrusted' },
  'ping-only': { tcp: 'timeout', icmp: 'ok', tls: 'not-tried' },
  'tcp-only': { tcp: 'ok', icmp: 'timeout', tls: 'failed' },
  silent: { tcp: 'timeout', icmp: 'timeout', tls: 'not-tried' },
  unknown: { tcp: 'unknown', icmp: 'unknown', tls: 'not-tried' },
} as const satisfies Record<string, Partial<FactsOf<'anchor'>>>;
export type AnchorState = keyof typeof anchorStates;
export const owners = ['Cloudflare', 'Google', 'Quad9'] as const;
export const anchor = (owner: string, state: AnchorState, family: Family = 4): Word => {
  const facts = { kind: 'anchor', owner, family, ...anchorStates[state] } as const;
  const fault = state === 'untrusted' ? 'tls-untrusted' : state === 'expired' ? 'tls-expired' : 'timeout';
  return tell('internet', `${owner} (IPv${family})`, facts, well(facts.tls === 'valid', fault));
};
export const anchors = (state: AnchorState, ...families: Family[]): Word[] =>
  (families.length > 0 ? families : ([4, 6] as const)).flatMap((family) =>
    owners.map((owner) => anchor(owner, state, family)),
  );

const knownPages: Record<string, string> = {
  Apple: 'http://captive.apple.com/hotspot-detect.html',
  Google: 'http://connectivitycheck.gstatic.com/generate_204',
  Mozilla: 'http://detectportal.firefox.com/success.txt',
};
export const canary = (owner: string, answer: FactsOf<'canary'>['answer'], dateSkewMs: number | null = null): Word => {
  const facts = { kind: 'canary', owner, answer, httpStatus: null, dateSkewMs } as const;
  const isWell = answer === 'exact' || answer === 'unwell';
  return tell('internet', knownPages[owner] ?? `http://${owner}.test/`, facts, well(isWell, 'foreign-answer'));
};
export const canaries = (answer: FactsOf<'canary'>['answer']): Word[] => [
  canary('Apple', answer),
  canary('Google', answer),
];
/** Known pages of three owners whose servers find this machine's clock so far ahead. */
export const dated = (dateSkewMs: number): Word[] =>
  ['Apple', 'Google', 'Mozilla'].map((owner) => canary(owner, 'exact', dateSkewMs));

/** Names that every look asks the resolver for, and that are not TikTok's. */
export const controlNames = ['captive.apple.com', 'connectivitycheck.gstatic.com'] as const;
type LookupFacts = FactsOf<'lookup'>;
const askedOf = { system: '', public: ' by Quad9 (UDP)', doh: ' by Quad9 (DoH)' } as const;
/** Well-formed answers that lead nowhere: an address that no public server has, and no address of either type. */
const leadsNowhere = { sinkhole: 'answer', empty: 'no-records' } as const;
const lookupEnded = (outcome: LookupFacts['outcome'] | keyof typeof leadsNowhere): Told => {
  if (outcome === 'answer' || outcome === 'no-records') return { status: 'ok' };
  if (outcome === 'sinkhole') return { status: 'fault', fault: 'foreign-answer' };
  return { status: 'fault', fault: outcome === 'empty' ? 'no-records' : outcome };
};
export const lookup = (
  name: string,
  outcome: LookupFacts['outcome'] | keyof typeof leadsNowhere,
  parts: Partial<Pick<LookupFacts, 'via' | 'recordType' | 'about' | 'cname'>> = {},
): Word => {
  const usually = (controlNames as readonly string[]).includes(name) ? 'control' : 'tiktok';
  const { via = 'system', recordType = 'A', about = usually, ...cname } = parts;
  const said = outcome === 'sinkhole' || outcome === 'empty' ? leadsNowhere[outcome] : outcome;
  const what = { kind: 'lookup', name, about, via, recordType, outcome: said, ...cname } as const;
  return tell(
    'dns',
    `${name} ${recordType}${askedOf[via]}`,
    { ...what, addresses: [], cnames: [] },
    lookupEnded(outcome),
  );
};
export const lookups = (names: readonly string[], ...[outcome, parts]: Tail<Parameters<typeof lookup>>): Word[] =>
  names.map((name) => lookup(name, outcome, parts));
type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

/** What is asked of TikTok, and of which host. */
export const hostOf = {
  web: 'www.tiktok.com',
  feed: 'www.tiktok.com',
  comments: 'www.tiktok.com',
  live: 'webcast.tiktok.com',
  video: 'v16-webapp.tiktok.com',
  image: 'p16-sign-va.tiktokcdn.com',
} as const;
export type Question = keyof typeof hostOf;
const pathOf: Record<Question, string> = {
  web: '/robots.txt',
  feed: '/api/recommend/item_list/',
  comments: '/api/comment/list/',
  live: '/webcast/room/info/',
  video: '/robots.txt',
  image: '/robots.txt',
};
const contentHosts: readonly string[] = [hostOf.video, hostOf.image];
export const questions = Object.keys(hostOf) as Question[];
export const tiktokNames: readonly string[] = [...new Set(Object.values(hostOf))];

type ExchangeFacts = FactsOf<'exchange'>;
type Ended = Pick<ExchangeFacts, 'stage' | 'identity' | 'httpStatus' | 'judged'> & { fault: FaultKind | null };
const answered = (judged: ExchangeFacts['judged'], httpStatus: number, fault: FaultKind | null = null): Ended => ({
  ...{ stage: 'done', identity: 'public', httpStatus, judged, fault },
});
const stopped = (stage: ExchangeFacts['stage'], fault: FaultKind, identity: Ended['identity'] = null): Ended => ({
  ...{ stage, identity, httpStatus: null, judged: null, fault },
});
const endings: Record<TargetState, Ended> = {
  well: answered('healthy', 200),
  filtered: answered('filtered', 429),
  unrecognised: answered('unrecognised', 200),
  denied: answered('denied', 403),
  'written-error': answered('error', 500, 'http-error'),
  maintenance: answered('maintenance', 503, 'http-error'),
  'not-here': answered('not-here', 451, 'http-denied'),
  foreign: answered('foreign', 302, 'foreign-answer'),
  gone: stopped('dns', 'no-records'),
  'no-name': stopped('dns', 'no-records'),
  unreachable: stopped('connect', 'timeout'),
  'cut-in-tls': stopped('tls', 'reset'),
  'refused-in-tls': stopped('tls', 'tls-other'),
  untrusted: stopped('tls', 'tls-untrusted', 'untrusted'),
  expired: stopped('tls', 'tls-expired', 'public'),
  'wrong-name': stopped('tls', 'tls-wrong-name', 'public'),
  'no-answer': stopped('request', 'timeout', 'public'),
};
/** What TikTok's own servers write bears their marks. */
const signedBy: readonly TargetState[] = ['well', 'filtered', 'written-error', 'maintenance', 'not-here'];
export const exchange = (question: Question, state: TargetState, parts: Partial<ExchangeFacts> = {}): Word => {
  const { fault, ...ended } = endings[state];
  const marks = signedBy.includes(state) ? ['x-tt-logid'] : [];
  const content = question === 'video' || question === 'image';
  const asked = { kind: 'exchange', host: hostOf[question], feature: question, question, content } as const;
  const facts: ExchangeFacts = {
    ...asked,
    address: '20.0.0.1',
    addressesFrom: 'system',
    dateSkewMs: null,
    marks,
    ...ended,
    ...parts,
  };
  const status = fault ? 'fault' : state === 'well' ? 'ok' : 'filtered';
  const probe = `tiktok.exchange${facts.addressesFrom === 'truth' ? '.known-good' : ''}`;
  return tell('tiktok', `https://${facts.host}${pathOf[question]}`, facts, { status, fault }, probe);
};
export const exchanges = (state: TargetState, ...which: Question[]): Word[] =>
  (which.length > 0 ? which : questions).map((question) => exchange(question, state));

export const trace = (
  to: 'tiktok' | 'control',
  host: string,
  hops: Array<string | null>,
  parts: Partial<FactsOf<'hops'>> = {},
): Word => {
  const asked = { kind: 'hops', to, host, content: contentHosts.includes(host), family: 4 } as const;
  const facts: FactsOf<'hops'> = { ...asked, hops, reached: false, prohibitedBy: null, ...parts };
  return tell('path', `${host} (IPv4)`, facts, { status: facts.reached ? 'ok' : 'fault' });
};
export const handshake = (host: string, name: 'tiktok' | 'neutral', outcome: FactsOf<'sni'>['outcome']): Word => {
  const at = name === 'neutral' ? 'tiktok' : 'control';
  const target = name === 'neutral' ? `address of ${host} with a neutral name` : `a control with ${host}`;
  return tell('path', target, { kind: 'sni', host, at, name, outcome }, well(outcome === 'completes', 'reset'));
};

/** Everything near works: the device, the router, the anchors, the canaries and the resolver. */
export const controlsWell: readonly Word[] = [
  ...[link(true), address(4, 6), route(4, 6), router('alive')],
  ...anchors('ok'),
  ...canaries('exact'),
  ...lookups(controlNames, 'answer'),
  ...lookups(tiktokNames, 'answer'),
];

/** One look at a world in which all is well. */
export const allWell: readonly Word[] = [...controlsWell, ...exchanges('well')];
