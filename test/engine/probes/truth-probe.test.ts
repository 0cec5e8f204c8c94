import { createServer } from 'node:http';
import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { Family } from '../../../contract/reading.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { probeTruth } from '../../../engine/probes/truth-probe.ts';
import { anchorOf, smallCatalog } from '../support/catalog-entries.ts';
import { createAuthority } from '../support/certificates.ts';
import { fromZone } from '../support/dns-messages.ts';
import type { Zone } from '../support/dns-messages.ts';
import { bookOf, createContext } from '../support/look-contexts.ts';
import { startTls, startUdp } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';

const authority = createAuthority('A public authority');
setDefaultCACertificates([authority.certificate]);

const name = 'www.tiktok.com';
const operator = anchorOf(1);
const identity = authority.issue([operator.tlsName]);

/** What one operator with this zone is asked, and the addresses that are then known to be good. */
const askAbout = async (zone: Zone, families: readonly Family[], parts: Partial<LookContext> = {}) => {
  const answer = fromZone(zone);
  const http = createServer(({ url = '' }, response) => {
    const query = Buffer.from(new URL(url, 'https://x').searchParams.get('dns') ?? '', 'base64url');
    response.end(answer(query)[0]);
  });
  await using doh = await startTls(identity, (socket) => void http.emit('connection', socket));
  await using udp = await startUdp(answer);
  const net = createRedirectedNet();
  for (const address of [operator.ipv4, operator.ipv6]) {
    net.move('tcp', address, 443, doh.endpoint);
    net.move('udp', address, 53, udp.endpoint);
  }
  const catalog = { ...smallCatalog, anchors: [operator] };
  const { context, readings, signal } = createContext({ net, catalog, families, ...parts });
  const addresses = await probeTruth(context, name, 1, signal);
  const asked = readings.flatMap(({ facts }) =>
    facts.kind === 'lookup' && facts.via === 'doh' ? [`${facts.recordType} ${facts.outcome}`] : [],
  );
  return { addresses, asked };
};

describe.concurrent('the truth about a name that is denied', () => {
  const four: Zone = { [name]: ['20.0.0.1'] };
  const both: Zone = { [name]: ['20.0.0.1', '2a00:20::1'] };

  it('is asked for once where that tells it', async () => {
    expect(await askAbout(both, [4, 6])).toEqual({ asked: ['A answer'], addresses: ['20.0.0.1'] });
    expect(await askAbout(both, [6])).toEqual({ asked: ['AAAA answer'], addresses: ['2a00:20::1'] });
  });

  it('is found on a network with IPv6 alone when the host has only IPv4, though nobody here can dial that', async () => {
    expect(await askAbout(four, [6])).toEqual({ asked: ['AAAA no-records', 'A answer'], addresses: [] });
  });

  it('is found with IPv4 when the host has only IPv6', async () => {
    const six: Zone = { [name]: ['2a00:20::1'] };
    expect(await askAbout(six, [4])).toEqual({ asked: ['A no-records', 'AAAA answer'], addresses: [] });
  });

  it('is asked for once when there is no such name', async () => {
    expect(await askAbout({}, [6])).toEqual({ asked: ['AAAA nxdomain'], addresses: [] });
  });

  it('is asked for in both types when the resolver in use leads nowhere', async () => {
    const { asked } = await askAbout(four, [6], { names: bookOf({ [name]: ['::'] }) });
    expect(asked).toEqual(['AAAA no-records', 'A answer']);
  });

  it('is asked for once when the resolver in use gave an address', async () => {
    const { asked } = await askAbout(four, [6], { names: bookOf({ [name]: ['64:ff9b::1400:1'] }) });
    expect(asked).toEqual(['AAAA no-records']);
  });
});
