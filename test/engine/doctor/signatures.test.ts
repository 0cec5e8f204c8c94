// By which marks a filter is named, and that nothing is named without one.
import { describe, expect, it } from 'vitest';
import type { FilterName } from '../../../contract/doctor.ts';
import { say } from '../../../contract/message.ts';
import type { Resolver, Seen, Told } from '../../../engine/doctor/judge/seen.ts';
import { isOpenDnsPage, signatures } from '../../../engine/doctor/judge/signatures.ts';
import { hostOf, reportOf, said, seenOf, studioSaid } from './sights.ts';

const outside: Resolver = { address: '45.90.28.1', isPublic: true, owner: null };
const adguardZone = ['tron-sg.bytelemon.com', 'fake-for-negative-caching.adguard.com'];
const ede = (code: number, text = '') => ({ errors: [{ code, text }] });

const filterOf = (answer: Told, parts: Partial<Seen> & { resolver?: Resolver } = {}) => {
  const { filters } = reportOf(seenOf([hostOf('www.tiktok.com'), studioSaid(answer)], parts));
  expect(filters).toHaveLength(1);
  return `${filters[0]?.name}, ${filters[0]?.confidence}`;
};

describe('A filter is named by a mark that it alone has', () => {
  it.each<[FilterName, string, Told, Resolver?]>([
    ['pi-hole', 'the list that a name is on', said('nowhere', { ttlS: 2, ...ede(15, 'gravity') })],
    ['pi-hole', 'a list further down its CNAMEs', said('nowhere', { ttlS: 2, ...ede(15, 'regex (CNAME)') })],
    ['pi-hole', 'its words in any of its modes', said('nxdomain', ede(15, 'denylist'))],
    [
      'technitium',
      'the list with its address',
      said('nowhere', ede(15, 'source=block-list-zone; domain=bytelemon.com')),
    ],
    [
      'adguard-home',
      'its zone, remembered for ten seconds',
      said('nxdomain', { ttlS: 10, zones: adguardZone, authorities: 1 }),
    ],
    [
      'adguard-dns',
      'its zone and a code',
      said('nxdomain', { ttlS: 300, zones: adguardZone, authorities: 1, ...ede(17) }),
    ],
    ['adguard-dns', 'its words', said('nowhere', ede(17, 'Filtered by AdGuard DNS AdGuard DNS'))],
    [
      'adguard-dns',
      'its zone far from home',
      said('nxdomain', { ttlS: 300, zones: adguardZone, authorities: 1 }),
      outside,
    ],
    ['nextdns', 'its words', said('nowhere', ede(17, 'Blocked by NextDNS: blocklist'))],
    ['nextdns', 'its page', said('inside', { cnames: ['blockpage.nextdns.io'] })],
    ['opendns', 'its page', said('block-page', { addresses: ['146.112.61.106'] })],
    ['opendns', 'its page as IPv6', said('block-page', { addresses: ['::ffff:9270:3d69'] })],
    ['cleanbrowsing', 'its zone', said('nxdomain', { zones: ['a.b', 'cleanbrowsing.rpz.noc.org'], authorities: 1 })],
    ['mullvad', 'its zone beside the answer', said('nxdomain', { zones: ['rpz.mullvad.net', 'x.y'] })],
    ['cloudflare', 'its address', said('nowhere'), { address: '1.1.1.3', isPublic: true, owner: null }],
    [
      'quad9',
      'its address and its bare denial',
      said('nxdomain', { recursionAvailable: false }),
      { ...outside, owner: 'Quad9' },
    ],
  ])('%s: %s', (name, _mark, answer, resolver) => {
    expect(filterOf(answer, resolver ? { resolver } : {})).toBe(`${name}, signature`);
  });

  it('that comes with another question about the name, where the address alone tells nothing', () => {
    const extra = [said('no-records', { ttlS: 10, zones: adguardZone, authorities: 1 })];
    expect(filterOf(said('nowhere', { ttlS: 10 }), { extra })).toBe('adguard-home, signature');
  });
});

