import { describe, expect, it } from 'vitest';
import type { LookupOutcome } from '../../../contract/reading.ts';
import { probeLookups } from '../../../engine/probes/lookup-probe.ts';
import type { Asked } from '../../../engine/probes/resolve/query-resolver.ts';
import type { NameBook } from '../../../engine/probes/resolve/name-book.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';
import { homeNetwork } from '../support/stub-os.ts';

const www = 'www.tiktok.com';

type Answer = LookupOutcome | readonly string[];

const askedOf = (answer: Answer): Asked => {
  const [outcome, addresses] = typeof answer === 'string' ? [answer, []] : ['answer' as const, [...answer]];
  return { answer: { outcome, addresses, cnames: [] }, server: null, tookMs: 0 };
};

/** A resolver that answers every name alike. */
const bookWith = (a: Answer, aaaa: Answer): NameBook => ({
  emptied: () => bookWith(a, aaaa),
  system: () => {
    const records = { A: Promise.resolve(askedOf(a)), AAAA: Promise.resolve(askedOf(aaaa)) };
    return Promise.resolve({ outcome: 'answer', addresses: [], tookMs: 0, records });
  },
});

/** The last reading of each record type, as far as blame needs it. */
const lookUp = async (a: Answer, aaaa: Answer) => {
  const { context, readings } = createContext({ names: bookWith(a, aaaa) });
  await probeLookups(context, [{ name: www, about: 'tiktok' }]);
  const last = (recordType: 'A' | 'AAAA') => {
    const reading = readings.findLast(({ facts }) => facts.kind === 'lookup' && facts.recordType === recordType);
    return reading?.fault?.kind ?? reading?.status;
  };
  return { readings, said: [last('A'), last('AAAA')] };
};

const [public4, public6] = [['20.0.0.1'], ['2a00:20::1']];

describe.concurrent('a name that the resolver in use is asked for', () => {
  it.each<[string, Answer, Answer, string[]]>([
    ['has addresses of both types', public4, public6, ['ok', 'ok']],
    ['has no IPv6 address, which is normal', public4, 'no-records', ['ok', 'ok']],
    ['has no IPv4 address, which is normal too', 'no-records', public6, ['ok', 'ok']],
    ['has no address of either type, and so leads nowhere', 'no-records', 'no-records', ['no-records', 'no-records']],
    ['has none of one type, and silence for the other', 'no-records', 'timeout', ['no-records', 'timeout']],
    ['has none of one type, and a refusal for the other', 'servfail', 'no-records', ['servfail', 'no-records']],
    ['does not exist', 'nxdomain', 'nxdomain', ['nxdomain', 'nxdomain']],
    ['has none of one type, and a sinkhole for the other', ['0.0.0.0'], 'no-records', ['foreign-answer', 'ok']],
  ])('%s', async (_what, a, aaaa, said) => expect((await lookUp(a, aaaa)).said).toEqual(said));

  it('that leads nowhere is looked up twice before that is said, and keeps the answer as it was', async () => {
    const { readings } = await lookUp('no-records', 'no-records');
    expect(readings.map(({ attempt, status }) => [attempt, status])).toEqual([
      ...[1, 1].map((attempt) => [attempt, 'fault']),
      ...[2, 2].map((attempt) => [attempt, 'fault']),
    ]);
    for (const { facts, fault } of readings) {
      expect(facts).toMatchObject({ kind: 'lookup', outcome: 'no-records', via: 'system', about: 'tiktok' });
      expect(fault).toMatchObject({ kind: 'no-records', stage: 'dns' });
    }
  });
});

describe('an address that tunnels give out in place of others', () => {
  const home = homeNetwork();
  const behindTunnel = {
    ...home,
    interfaces: [...home.interfaces, { ...home.interfaces[0]!, name: 'utun4', tunnel: true }],
    routes: [{ family: 4, gateway: null, device: 'utun4', metric: 1 } as const, ...home.routes],
  };

  it.each([
    ['answers a name where the way out is a tunnel', behindTunnel, ['198.18.0.7'], null],
    ['is a sinkhole where there is none', home, ['198.18.0.7'], 'foreign-answer'],
    ['does not excuse another that leads nowhere', behindTunnel, ['192.168.1.1'], 'foreign-answer'],
  ])('%s', async (_what, network, addresses, fault) => {
    const { context, readings } = createContext({ network, names: bookWith(addresses, 'no-records') });
    await probeLookups(context, [{ name: www, about: 'tiktok' }]);
    const last = readings.findLast(({ facts }) => facts.kind === 'lookup' && facts.recordType === 'A');
    expect(last?.fault?.kind ?? null).toBe(fault);
  });
});

describe('the names by which an answer came', () => {
  const cnameSuffixes = [{ id: 'cdn', owner: 'A CDN', suffixes: ['edge.example'], source: 'test', confirmed: true }];
  const cameBy = async (cnames: string[], about: 'tiktok' | 'control') => {
    const answer = { outcome: 'answer', addresses: ['20.0.0.1'], cnames } as const;
    const asked = Promise.resolve({ answer: { ...answer, addresses: [...answer.addresses] }, server: null, tookMs: 0 });
    const names: NameBook = {
      emptied: () => names,
      system: () =>
        Promise.resolve({ outcome: 'answer', addresses: [], tookMs: 0, records: { A: asked, AAAA: asked } }),
    };
    const { context, readings } = createContext({ names, catalog: { ...smallCatalog, cnameSuffixes } });
    await probeLookups(context, [{ name: www, about }]);
    return readings.map(({ facts }) => (facts.kind === 'lookup' ? facts.cname : null));
  };

  it.each([
    [['www.tiktok.com.edge.example'], 'known'],
    [['first.example', 'WWW.EDGE.EXAMPLE.'], 'known'],
    [['notedge.example'], 'other'],
    [[], 'none'],
  ])('%j are %s', async (cnames, seen) => expect(new Set(await cameBy(cnames, 'tiktok'))).toEqual(new Set([seen])));

  it('are not looked at for controls', async () => {
    expect(new Set(await cameBy([], 'control'))).toEqual(new Set([undefined]));
  });
});
