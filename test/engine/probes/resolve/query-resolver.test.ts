import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../engine/deps/clock.ts';
import { askResolvers, queryResolver, resolverEndpoint } from '../../../../engine/probes/resolve/query-resolver.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { answerTo, fromZone, questionIn, responseCodes } from '../../support/dns-messages.ts';
import { closedPort, startUdp } from '../../support/loopback-servers.ts';
import type { Running } from '../../support/loopback-servers.ts';
import { createRedirectedNet } from '../../support/redirected-net.ts';
import { patience } from '../../support/patience.ts';

const name = 'www.tiktok.com';
const found = fromZone({ [name]: ['20.0.0.1', '2a00::1'] });
const saysCode = (code: number) => (query: Buffer) => [answerTo(questionIn(query), [], { code })];
const nobody = (): Buffer[] => [];

const nameOf = ({ endpoint }: Running): string => `${endpoint.address}:${endpoint.port}`;
const edges = () => ({ net: createRedirectedNet(), clock: systemClock });
/** Asks while the clock stands still, so that nobody gets impatient. */
const askPatiently = (servers: readonly string[]) =>
  askResolvers({ ...edges(), clock: createHandClock() }, servers, name, 'A');
const ask = (servers: readonly string[], signal?: AbortSignal) => askResolvers(edges(), servers, name, 'A', signal);

describe('where a resolver is', () => {
  it.each([
    ['192.168.1.1', '192.168.1.1', 53],
    ['192.168.1.1:5353', '192.168.1.1', 5353],
    ['2a00::1', '2a00::1', 53],
    ['[2a00::1]:5353', '2a00::1', 5353],
    ['fe80::1%eth0', 'fe80::1%eth0', 53],
    ['[fe80::1%eth0]:54', 'fe80::1%eth0', 54],
  ])('is read from %s', (server, address, port) => {
    expect(resolverEndpoint(server)).toEqual({ address, port });
  });
});

describe('one question to one resolver', () => {
  const query = (server: string, timeoutMs = 20_000) => queryResolver(edges(), server, name, 'A', { timeoutMs });

  it('gives its answer and who gave it', async () => {
    await using server = await startUdp(found);
    const asked = await query(nameOf(server));
    expect(asked).toMatchObject({ answer: { outcome: 'answer', addresses: ['20.0.0.1'] }, server: nameOf(server) });
  });

  it('is not fooled by answers with another id or to another name', async () => {
    await using server = await startUdp((message) => {
      const question = questionIn(message);
      return [
        answerTo({ ...question, id: question.id ^ 1 }, ['66.6.6.6']),
        answerTo({ ...question, name: 'www.example.com' }, ['66.6.6.6']),
        ...found(message),
      ];
    });
    expect((await query(nameOf(server))).answer.addresses).toEqual(['20.0.0.1']);
  });

  it('that is answered with garbage under the right id is malformed', async () => {
    await using server = await startUdp((message) => [Buffer.concat([message.subarray(0, 2), Buffer.alloc(3, 0xff)])]);
    expect((await query(nameOf(server))).answer.outcome).toBe('malformed');
  });

  it('is a time-out with a silent one and unreachable where nobody listens', async () => {
    await using silent = await startUdp(nobody);
    expect((await query(nameOf(silent), 100)).answer.outcome).toBe('timeout');
    expect((await query(`${closedPort.address}:${closedPort.port}`)).answer.outcome).toBe('unreachable');
  });
});

describe.concurrent('asking the resolvers of a system', () => {
  it('asks only the first while that one answers', async () => {
    await using first = await startUdp(found);
    await using second = await startUdp(found);
    expect(await askPatiently([nameOf(first), nameOf(second)])).toMatchObject({ server: nameOf(first) });
    expect([first.accepted(), second.accepted()]).toEqual([1, 0]);
  });

  it('takes the second one’s answer when the first is silent', async () => {
    await using first = await startUdp(nobody);
    await using second = await startUdp(found);
    const asked = await ask([nameOf(first), nameOf(second)]);
    expect(asked).toMatchObject({ answer: { outcome: 'answer' }, server: nameOf(second) });
  });

  it('asks the only one again when a datagram got lost', async () => {
    let seen = 0;
    await using server = await startUdp((message) => ((seen += 1) === 1 ? [] : found(message)));
    expect((await ask([nameOf(server)])).answer.outcome).toBe('answer');
    expect(seen).toBeGreaterThan(1);
  });

  it.each([
    ['SERVFAIL', responseCodes.servfail],
    ['REFUSED', responseCodes.refused],
  ])('does not take %s for an answer while another one may have it', async (_what, code) => {
    await using first = await startUdp(saysCode(code));
    await using second = await startUdp(found);
    expect(await ask([nameOf(first), nameOf(second)])).toMatchObject({
      answer: { outcome: 'answer' },
      server: nameOf(second),
    });
  });

  it('takes "no such name" for an answer, as every stub resolver does', async () => {
    await using first = await startUdp(saysCode(responseCodes.nxdomain));
    await using second = await startUdp(found);
    expect((await askPatiently([nameOf(first), nameOf(second)])).answer.outcome).toBe('nxdomain');
    expect(second.accepted()).toBe(0);
  });

  it('of which all fail keeps what says most', async () => {
    await using silent = await startUdp(nobody);
    await using failing = await startUdp(saysCode(responseCodes.servfail));
    expect((await ask([nameOf(silent), nameOf(failing)])).answer.outcome).toBe('servfail');
  });

  it('of which all are silent is a time-out', async () => {
    await using first = await startUdp(nobody);
    await using second = await startUdp(nobody);
    expect((await ask([nameOf(first), nameOf(second)])).answer.outcome).toBe('timeout');
    expect(first.accepted() + second.accepted()).toBe(3);
  });

  it('of which there is none is unreachable', async () => {
    expect(await ask([])).toMatchObject({ answer: { outcome: 'unreachable' }, server: null });
  });

  it('stops when its caller gives up', async ({ expect }) => {
    await using silent = await startUdp(nobody);
    const caller = new AbortController();
    const waiting = ask([nameOf(silent)], caller.signal);
    await expect.poll(silent.accepted, patience).toBe(1);
    caller.abort();
    expect((await waiting).answer.outcome).not.toBe('answer');
    expect(silent.accepted()).toBe(1);
  });
});
