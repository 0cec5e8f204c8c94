// What a doctor may have seen, told in short words; the rest is a healthy network at home.
import type { DnsReport, HereAnswer } from '../../../contract/doctor.ts';
import type { LookupOutcome } from '../../../contract/reading.ts';
import type { Feature } from '../../../contract/verdict.ts';
import { putTogether } from '../../../engine/doctor/judge/put-together.ts';
import type { Answer, Resolver, Seen, SeenHost, Signs, Told } from '../../../engine/doctor/judge/seen.ts';

/** What an ordinary answer shows besides its records. */
export const plainSigns: Signs = { ttlS: 60, recursionAvailable: true, authorities: 0, zones: [], errors: [] };

/** An answer with these signs. */
export const said = (
  here: HereAnswer,
  { addresses, cnames = [], ...signs }: Partial<Signs & Pick<Answer, 'addresses' | 'cnames'>> = {},
): Told => {
  const isAnswer = ['address', 'nowhere', 'inside', 'block-page'].includes(here);
  const usual = {
    address: ['20.20.0.1'],
    nowhere: ['0.0.0.0'],
    inside: ['192.168.1.1'],
    'block-page': ['146.112.61.106'],
  };
  return {
    here,
    outcome: isAnswer ? 'answer' : (here as LookupOutcome),
    addresses: addresses ?? (usual as Partial<Record<HereAnswer, string[]>>)[here] ?? [],
    cnames,
    signs: here === 'timeout' ? null : { ...plainSigns, ...signs },
  };
};

/** A host that is answered truly, or as `told`. */
export const hostOf = (host: string, parts: Partial<SeenHost> & { say?: Told } = {}): SeenHost => {
  const { say = said('address'), ...more } = parts;
  return {
    ...{ host, kind: 'tiktok', features: ['web'], truth: 'exists', listed: null, isForeign: false },
    told: { A: say, AAAA: say },
    ...more,
  };
};

/** A log host, answered truly or as told. */
export const logHost = (say?: Told): SeenHost =>
  hostOf('mon.tiktokv.com', { kind: 'log', features: [], ...(say ? { say } : {}) });

/** LIVE Studio's host, filtered by an answer. */
export const studioSaid = (say: Told, features: readonly Feature[] = ['live']): SeenHost =>
  hostOf('tron-sg.bytelemon.com', { features, say });

/** The router at home, which forwards what it is asked. */
export const router: Resolver = { address: '192.168.1.1', isPublic: false, owner: null };

/** All that was seen on a healthy network with these hosts. */
export const seenOf = (hosts: readonly SeenHost[], parts: Partial<Seen> & { resolver?: Resolver } = {}): Seen => {
  const { resolver = router, ...more } = parts;
  return {
    families: [4, 6],
    resolvers: [{ ...resolver, asked: true }],
    control: said('address'),
    hosts,
    extra: [],
    ...more,
  };
};

/** The report of an examination that saw this. */
export const reportOf = (seen: Seen): DnsReport => ({
  ...{ schema: 1, version: '0.1.0', at: '2026-11-21T21:43:10.000Z', durationMs: 412 },
  ...putTogether(seen),
});

/** A Pi-hole that says which list a name is on. */
export const piHole = said('nowhere', { ttlS: 2, errors: [{ code: 15, text: 'gravity' }] });

/** LIVE Studio's host and a log host filtered by a Pi-hole. */
export const studioFiltered: DnsReport = reportOf(
  seenOf([
    hostOf('www.tiktok.com'),
    hostOf('webcast.tiktok.com', { features: ['live'] }),
    studioSaid(piHole),
    logHost(piHole),
  ]),
);

/** The same network with the host allowed. */
export const studioAllowed: DnsReport = reportOf(
  seenOf([
    ...[hostOf('www.tiktok.com'), hostOf('webcast.tiktok.com', { features: ['live'] })],
    ...[hostOf('tron-sg.bytelemon.com', { features: ['live'] }), logHost(piHole)],
  ]),
);
