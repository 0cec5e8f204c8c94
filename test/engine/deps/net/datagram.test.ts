import { describe, expect, it } from 'vitest';
import type { Endpoint, StageLimit } from '../../../../engine/deps/net.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { closedPort, startUdp } from '../../support/loopback-servers.ts';
import { expectNothingOpen } from '../../support/open-handles.ts';
import { patience } from '../../support/patience.ts';

const query = Buffer.from('query');
const patient: StageLimit = { timeoutMs: 20_000 };

/** Takes a datagram that starts with "yes". */
const yes = (datagram: Buffer): string | null => (datagram.toString().startsWith('yes') ? datagram.toString() : null);

const exchange = (endpoint: Endpoint, limit = patient) => createNet().datagram(endpoint, query, yes, limit);

describe('one datagram and its answer', () => {
  it.each(['127.0.0.1', '::1'])('come and go by %s', async (address) => {
    await using server = await startUdp((datagram) => [Buffer.from(`yes to ${datagram.toString()}`)], address);
    expect(await exchange(server.endpoint)).toMatchObject({ type: 'answer', value: 'yes to query' });
  });

  it('whatever is not taken is ignored, and the one that is taken still counts', async () => {
    const replies = ['no', '', 'nonsense', 'yes at last', 'yes too late'].map((text) => Buffer.from(text));
    await using server = await startUdp(() => replies);
    expect(await exchange(server.endpoint)).toMatchObject({ type: 'answer', value: 'yes at last' });
  });

  it('that is not answered ends by its deadline, also when others keep talking', async () => {
    await using server = await startUdp(() => [Buffer.from('no')]);
    expect(await exchange(server.endpoint, { timeoutMs: 200 })).toMatchObject({
      type: 'fault',
      fault: { kind: 'timeout', stage: 'dns' },
    });
  });

  it('is ended by its caller, and not sent for one who has already given up', async () => {
    await using server = await startUdp(() => []);
    const caller = new AbortController();
    const waiting = exchange(server.endpoint, { ...patient, signal: caller.signal });
    await expect.poll(server.accepted, patience).toBe(1);
    caller.abort();
    expect(await waiting).toMatchObject({ type: 'fault', fault: { kind: 'cancelled' } });
    expect(await exchange(server.endpoint, { ...patient, signal: caller.signal })).toMatchObject({ type: 'fault' });
    expect(server.accepted()).toBe(1);
  });

  it('hears at once when nobody listens there', async () => {
    expect(await exchange(closedPort)).toMatchObject({ type: 'fault', fault: { kind: 'refused', stage: 'dns' } });
  });

  // The broadcast address and a link-local one without a link: the system refuses both before anything is sent.
  it.each(['255.255.255.255', 'fe80::1'])(
    'to %s, which the system refuses, is a fault and no exception',
    async (address) => {
      const result = await exchange({ address, port: 53 });
      expect(result).toMatchObject({ type: 'fault', fault: { stage: 'dns', code: expect.any(String) as string } });
    },
  );
});

describe('the traffic of datagrams', () => {
  it('is counted, the ignored ones included', async () => {
    await using server = await startUdp(() => [Buffer.from('no'), Buffer.from('yes')]);
    const net = createNet();
    await net.datagram(server.endpoint, query, yes, patient);
    expect(net.traffic()).toEqual({ bytesSent: query.length, bytesReceived: 'noyes'.length, requests: 1 });
  });

  it('leaves no socket open, however it ends', async () => {
    {
      await using server = await startUdp(() => [Buffer.from('yes')]);
      await using silent = await startUdp(() => []);
      await Promise.all([
        exchange(server.endpoint),
        exchange(silent.endpoint, { timeoutMs: 50 }),
        exchange(closedPort),
        exchange({ address: '255.255.255.255', port: 53 }),
      ]);
    }
    await expectNothingOpen();
  });
});
