import { describe, expect, it } from 'vitest';
import type { Net } from '../../../engine/deps/net.ts';
import { probeTikTokLoss } from '../../../engine/probes/tiktok-loss-probe.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort, startSilent, startTcp } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { patience } from '../support/patience.ts';

const address = '20.0.0.1';

const lossOver = async (net: Net) => {
  const { context, readings } = createContext({ net });
  await probeTikTokLoss(context, address);
  return readings.map(({ facts, status }) => ({ ...facts, status }));
};

describe('loss on the way to TikTok', () => {
  it('is none where every handshake comes about, and nothing stays open', async () => {
    await using server = await startTcp();
    const net = createRedirectedNet();
    net.move('tcp', address, 443, server.endpoint);
    expect(await lossOver(net)).toMatchObject([{ to: 'tiktok', method: 'tcp', sent: 20, received: 20, status: 'ok' }]);
    expect(net.asked).toHaveLength(20);
    await expect.poll(server.open, patience).toBe(0);
  });

  it('is none where the host refuses: a refusal came back as well', async () => {
    const net = createRedirectedNet();
    net.move('tcp', address, 443, closedPort);
    expect(await lossOver(net)).toMatchObject([{ sent: 20, received: 20, rttMs: expect.any(Number) as number }]);
  });

  it.runIf(process.platform === 'linux')('is what stays unanswered before the kernel asks again', async () => {
    await using server = await startTcp();
    await using silent = await startSilent();
    const net = createRedirectedNet();
    net.move('tcp', address, 443, server.endpoint);
    let index = 0;
    const lossy: Net = {
      ...net,
      connect: (endpoint, limit) => {
        index += 1;
        return net.connect(index % 4 === 0 ? silent.endpoint : endpoint, limit);
      },
    };
    expect(await lossOver(lossy)).toMatchObject([{ sent: 20, received: 15 }]);
  });

  it('is not told of a look that was ended', async () => {
    const { context, readings } = createContext({ signal: AbortSignal.abort() });
    const quiet: Net = {
      ...context.net,
      connect: () =>
        Promise.resolve({ type: 'fault', fault: { kind: 'cancelled', stage: 'connect', code: null }, afterMs: 0 }),
    };
    await probeTikTokLoss({ ...context, net: quiet }, address);
    expect(readings).toEqual([]);
  });
});
