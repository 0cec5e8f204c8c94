import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { defaultSettings, settingsSchema } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { NetworkState, Os } from '../../../engine/os/os.ts';
import { lookOnce, targetsFor } from '../../../engine/schedule/look.ts';
import type { LookInputs } from '../../../engine/schedule/look.ts';
import { nothingOfTikTok } from '../../../engine/schedule/rotation.ts';
import { parse } from 'valibot';
import { smallCatalog, targetOf } from '../support/catalog-entries.ts';
import { answerTo, questionIn, responseCodes } from '../support/dns-messages.ts';
import { closedPort, startSilent } from '../support/loopback-servers.ts';
import { expectNothingOpen } from '../support/open-handles.ts';
import { startSmallInternet, tiktokAddresses } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { homeNetwork } from '../support/stub-os.ts';
import { patience } from '../support/patience.ts';

type Parts = Partial<LookInputs> & { network?: NetworkState | null; signal?: AbortSignal };

const look = async (internet: SmallInternet, parts: Parts = {}) => {
  const readings: Reading[] = [];
  const { network = homeNetwork(), signal = new AbortController().signal, ...others } = parts;
  const os = { ...internet.os, networkState: () => Promise.resolve(network) };
  const scope = { samples: 20, tiktok: true };
  const inputs = { catalog: internet.catalog, settings: defaultSettings, scope, ...others };
  await lookOnce({ clock: systemClock, net: internet.net, os }, inputs, (reading) => readings.push(reading), signal);
  return readings;
};

/** Where the known pages of the small internet are. */
const knownPages = ['40.0.0.1', '40.0.0.2'];
/** So long a silence at its end makes a series one that fell silent. */
const FELL_SILENT_MS = 1500;

const faults = (readings: readonly Reading[]): string[] =>
  readings.filter(({ status }) => status !== 'ok').map(({ key, detail }) => `${key}: ${detail}`);

