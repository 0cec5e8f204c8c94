import { describe, expect, it } from 'vitest';
import type { Reading, ReadingOf } from '../../../contract/reading.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { makeReading } from '../../../engine/probes/make-reading.ts';
import { createSuspicion } from '../../../engine/schedule/suspicion.ts';
import * as see from '../story-words.ts';
import { smallCatalog, targetOf } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { patience } from '../support/patience.ts';

type ExchangeFacts = ReadingOf<'exchange'>['facts'];

/** A failed exchange with `host` that stopped at the TCP connection, unless the facts say something else. */
const failed = (context: LookContext, host: string, facts: Partial<ExchangeFacts> = {}): Reading =>
  makeReading(context.clock, {
    probe: 'tiktok.web',
    layer: 'tiktok',
    target: host,
    attempt: 1,
    startedAt: context.clock.now(),
    status: 'fault',
    detail: '',
    facts: {
      kind: 'exchange',
      host,
      feature: 'web',
      question: 'web',
      content: false,
      addressesFrom: 'system',
      address: '20.0.0.1',
      stage: 'connect',
      identity: null,
      httpStatus: null,
      dateSkewMs: null,
      marks: [],
      judged: null,
      ...facts,
    },
  });

const www = 'www.tiktok.com';
const hosts = [www, 'webcast.tiktok.com', 'm.tiktok.com', 'api.tiktok.com'];
const manyTargets = hosts.map((host, index) => targetOf({ id: `t${index}`, host }));

const suspect = (internet: SmallInternet, parts: Partial<LookContext> = {}) => {
  const catalog = { ...smallCatalog, targets: manyTargets };
  const { context, readings } = createContext({ net: internet.net, os: internet.os, catalog, ...parts });
  const suspicion = createSuspicion(context);
  const kinds = (): string[] => [...new Set(readings.map(({ facts }) => facts.kind))].sort();
  return { context, readings, suspicion, kinds };
};

describe.concurrent('a failed exchange', () => {
  it('at the name asks for the truth about it, and for TikTok at the address that is the truth', async () => {
    await using internet = await startSmallInternet();
    const { context, readings, suspicion, kinds } = suspect(internet);
    suspicion.notice(failed(context, www, { stage: 'dns', address: null }));
    await suspicion.idle();
    expect(kinds()).toEqual(['exchange', 'lookup']);
    const via = readings.flatMap(({ facts }) => (facts.kind === 'lookup' ? [facts.via] : []));
    expect(via.sort()).toEqual(['doh', 'doh', 'public', 'public']);
    expect(readings.find(({ facts }) => facts.kind === 'exchange')).toMatchObject({
      status: 'ok',
      facts: { addressesFrom: 'truth', judged: 'healthy', address: '20.0.0.1' },
    });
  });

  it('at the connection also asks where packets end, towards TikTok and towards two controls', async () => {
    await using internet = await startSmallInternet();
    const { context, readings, suspicion, kinds } = suspect(internet);
    suspicion.notice(failed(context, www));
    await suspicion.idle();
    expect(kinds()).toEqual(['exchange', 'hops', 'lookup']);
    const traced = readings.flatMap(({ facts }) => (facts.kind === 'hops' ? [facts.to] : []));
    expect(traced.sort()).toEqual(['control', 'control', 'tiktok']);
  });

  it('in the handshake also asks, twice, whether it is about the name', async () => {
    await using internet = await startSmallInternet();
    const { context, readings, suspicion, kinds } = suspect(internet);
    suspicion.notice(failed(context, www, { stage: 'tls' }));
    await suspicion.idle();
    expect(kinds()).toEqual(['exchange', 'lookup', 'sni']);
    const compared = readings.flatMap(({ facts, attempt }) =>
      facts.kind === 'sni' ? [`${facts.at} ${facts.name} ${attempt} ${facts.outcome}`] : [],
    );
    expect(compared.sort()).toEqual([
      'control tiktok 1 completes',
      'control tiktok 2 completes',
      'tiktok neutral 1 completes',
      'tiktok neutral 2 completes',
    ]);
  });

  it('over a certificate that does not hold is no case for another name', async () => {
    await using internet = await startSmallInternet();
    const { context, suspicion, kinds } = suspect(internet);
    suspicion.notice(failed(context, www, { stage: 'tls', identity: 'untrusted' }));
    await suspicion.idle();
    expect(kinds()).toEqual(['exchange', 'lookup']);
  });

  it('asks nothing at TikTok again when even the truth has no address', async () => {
    await using internet = await startSmallInternet();
    const nowhere = { ...smallCatalog, targets: [targetOf({ host: 'gone.tiktok.com' })] };
    internet.answers.operators = () => [];
    const { context, suspicion, kinds } = suspect(internet, { catalog: nowhere });
    suspicion.notice(failed(context, 'gone.tiktok.com', { stage: 'dns', address: null }));
    await suspicion.idle();
    expect(kinds()).toEqual(['lookup']);
  });
});

const edge = targetOf({ id: 'video', feature: 'video', host: 'v16.tiktok.com', content: true });
const otherEdge = targetOf({ id: 'image', feature: 'image', host: 'p16.tiktok.com', content: true });
const heardOf = (owner: string, state: see.AnchorState): Reading => see.anchor(owner, state)(Date.now());

