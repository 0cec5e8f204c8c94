import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../../contract/catalog.ts';
import type { Endpoint } from '../../../../engine/deps/net.ts';
import { queryDoh } from '../../../../engine/probes/resolve/query-doh.ts';
import { anchorOf } from '../../support/catalog-entries.ts';
import { createAuthority } from '../../support/certificates.ts';
import { answerTo, fromZone, questionIn } from '../../support/dns-messages.ts';
import { closedPort, startTcp, startTls } from '../../support/loopback-servers.ts';
import { createRedirectedNet } from '../../support/redirected-net.ts';
import { patience } from '../../support/patience.ts';

const authority = createAuthority('A public authority');
setDefaultCACertificates([authority.certificate]);

const name = 'www.tiktok.com';
const wire = anchorOf(1);
const json = anchorOf(2, { doh: { path: '/resolve', format: 'json' } });
const identity = authority.issue([wire.tlsName, json.tlsName]);

const ask = (anchor: Anchor, endpoint: Endpoint, stageMs = 20_000) => {
  const net = createRedirectedNet();
  net.move('tcp', anchor.ipv4, 443, endpoint);
  return queryDoh(net, anchor, anchor.ipv4, name, 'A', { stageMs });
};

const startDoh = (listener: RequestListener, as = identity) => {
  const http = createServer(listener);
  return startTls(as, (socket) => void http.emit('connection', socket));
};

describe('DNS over HTTPS', () => {
  it('by messages is asked as RFC 8484 wants it, and answers', async () => {
    await using server = await startDoh(({ url = '', headers }, response) => {
      const query = Buffer.from(new URL(url, 'https://x').searchParams.get('dns') ?? '', 'base64url');
      const fits =
        headers.accept === 'application/dns-message' && url.startsWith('/dns-query?') && questionIn(query).id === 0;
      response.writeHead(fits ? 200 : 400).end(fromZone({ [name]: ['20.0.0.1'] })(query)[0]);
    });
    expect(await ask(wire, server.endpoint)).toMatchObject({ outcome: 'answer', addresses: ['20.0.0.1'] });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('by JSON is asked as the operators want it, and answers', async () => {
    await using server = await startDoh(({ url, headers }, response) => {
      const fits = headers.accept === 'application/dns-json' && url === `/resolve?name=${name}&type=A`;
      response.writeHead(fits ? 200 : 400).end('{"Status":0,"Answer":[{"type":1,"data":"20.0.0.1"}]}');
    });
    expect(await ask(json, server.endpoint)).toMatchObject({ outcome: 'answer', addresses: ['20.0.0.1'] });
  });

  it('may be trusted by the operator’s address alone', async () => {
    const page = '{"Status":3}';
    await using server = await startDoh((_, response) => response.end(page), authority.issue([json.ipv4]));
    expect(await ask(json, server.endpoint)).toMatchObject({ outcome: 'nxdomain' });
  });

  it.each([wire, json])('that answers nonsense is malformed ($doh.format)', async (anchor) => {
    await using server = await startDoh((_, response) => response.end('<html>Please sign in</html>'));
    expect(await ask(anchor, server.endpoint)).toMatchObject({ outcome: 'malformed' });
  });

  it('that answers another question is malformed', async () => {
    const other = answerTo({ id: 0, name: 'www.example.com', type: 'A' }, ['66.6.6.6']);
    await using server = await startDoh((_, response) => response.end(other));
    expect(await ask(wire, server.endpoint)).toEqual({ outcome: 'malformed', addresses: [], cnames: [] });
  });
});

describe('trouble on the way to the operator says nothing about the name', () => {
  const lie = '{"Status":3}';

  it.each([
    ['another name', authority.issue(['www.example.com'])],
    ['an unknown authority', createAuthority('Nobody we know').issue([json.tlsName])],
  ])('a certificate of %s: nothing is even asked', async (_what, as) => {
    let asked = 0;
    await using server = await startDoh((_, response) => {
      asked += 1;
      response.end(lie);
    }, as);
    expect(await ask(json, server.endpoint)).toMatchObject({ outcome: 'unreachable' });
    expect(asked).toBe(0);
    await expect.poll(server.open, patience).toBe(0);
  });

  it.each([400, 403, 429, 500])('HTTP %i', async (status) => {
    await using server = await startDoh((_, response) => response.writeHead(status).end(lie));
    expect(await ask(json, server.endpoint)).toMatchObject({ outcome: 'unreachable' });
  });

  it('a refused connection, a plain port, a silent one', async () => {
    await using silent = await startTcp();
    expect(await ask(json, closedPort)).toMatchObject({ outcome: 'unreachable' });
    expect(await ask(json, silent.endpoint, 100)).toMatchObject({ outcome: 'unreachable' });
    await expect.poll(silent.open, patience).toBe(0);
  });

  it('an answer that never comes', async () => {
    await using server = await startDoh(() => undefined);
    expect(await ask(json, server.endpoint, 300)).toMatchObject({ outcome: 'timeout' });
  });

  it('an operator without DNS over HTTPS', async () => {
    expect(await ask(anchorOf(3, { doh: null }), closedPort)).toMatchObject({ outcome: 'unreachable' });
  });
});
