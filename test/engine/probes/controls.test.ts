import { describe, expect, it } from 'vitest';
import { probeAnchors } from '../../../engine/probes/anchor-probe.ts';
import { probeCanaries } from '../../../engine/probes/canary-probe.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { smallCatalog, canaryOf } from '../support/catalog-entries.ts';
import { createAuthority } from '../support/certificates.ts';
import { bookOf, createContext, patientLimits } from '../support/look-contexts.ts';
import { closedPort, startSilent, startTcp, startTls } from '../support/loopback-servers.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { allReply, createStubOs, nobodyReplies, noPing, pingWith } from '../support/stub-os.ts';
import type { Echo } from '../support/stub-os.ts';
import { patience } from '../support/patience.ts';

const anchor = smallCatalog.anchors[0]!;

const lookAtAnchor = async (internet: SmallInternet, echo: Echo = allReply) => {
  const catalog = { ...smallCatalog, anchors: [anchor] };
  const os = createStubOs({ ping: pingWith(echo) });
  const { context, readings } = createContext({ net: internet.net, os, catalog });
  await probeAnchors(context);
  return readings;
};

describe('in a calm look', () => {
  const calmLooks = async (internet: SmallInternet, turns: number, limits = patientLimits) => {
    const os = createStubOs({ ping: pingWith(allReply) });
    const { context, readings } = createContext({ net: internet.net, os, limits });
    for (let turn = 0; turn < turns; turn += 1) {
      await probeAnchors({ ...context, scope: { samples: 1, tiktok: true, calm: { turn } } });
    }
    return readings.map(({ facts, status }) => (facts.kind === 'anchor' ? `${facts.owner} ${status}` : ''));
  };

  it('one anchor is asked, each in its turn', async () => {
    await using internet = await startSmallInternet();
    expect(await calmLooks(internet, 4)).toEqual(['Owner 1 ok', 'Owner 2 ok', 'Owner 3 ok', 'Owner 1 ok']);
  });

  it('an anchor takes its session up again, for which its ticket was waited for', async () => {
    await using internet = await startSmallInternet();
    const seen: Array<boolean | undefined> = [];
    const secure: typeof internet.net.secure = async (...asked) => {
      const secured = await internet.net.secure(...asked);
      seen.push(secured.type === 'secured' ? secured.resumed : undefined);
      return secured;
    };
    const { context } = createContext({ net: { ...internet.net, secure }, os: internet.os });
    const calm = { ...context, scope: { samples: 1, tiktok: true, calm: { turn: 0 } } };
    const isResumed = async (): Promise<boolean | undefined> => {
      await probeAnchors(calm);
      return seen.at(-1);
    };
    expect(await isResumed()).toBe(false);
    await expect.poll(isResumed, patience).toBe(true);
  });

  it.runIf(process.platform === 'linux')('the others are asked as soon as it is late', async () => {
    await using internet = await startSmallInternet();
    await using silent = await startSilent();
    internet.net.move('tcp', anchor.ipv4, 443, silent.endpoint);
    const readings = await calmLooks(internet, 1, () => ({ ...patientLimits(), connectMs: 3000, lateMs: 500 }));
    expect(readings.slice(0, 2).toSorted()).toEqual(['Owner 2 ok', 'Owner 3 ok']);
    expect(new Set(readings.slice(2))).toEqual(new Set(['Owner 1 fault']));
  });

  it('the others are asked as soon as it has failed', async () => {
    await using internet = await startSmallInternet();
    internet.net.move('tcp', anchor.ipv4, 443, closedPort);
    const [first, second, ...others] = await calmLooks(internet, 1);
    expect([first, second]).toEqual(['Owner 1 fault', 'Owner 1 fault']);
    expect(others.toSorted()).toEqual(['Owner 2 ok', 'Owner 3 ok']);
  });
});