describe('A filter is only likely', () => {
  it.each<[FilterName, string, Told]>([
    ['pi-hole', 'by two seconds, its own default', said('nowhere', { ttlS: 2 })],
    ['adguard-home', 'by ten seconds, its own default', said('nowhere', { ttlS: 10 })],
    [
      'adguard-home',
      'by AdGuard’s zone, which the service behind a router has too',
      said('nxdomain', { ttlS: 300, zones: adguardZone }),
    ],
    ['quad9', 'by its bare denial behind a router', said('nxdomain', { recursionAvailable: false })],
    ['provider', 'by the word that somebody demands it', said('nowhere', ede(16, 'court order'))],
    [
      'provider',
      'by the name of a notice that a law demands',
      said('inside', { cnames: ['block.trustpositif.example'] }),
    ],
    ['provider', 'by an address of the router', said('inside')],
    ['unnamed', 'by “no such name”', said('nxdomain', { authorities: 1, zones: ['com', 'a.gtld-servers.example'] })],
    ['unnamed', 'by a refusal', said('dns-refused')],
    ['unnamed', 'by an address where nobody is', said('nowhere', { ttlS: 60 })],
    ['unnamed', 'by zero seconds, as dnsmasq has them', said('nowhere', { ttlS: 0 })],
    ['unnamed', 'by seven seconds, which no product has by default', said('nowhere', { ttlS: 7 })],
    ['unnamed', 'by a code without words', said('nxdomain', ede(17))],
  ])('%s: %s', (name, _mark, answer) => expect(filterOf(answer)).toBe(`${name}, likely`));

  it.each<Resolver>([
    { address: '8.8.8.8', isPublic: true, owner: 'Google' },
    { address: '76.76.2.2', isPublic: true, owner: null },
  ])('a bare denial of $address is not Quad9’s', (resolver) => {
    expect(filterOf(said('nxdomain', { recursionAvailable: false }), { resolver })).toBe('unnamed, likely');
  });

  it('bare denials name nobody where true answers are bare as well', () => {
    const bare = said('nxdomain', { recursionAvailable: false });
    expect(filterOf(bare, { control: said('address', { recursionAvailable: false }) })).toBe('unnamed, likely');
  });

  it.each<[string, Resolver]>([
    ['a stub or a filter on this computer', { address: '127.0.0.1', isPublic: false, owner: null }],
    ['the same at a port of its own', { address: '127.0.0.1 (5353)', isPublic: false, owner: null }],
    ['the same by IPv6', { address: '::1', isPublic: false, owner: null }],
    ['a service that filters', { address: '76.76.2.2', isPublic: true, owner: null }],
    ['a service that is known not to', { address: '8.8.8.8', isPublic: true, owner: 'Google' }],
    ['the router', { address: '192.168.1.1', isPublic: false, owner: null }],
  ])('“no such name” accuses neither router nor provider: %s', (_what, resolver) => {
    const { filters } = reportOf(seenOf([studioSaid(said('nxdomain'))], { resolver }));
    expect(filters).toMatchObject([{ name: 'unnamed', because: { id: 'doctor.because.denied' } }]);
    expect(say(filters[0]!.because)).toContain('cannot be seen');
  });

  it.each([
    { address: '127.0.0.1', isPublic: false, owner: null },
    { address: '76.76.2.2', isPublic: true, owner: null },
  ])('a notice accuses neither router nor provider where $address is asked, which may have its own', (resolver) => {
    const page = said('block-page', { addresses: ['20.66.6.6'] });
    const { filters } = reportOf(seenOf([studioSaid(page)], { resolver }));
    expect(filters).toMatchObject([{ name: 'unnamed', because: { id: 'doctor.because.notice' } }]);
  });

  it('two seconds left of a longer time name nobody: a second answer shows the time that it came from', () => {
    const { filters } = reportOf(
      seenOf([
        studioSaid(said('nowhere', { ttlS: 2 })),
        hostOf('webcast.tiktok.com', { say: said('nowhere', { ttlS: 55 }) }),
      ]),
    );
    expect(filters[0]?.name).toBe('unnamed');
  });
});

it.each([
  ['146.112.61.103', false],
  ['146.112.61.104', true],
  ['146.112.61.110', true],
  ['146.112.61.111', false],
  ['146.112.62.106', false],
  ['::ffff:9270:3d68', true],
  ['::9270:3d68', false],
  ['no address', false],
])('%s is a block page of OpenDNS: %s', (address, isPage) => expect(isOpenDnsPage(address)).toBe(isPage));

it('there is a mark for whatever was seen, so the last one holds always', () => {
  expect(signatures.at(-1)?.fits({ blocked: [], all: [], control: null, resolver: null })).toBe(true);
  expect(
    signatures.slice(0, -1).filter(({ fits }) => fits({ blocked: [], all: [], control: null, resolver: null })),
  ).toEqual([]);
});