describe.concurrent('the traces of one look', () => {
  /** The hosts that were traced after these anchors were heard of and these hosts could not be connected to. */
  const traced = async (heard: readonly Reading[], ...hosts: string[]) => {
    await using internet = await startSmallInternet();
    const catalog = { ...smallCatalog, targets: [...manyTargets, edge, otherEdge] };
    const { context, readings, suspicion } = suspect(internet, { catalog });
    heard.forEach(suspicion.notice);
    for (const host of hosts) {
      suspicion.notice(failed(context, host, { content: [edge.host, otherEdge.host].includes(host) }));
    }
    await suspicion.idle();
    const traces = readings.flatMap(({ facts }) => (facts.kind === 'hops' ? [facts] : []));
    const of = (to: 'tiktok' | 'control') => traces.filter((facts) => facts.to === to);
    return {
      tiktok: of('tiktok').map(({ host, content }) => `${host}${content ? ', content' : ''}`),
      controls: of('control')
        .map(({ host }) => host)
        .toSorted(),
    };
  };

  it('lead to one host of each of TikTok’s networks, however many fail', async () => {
    const { tiktok } = await traced([], www, 'webcast.tiktok.com', edge.host, otherEdge.host);
    expect(tiktok.toSorted()).toEqual([`${edge.host}, content`, www]);
  });

  it('lead to a content edge alone when no other host fails', async () => {
    expect((await traced([], otherEdge.host, edge.host)).tiktok).toEqual([`${otherEdge.host}, content`]);
  });

  it('lead to two controls, once, however many fail', async () => {
    expect((await traced([], www, edge.host)).controls).toEqual(['Owner 1', 'Owner 2']);
  });

  it.each<[string[], Reading[]]>([
    [
      ['Owner 2', 'Owner 3'],
      [heardOf('Owner 1', 'silent'), heardOf('Owner 2', 'ok'), heardOf('Owner 3', 'ok')],
    ],
    [
      ['Owner 1', 'Owner 3'],
      [heardOf('Owner 2', 'untrusted'), heardOf('Owner 3', 'ok')],
    ],
  ])('lead to the controls that answered in this look first: %j', async (controls, heard) => {
    expect((await traced(heard, www)).controls).toEqual(controls);
  });
});

it('names are compared at a control that answered in this look', async () => {
  await using internet = await startSmallInternet();
  const { context, suspicion } = suspect(internet);
  // This one speaks no DNS over HTTPS: whatever is asked of it is the comparison.
  const { owner, ipv4 } = smallCatalog.anchors[2]!;
  suspicion.notice(heardOf(owner, 'ok'));
  suspicion.notice(failed(context, www, { stage: 'tls' }));
  await suspicion.idle();
  expect(internet.net.asked.filter((asked) => asked === `tcp ${ipv4} 443`)).toHaveLength(2);
});

describe('suspicion is sparing', () => {
  it('suspects each host once, and two hosts at most of what makes noise', async () => {
    await using internet = await startSmallInternet();
    const { context, readings, suspicion } = suspect(internet);
    for (const host of [...hosts, ...hosts]) {
      suspicion.notice(failed(context, host));
      suspicion.notice(failed(context, host, { stage: 'tls' }));
    }
    await suspicion.idle();
    const hostsOf = (
      kind: 'hops' | 'sni' | 'lookup',
      also: (facts: Reading['facts']) => boolean = () => true,
    ): number => readings.filter(({ facts }) => facts.kind === kind && also(facts)).length;
    expect(hostsOf('hops', (facts) => facts.kind === 'hops' && facts.to === 'tiktok')).toBe(1);
    expect(hostsOf('hops', (facts) => facts.kind === 'hops' && facts.to === 'control')).toBe(2);
    expect(hostsOf('sni')).toBe(2 * 4);
    expect(hostsOf('lookup')).toBe(hosts.length * 4);
  });

  it.each([
    ['was answered, if badly', { stage: 'done', judged: 'error', httpStatus: 503 }],
    ['was itself a second look', { addressesFrom: 'truth' }],
  ] as const)('asks nothing when the exchange %s', async (_what, facts) => {
    await using internet = await startSmallInternet();
    const { context, suspicion } = suspect(internet);
    suspicion.notice(failed(context, www, facts));
    await suspicion.idle();
    expect(internet.net.asked).toEqual([]);
  });

  it('asks nothing about a host that is not in the catalog', async () => {
    await using internet = await startSmallInternet();
    const { context, suspicion } = suspect(internet);
    suspicion.notice(failed(context, 'www.example.com'));
    await suspicion.idle();
    expect(internet.net.asked.filter((name) => name.startsWith('tcp 30.'))).toEqual([]);
  });

  it('waits until it is known that the internet answers, and asks nothing if it does not', async () => {
    await using internet = await startSmallInternet();
    const answers = Promise.withResolvers<boolean>();
    const { context, suspicion } = suspect(internet, { internetAnswers: answers.promise });
    suspicion.notice(failed(context, www));
    const idle = suspicion.idle();
    await new Promise(setImmediate);
    expect(internet.net.asked).toEqual([]);
    answers.resolve(false);
    await idle;
    expect(internet.net.asked).toEqual([]);
  });

  it('asks nothing once the look is over, and emits nothing of what it had begun', async () => {
    await using internet = await startSmallInternet();
    const look = new AbortController();
    const { context, readings, suspicion } = suspect(internet, { signal: look.signal });
    for (const [address] of smallCatalog.anchors.map(({ ipv4 }) => [ipv4] as const)) {
      internet.net.move('tcp', address, 443, closedPort);
    }
    internet.answers.operators = () => [];
    suspicion.notice(failed(context, www));
    await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(0);
    look.abort();
    await suspicion.idle();
    const before = internet.net.asked.length;
    suspicion.notice(failed(context, 'webcast.tiktok.com'));
    await suspicion.idle();
    expect(internet.net.asked.length).toBe(before);
    expect(readings.filter(({ facts }) => facts.kind === 'lookup')).toEqual([]);
  });
});