describe('one look', () => {
  it('at a healthy world asks everything, finds no fault and follows nothing up', async () => {
    await using internet = await startSmallInternet();
    const readings = await look(internet);
    const kinds = new Set(readings.map(({ facts }) => facts.kind));
    const expected = [
      'link',
      'address',
      'route',
      'gateway',
      'anchor',
      'canary',
      'lookup',
      'exchange',
      'family',
      'quality',
    ];
    expect([...kinds].sort()).toEqual(expected.sort());
    expect(faults(readings)).toEqual([]);
    expect(readings.filter(({ facts }) => facts.kind === 'anchor')).toHaveLength(3);
  });

  it.each([
    ['no link', { interfaces: [{ ...homeNetwork().interfaces[0]!, carrier: false }], routes: [] }, 'link'],
    ['no route', { ...homeNetwork(), routes: [] }, 'route'],
    ['no address', { ...homeNetwork(), interfaces: [{ ...homeNetwork().interfaces[0]!, addresses: [] }] }, 'address'],
  ] as const)('with %s says so and sends nothing at all', async (_what, network, kind) => {
    await using internet = await startSmallInternet();
    const readings = await look(internet, { network });
    expect(readings.map(({ facts }) => facts.kind)).toEqual(['link', 'address', 'route']);
    expect(readings.find(({ facts }) => facts.kind === kind)).toMatchObject({ status: 'fault' });
    expect(internet.net.asked).toEqual([]);
  });

  it('says nothing of a network that the system could not describe', async () => {
    await using internet = await startSmallInternet();
    expect(await look(internet, { network: null })).toEqual([]);
    expect(internet.net.asked).toEqual([]);
  });

  it('follows up what fails while it still runs: a resolver that denies TikTok', async () => {
    await using internet = await startSmallInternet();
    const honest = internet.answers.resolver;
    internet.answers.resolver = (query) => {
      const question = questionIn(query);
      return question.name.includes('tiktok')
        ? [answerTo(question, [], { code: responseCodes.nxdomain })]
        : honest(query);
    };
    const readings = await look(internet);
    const knownGood = readings.filter(({ facts }) => facts.kind === 'exchange' && facts.addressesFrom === 'truth');
    expect(knownGood.map(({ status }) => status)).toEqual(['ok', 'ok']);
  });

  it.runIf(process.platform === 'linux')(
    'does not follow up TikTok’s silence while the internet is silent too',
    async () => {
      await using internet = await startSmallInternet();
      await using silent = await startSilent();
      for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 443, silent.endpoint);
      for (const address of Object.values(tiktokAddresses)) internet.net.move('tcp', address, 443, closedPort);
      for (const page of knownPages) internet.net.move('tcp', page, 80, closedPort);
      const dead = { ...internet.os, ping: () => Promise.resolve({ type: 'sent', sent: 3 } as const) };
      const readings: Reading[] = [];
      const inputs = { catalog: internet.catalog, settings: defaultSettings, scope: { samples: 3, tiktok: true } };
      const edges = { clock: systemClock, net: internet.net, os: dead };
      await lookOnce(edges, inputs, (reading) => readings.push(reading), new AbortController().signal);
      const followed = readings.filter(({ probe }) => /truth|known-good|sni|hops|quality/.test(probe));
      expect(followed).toEqual([]);
    },
  );

  it('follows it up where only the anchors are silent, and known pages show that the internet is there', async () => {
    await using internet = await startSmallInternet();
    for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 443, closedPort);
    for (const address of Object.values(tiktokAddresses)) internet.net.move('tcp', address, 443, closedPort);
    internet.os = { ...internet.os, ping: ({ count }) => Promise.resolve({ type: 'sent', sent: count }) };
    const probes = new Set((await look(internet)).map(({ probe }) => probe));
    expect([...probes]).toEqual(expect.arrayContaining(['dns.truth', 'path.hops', 'internet.quality']));
  });

  it('follows up one host of TikTok’s where anchors and known pages are silent and another of its hosts answers', async () => {
    await using internet = await startSmallInternet();
    for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 443, closedPort);
    for (const page of knownPages) internet.net.move('tcp', page, 80, closedPort);
    internet.net.move('tcp', tiktokAddresses['webcast.tiktok.com'], 443, closedPort);
    internet.os = { ...internet.os, ping: () => Promise.resolve({ type: 'sent', sent: 3 }) };
    expect((await look(internet)).map(({ probe }) => probe)).toContain('dns.truth');
  });

  it.each([
    ['are gone', true, ' fault'.repeat(6)],
    ['are still there', false, ' ok'.repeat(3)],
  ])('hears that anchors %s, by asking again when all their pings fell silent', async (_what, breaks, heard) => {
    await using internet = await startSmallInternet();
    let isDead = false;
    const ping: Os['ping'] = async ({ onEvent, address, count }) => {
      if (!isDead) onEvent({ type: 'reply', sequence: 1, rttMs: 10, from: address });
      await systemClock.sleep(FELL_SILENT_MS);
      isDead = true;
      for (const { ipv4 } of breaks ? smallCatalog.anchors : []) internet.net.move('tcp', ipv4, 443, closedPort);
      return { type: 'sent', sent: count };
    };
    internet.os = { ...internet.os, ping };
    const readings = await look(internet);
    const anchors = readings.filter(({ facts }) => facts.kind === 'anchor').map(({ status }) => status);
    expect(anchors.join(' ')).toBe(`ok ok ok${heard}`);
    expect(readings.filter(({ facts }) => facts.kind === 'gateway').length).toBeGreaterThanOrEqual(2);
  });

  describe('of which TikTok is a part', () => {
    const asksTikTok = ({ net }: SmallInternet): boolean =>
      Object.values(tiktokAddresses).some((address) => net.asked.includes(`tcp ${address} 443`));
    const silence = (internet: SmallInternet): void => {
      for (const { ipv4 } of smallCatalog.anchors) internet.net.move('tcp', ipv4, 443, closedPort);
      for (const page of knownPages) internet.net.move('tcp', page, 80, closedPort);
      internet.os = { ...internet.os, ping: ({ count }) => Promise.resolve({ type: 'sent', sent: count }) };
    };

    it('asks only what it is told to ask', async () => {
      await using internet = await startSmallInternet();
      const [web, live] = smallCatalog.targets;
      const asked: string[] = [];
      const onAsk = ({ id }: { id: string }): void => void asked.push(id);
      const choose = () => ({ ask: [live!], reach: [web!], families: false, onAsk });
      const readings = await look(internet, { choose });
      expect(asked).toEqual(['live', 'web']);
      const exchanges = readings.flatMap(({ facts }) => (facts.kind === 'exchange' ? [facts] : []));
      expect(exchanges).toMatchObject([
        { question: 'web', stage: 'tls', judged: 'filtered', identity: 'public', httpStatus: null },
        { question: 'live', stage: 'done', judged: 'healthy' },
      ]);
      expect(readings.filter(({ facts }) => facts.kind === 'family')).toEqual([]);
    });

    it('may leave TikTok out', async () => {
      await using internet = await startSmallInternet();
      await look(internet, { choose: () => nothingOfTikTok });
      expect(asksTikTok(internet)).toBe(false);
    });

    it.each<[string, (internet: SmallInternet) => void]>([
      ['the internet', silence],
      [
        'the resolver',
        ({ answers }) => {
          answers.resolver = (query) => [answerTo(questionIn(query), [], { code: responseCodes.servfail })];
        },
      ],
    ])('leaves TikTok alone when it is gated and %s does not answer', async (_what, breaks) => {
      await using internet = await startSmallInternet();
      breaks(internet);
      const readings = await look(internet, { gated: true });
      expect(asksTikTok(internet)).toBe(false);
      expect(readings.some(({ facts }) => facts.kind === 'exchange')).toBe(false);
    });

    it('asks TikTok when it is gated and both answer', async () => {
      await using internet = await startSmallInternet();
      const readings = await look(internet, { gated: true });
      expect(readings.filter(({ facts }) => facts.kind === 'exchange')).toHaveLength(smallCatalog.targets.length);
    });
  });

  it('tells of a host that cannot even be reached, in place of a question that is left alone', async () => {
    await using internet = await startSmallInternet();
    const [web] = smallCatalog.targets;
    internet.net.move('tcp', tiktokAddresses['www.tiktok.com'], 443, closedPort);
    const readings = await look(internet, { choose: () => ({ ...nothingOfTikTok, reach: [web!] }) });
    const exchange = readings.find(({ facts }) => facts.kind === 'exchange');
    expect(exchange).toMatchObject({ status: 'fault', fault: { kind: 'refused' }, facts: { stage: 'connect' } });
  });

  it('asks router and anchors once where pings went on to the end', async () => {
    await using internet = await startSmallInternet();
    const readings = await look(internet);
    expect(readings.filter(({ facts }) => facts.kind === 'anchor')).toHaveLength(3);
    expect(readings.filter(({ facts }) => facts.kind === 'gateway')).toHaveLength(1);
  });

  it('ends at once with its signal, and leaves nothing open', async () => {
    {
      await using internet = await startSmallInternet();
      internet.answers.tiktok = () => undefined;
      internet.answers.canary = () => undefined;
      const stop = new AbortController();
      const looking = look(internet, { signal: stop.signal });
      await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(5);
      stop.abort();
      await looking;
      expect(await look(internet, { signal: stop.signal })).toEqual([]);
    }
    await expectNothingOpen();
  });
});

it.each([
  ['auto', ['everywhere', 'elsewhere']],
  ['row', ['everywhere', 'elsewhere']],
  ['us', ['everywhere', 'american']],
  ['eu', ['everywhere']],
])('in the region "%s" TikTok is asked for %j', (region, ids) => {
  const targets = [
    targetOf({ id: 'everywhere' }),
    targetOf({ id: 'american', region: 'us' }),
    targetOf({ id: 'elsewhere', region: 'row' }),
  ];
  const settings = parse(settingsSchema, { tiktok: { region } });
  expect(targetsFor({ ...smallCatalog, targets }, settings).map(({ id }) => id)).toEqual(ids);
});
