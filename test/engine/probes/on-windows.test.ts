// What a PC is like whose adapter has an ordinary name, whose router has an IPv6 address like nearly all of them, and whose
// programs speak any language.
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../engine/deps/run.ts';
import { createWindowsOs } from '../../../engine/os/win32.ts';
import { fault } from '../../../engine/deps/fault-from-error.ts';
import type { Net } from '../../../engine/deps/net.ts';
import { probeGateways } from '../../../engine/probes/gateway-probe.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createContext } from '../support/look-contexts.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createPings } from '../../../engine/probes/pings.ts';

const name = 'Ethernet 2';
const own = { name, index: 12, state: 4 };
const state = JSON.stringify({
  adapters: [{ name, index: 12, admin: 1, operational: 1, media: 1, type: 6, description: 'Intel' }],
  addresses: [
    { ...own, address: '192.168.1.5' },
    { ...own, address: '2003:aa::5' },
  ],
  routes: [
    { name, prefix: '0.0.0.0/0', hop: '192.168.1.1', metric: 25 },
    { name, prefix: '::/0', hop: 'fe80::1', metric: 25 },
  ],
});

/** Looks at the routers of a PC on which every ping says `line`, and nothing answers but pings. */
const look = async (line: (address: string) => string) => {
  const pinged: string[] = [];
  const run: Run = async (program, args, { onLine }) => {
    if (program === 'powershell') return { type: 'done', exitCode: 0, stdout: state, stderr: '' };
    pinged.push(args.at(-1)!);
    const said = line(args.at(-1)!);
    await Promise.resolve();
    onLine?.(said);
    return { type: 'done', exitCode: 0, stdout: said, stderr: '' };
  };
  const os = createWindowsOs({ run, files: { readText: () => Promise.resolve(null) }, environment: {} });
  const clock = createHandClock();
  const silence = { type: 'fault', fault: fault('timeout', 'connect'), afterMs: 1 } as const;
  const net: Net = {
    ...createRedirectedNet(),
    connect: () => Promise.resolve(silence),
    datagram: () => Promise.resolve(silence),
  };
  const network = (await os.networkState())!;
  const pings = createPings({ os, net, clock }, 3, new AbortController().signal);
  const { context, readings } = createContext({ os, net, clock, network, pings, families: [4, 6] });
  const probing = probeGateways(context);
  await clock.advance(30_000);
  await probing;
  return { pinged, routers: readings.filter(({ facts }) => facts.kind === 'gateway') };
};

describe('on Windows', () => {
  it('a router is pinged over the link’s number', async () => {
    const { pinged, routers } = await look((address) => `Reply from ${address}: bytes=32 time=1ms TTL=64`);
    expect(pinged.toSorted()).toEqual(['192.168.1.1', 'fe80::1%12']);
    expect(routers).toMatchObject([
      { status: 'ok', facts: { icmp: 'yes' } },
      { status: 'ok', facts: { icmp: 'yes' } },
    ]);
  });

  it.each([
    'Reply from 192.168.1.5: Destination host unreachable.',
    'Réponse de 192.168.1.5 : Impossible de joindre l’hôte de destination.',
    'Risposta da 192.168.1.5: Host di destinazione non raggiungibile.',
    'Respuesta desde 192.168.1.5: Host de destino inaccesible.',
    'Ответ от 192.168.1.5: Заданный узел недоступен.',
    '来自 192.168.1.5 的回复: 无法访问目标主机。',
  ])('a router lives by no word of the PC’s own: %s', async (said) => {
    const { routers } = await look(() => said);
    expect(routers.map(({ status }) => status)).toEqual(Array(4).fill('fault'));
  });
});