describe.concurrent('an anchor', () => {
  it('that shakes hands under its own name is well, and is looked at once', async () => {
    await using internet = await startSmallInternet();
    const readings = await lookAtAnchor(internet);
    expect(readings).toMatchObject([{ status: 'ok', facts: { owner: 'Owner 1', family: 4, tcp: 'ok', tls: 'valid' } }]);
  });

  it('that refuses is a fault, looked at twice, although it answers pings', async () => {
    await using internet = await startSmallInternet();
    internet.net.move('tcp', anchor.ipv4, 443, closedPort);
    const facts = { tcp: 'refused', icmp: 'ok', tls: 'not-tried' };
    expect(await lookAtAnchor(internet)).toMatchObject([
      { attempt: 1, status: 'fault', fault: { kind: 'refused' }, facts },
      { attempt: 2, status: 'fault', facts },
    ]);
  });

  it.each([
    ['no', nobodyReplies, 'timeout'],
    ['no usable', noPing, 'unknown'],
  ] as const)('that refuses on a system with %s ping says so', async (_what, echo, icmp) => {
    await using internet = await startSmallInternet();
    internet.net.move('tcp', anchor.ipv4, 443, closedPort);
    expect((await lookAtAnchor(internet, echo)).at(-1)).toMatchObject({ facts: { tcp: 'refused', icmp } });
  });

  it('whose certificate somebody else signed is there, but untrusted', async ({ expect }) => {
    await using internet = await startSmallInternet();
    await using server = await startTls(createAuthority('A filter').issue([anchor.tlsName]));
    internet.net.move('tcp', anchor.ipv4, 443, server.endpoint);
    expect((await lookAtAnchor(internet)).at(-1)).toMatchObject({
      status: 'fault',
      fault: { kind: 'tls-untrusted' },
      facts: { tcp: 'ok', tls: 'untrusted' },
    });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('behind a box that speaks plain HTTP to everybody has no TLS', async () => {
    await using internet = await startSmallInternet();
    await using box = await startTcp((socket) => socket.once('data', () => socket.end('HTTP/1.1 302 Found\r\n\r\n')));
    internet.net.move('tcp', anchor.ipv4, 443, box.endpoint);
    expect((await lookAtAnchor(internet)).at(-1)).toMatchObject({ facts: { tcp: 'ok', tls: 'failed' } });
  });
});

const lookAtCanary = async (internet: SmallInternet, canary = canaryOf(1), parts: Partial<LookContext> = {}) => {
  const catalog = { ...smallCatalog, canaries: [canary] };
  const names = bookOf({ [canary.host]: ['40.0.0.1'] });
  const { context, readings } = createContext({ net: internet.net, catalog, names, ...parts });
  await probeCanaries(context);
  return readings;
};

describe.concurrent('a canary', () => {
  it('that answers as it is known to is exact, and tells the time', async () => {
    await using internet = await startSmallInternet();
    const readings = await lookAtCanary(internet);
    expect(readings).toMatchObject([{ status: 'ok', facts: { answer: 'exact', httpStatus: 204 } }]);
    const [{ facts }] = readings as [(typeof readings)[number]];
    expect(facts.kind === 'canary' && Math.abs(facts.dateSkewMs ?? Infinity)).toBeLessThan(60_000);
  });

  it('shows a clock that is an hour slow', async () => {
    await using internet = await startSmallInternet();
    internet.answers.canary = (_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response.writeHead(204).end();
    };
    const [reading] = await lookAtCanary(internet);
    expect(reading!.facts.kind === 'canary' && reading!.facts.dateSkewMs).toBeLessThan(-3_000_000);
  });

  it.each([
    ['a sign-in page', 200, '<html>Sign in</html>', 'foreign'],
    ['a redirect', 302, '', 'foreign'],
    ['"network authentication required"', 511, '', 'foreign'],
    ['an error of its own', 503, '', 'unwell'],
  ] as const)('that answers with %s', async (_what, status, body, answer) => {
    await using internet = await startSmallInternet();
    const headers = { location: 'http://portal.example/' };
    internet.answers.canary = (_request, response) => void response.writeHead(status, headers).end(body);
    const reading = (await lookAtCanary(internet)).at(-1);
    expect(reading).toMatchObject({
      status: answer === 'foreign' ? 'fault' : 'ok',
      facts: { answer, httpStatus: status },
    });
  });

  it('that should say a word is foreign without it', async () => {
    await using internet = await startSmallInternet();
    const wordy = canaryOf(1, { status: 200, body: 'success' });
    internet.answers.canary = (_request, response) => void response.end('success\n');
    expect((await lookAtCanary(internet, wordy)).at(-1)).toMatchObject({ facts: { answer: 'exact' } });
    internet.answers.canary = (_request, response) => void response.end('welcome\n');
    expect((await lookAtCanary(internet, wordy)).at(-1)).toMatchObject({ facts: { answer: 'foreign' } });
  });

  it('without a name or a connection gives no answer, which proves nothing about a portal', async () => {
    await using internet = await startSmallInternet();
    const nameless = await lookAtCanary(internet, canaryOf(1), { names: bookOf({}) });
    expect(nameless.at(-1)).toMatchObject({ fault: { kind: 'no-records' }, facts: { answer: 'none' } });
    internet.net.move('tcp', '40.0.0.1', 80, closedPort);
    const refused = await lookAtCanary(internet);
    expect(refused.at(-1)).toMatchObject({ fault: { kind: 'refused' }, facts: { answer: 'none', httpStatus: null } });
  });
});
