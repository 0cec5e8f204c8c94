import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../engine/deps/clock.ts';
import type { Clock } from '../../../../engine/deps/clock.ts';
import { openNameBook } from '../../../../engine/probes/resolve/name-book.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { answerTo, fromZone, questionIn, responseCodes } from '../../support/dns-messages.ts';
import { startUdp } from '../../support/loopback-servers.ts';
import type { Running } from '../../support/loopback-servers.ts';
import { createRedirectedNet } from '../../support/redirected-net.ts';
import { patience } from '../../support/patience.ts';

const name = 'www.tiktok.com';
const both = fromZone({ [name]: ['20.0.0.1', '2a00::1'] });

const only =
  (type: 'A' | 'AAAA') =>
  (query: Buffer): Buffer[] =>
    questionIn(query).type === type ? both(query) : [];

/** A book for one look; its clock stands still unless another one is given, so that nobody gets impatient. */
const bookAt = (server: Running, parts: { clock?: Clock; hosts?: ReadonlyMap<string, readonly string[]> } = {}) => {
  const { clock = createHandClock(), hosts = new Map<string, readonly string[]>() } = parts;
  const look = new AbortController();
  const book = openNameBook({
    edges: { net: createRedirectedNet(), clock },
    resolvers: [`${server.endpoint.address}:${server.endpoint.port}`],
    hosts,
    signal: look.signal,
  });
  return { book, look };
};

describe.concurrent('the names of one look', () => {
  it('are resolved in both families, IPv6 first', async () => {
    await using server = await startUdp(both);
    const { book } = bookAt(server);
    const resolution = await book.system(name, 1);
    expect(resolution).toMatchObject({ outcome: 'answer' });
    expect([...resolution.addresses].sort()).toEqual(['20.0.0.1', '2a00::1']);
    expect((await resolution.records.A).answer.addresses).toEqual(['20.0.0.1']);
    expect((await resolution.records.AAAA).answer.addresses).toEqual(['2a00::1']);
  });

  it('are asked for once per attempt, however many probes want them', async () => {
    await using server = await startUdp(both);
    const { book } = bookAt(server);
    await Promise.all([1, 1, 1, 1].map((attempt) => book.system(name, attempt)));
    expect(server.accepted()).toBe(2);
    await book.system(name, 2);
    expect(server.accepted()).toBe(4);
  });

  it.each([
    ['A', 'AAAA', '20.0.0.1'],
    ['AAAA', 'A', '2a00::1'],
  ] as const)(
    '%s is not held back by %s that hangs, which is still told when it ends',
    async (answered, hanging, address) => {
      await using server = await startUdp(only(answered));
      const { book } = bookAt(server, { clock: systemClock });
      let hangs = true;
      const resolution = await book.system(name, 1);
      const late = resolution.records[hanging].then((asked) => {
        hangs = false;
        return asked;
      });
      expect(resolution).toMatchObject({ outcome: 'answer', addresses: [address] });
      expect(hangs).toBe(true);
      expect((await late).answer.outcome).toBe('timeout');
    },
  );

  it('without an address tell what says most about why', async () => {
    await using server = await startUdp((query) => {
      const question = questionIn(query);
      const code = question.type === 'A' ? responseCodes.servfail : responseCodes.nxdomain;
      return [answerTo(question, [], { code })];
    });
    const { book } = bookAt(server, { clock: systemClock });
    expect(await book.system(name, 1)).toMatchObject({ outcome: 'nxdomain', addresses: [] });
  });

  it('are a time-out with a silent resolver, and end early with the look', async ({ expect }) => {
    await using server = await startUdp(() => []);
    const { book, look } = bookAt(server);
    const waiting = book.system(name, 1);
    await expect.poll(server.accepted, patience).toBe(2);
    look.abort();
    expect((await waiting).addresses).toEqual([]);
  });
});

describe('a name in the hosts file', () => {
  it('is where the file says, in any mixture of letters, whatever the resolver does', async () => {
    await using server = await startUdp(() => []);
    const { book } = bookAt(server, { hosts: new Map([[name, ['127.0.0.1']]]) });
    expect(await book.system('WWW.TikTok.com', 1)).toMatchObject({
      outcome: 'answer',
      addresses: ['127.0.0.1'],
    });
  });
});
