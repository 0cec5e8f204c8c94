import { describe, expect, it } from 'vitest';
import { outsideSources } from '../../../contract/outside-sources.ts';
import type { Facts, Reading } from '../../../contract/reading.ts';
import { outsideState } from '../../../engine/outside/state.ts';
import { homeNetwork } from '../support/stub-os.ts';
import { allowing, everybody, openOutside, silentHere } from './outside-internet.ts';

const factsOf = <K extends Facts['kind']>(readings: readonly Reading[], kind: K): Array<Extract<Facts, { kind: K }>> =>
  readings.flatMap(({ facts }) => (facts.kind === kind ? [facts as Extract<Facts, { kind: K }>] : []));

const hostsIn = (asked: readonly string[]): string[] => [
  ...new Set(asked.flatMap((line) => /^(?:GET|POST) ([^/]+)/.exec(line)?.[1] ?? [])),
];

describe('who is asked', () => {
  it('nobody whom the user did not allow', async () => {
    await using world = await openOutside();
    expect(await world.ask(allowing([]), silentHere, true)).toEqual([]);
    expect(world.asked).toEqual([]);
  });

  it.each([
    ['globalping', ['api.globalping.io']],
    ['ooni', ['api.ooni.io']],
    ['ripestat', ['stat.ripe.net']],
    ['ioda', ['api.ioda.inetintel.cc.gatech.edu']],
  ] as const)('only %s where only that is allowed', async (id, hosts) => {
    await using world = await openOutside();
    await world.ask(allowing([id], 'AL'));
    expect(hostsIn(world.asked)).toEqual(hosts);
  });

  it('on suspicion those whom the question concerns; chatter and Oracle’s status only where they fit', async () => {
    await using world = await openOutside();
    await world.ask(everybody);
    const asked = hostsIn(world.asked);
    expect(asked).toContain('api.globalping.io');
    expect(asked).not.toContain('mastodon.social');
    expect(asked).not.toContain('ocistatus.oraclecloud.com');
  });

  it('the address of the user is sent to nobody: only its beginning, to find the provider', async () => {
    await using world = await openOutside();
    await world.ask(everybody);
    const all = world.asked.join('\n');
    expect(all).toContain('resource=203.0.113.0');
    expect(all).toContain('{"addresses":["203.0.113.0"]}');
    expect(all).not.toContain('203.0.113.77');
  });

  it('behind a VPN nobody is asked about its provider or country', async () => {
    const { interfaces, routes } = homeNetwork();
    const tunnel = { name: 'tun0', up: true, carrier: true, tunnel: true, addresses: interfaces[0]!.addresses };
    const through = routes.map((route) => ({ ...route, device: 'tun0', metric: 1 }));
    await using world = await openOutside({ interfaces: [...interfaces, tunnel], routes: [...through, ...routes] });
    const heard = await world.ask(allowing(['globalping', 'ripestat'], 'AL'));
    expect(factsOf(heard, 'vantage').map(({ where }) => where)).toEqual(['world', 'world']);
    expect(world.asked.join('\n')).not.toMatch(/64500|"AL"|whats-my-ip/);
  });
});

describe('what is heard', () => {
  it('others fare by name and at the same server, each held against a control', async () => {
    await using world = await openOutside();
    world.behave({ network: 'fail', country: 'tampered' });
    const vantages = factsOf(await world.ask(everybody), 'vantage');
    const byName = vantages.filter(({ by }) => by === 'name');
    expect(byName.map(({ where, reached, failed, tampered }) => [where, reached, failed, tampered])).toEqual([
      ['network', 0, 3, 0],
      ['country', 0, 0, 3],
      ['world', 9, 0, 0],
    ]);
    expect(vantages.filter(({ by }) => by === 'address')).toHaveLength(3);
    expect(byName.every(({ controlReached, controlFailed }) => controlReached > 0 && controlFailed === 0)).toBe(true);
  });

  it('where nobody could try the control, nobody is a witness', async () => {
    await using world = await openOutside();
    world.behave({ control: 'nobody' });
    const [first] = factsOf(await world.ask(allowing(['globalping'])), 'vantage');
    expect(first).toMatchObject({ where: 'world', reached: 0, failed: 0, unsure: 9, controlReached: 0 });
  });

  it('where the user is is looked for again, when it could not be found out', async () => {
    await using world = await openOutside();
    const near = allowing(['globalping', 'ripestat']);
    world.behave({ mode: 'refused' });
    await world.ask(near);
    world.behave({});
    world.clock.move(6 * 60_000);
    expect(factsOf(await world.ask(near), 'vantage').map(({ where }) => where)).toContain('network');
  });

  it('who cannot reach the control either is no witness', async () => {
    await using world = await openOutside();
    world.behave({ world: 'fail', control: 'fail' });
    const [world1] = factsOf(await world.ask(allowing(['globalping'])), 'vantage');
    expect(world1).toMatchObject({ where: 'world', reached: 0, failed: 0, unsure: 9, controlFailed: 9 });
  });

  it('bans, outages, the cloud, routes and chatter, when the user wants all of it', async () => {
    await using world = await openOutside();
    world.behave({ blockedShare: 0.5, criticalSignals: 2, troubledRegion: 'us-ashburn-1', complaints: 20 });
    const settings = { ...everybody, tiktok: { region: 'us' as const } };
    const heard = await world.ask(settings, silentHere, true);
    expect(factsOf(heard, 'blocking')).toEqual([
      { kind: 'blocking', scope: 'country', tests: 60, blocked: 30, usualShare: 0 },
      { kind: 'blocking', scope: 'network', tests: 60, blocked: 30, usualShare: 0 },
    ]);
    expect(factsOf(heard, 'outage')).toMatchObject([
      { scope: 'network', level: 'critical', signals: 2 },
      { scope: 'country', level: 'critical' },
    ]);
    expect(factsOf(heard, 'cloud')).toMatchObject([{ troubled: ['us-ashburn-1'] }]);
    expect(factsOf(heard, 'routes')[0]?.seenShare).toBeCloseTo(371 / 375);
    expect(factsOf(heard, 'chatter')).toMatchObject([{ posts: 40, usual: 0, level: 'strong' }]);
  });

  it('a country that is on the list of bans is a hint', async () => {
    await using world = await openOutside();
    expect(factsOf(await world.ask(allowing(['globalping'], 'IN')), 'ban')).toMatchObject([
      { country: 'IN', since: '2020-06-29' },
    ]);
    expect(factsOf(await world.ask(allowing(['ooni'], 'AL')), 'ban')).toEqual([]);
  });
});

describe('whatever a source does', () => {
  it.concurrent.each([
    ['garbage', 'garbled'],
    ['page', 'garbled'],
    ['other-shape', 'garbled'],
    ['limited', 'limited'],
    ['nobody', 'nobody'],
    ['refused', 'refused'],
    ['slow', 'silent'],
    ['never', 'silent'],
    ['endless', 'silent'],
  ] as const)('%s: nothing is heard, the asking ends on time, and the source’s health says %s', async (mode, why) => {
    await using world = await openOutside(homeNetwork(), 5);
    world.behave({ mode });
    const beganMs = world.clock.monotonicMs();
    const settings = {
      ...everybody,
      tiktok: { region: 'us' as const },
      outside: { ...everybody.outside, country: 'AL' },
    };
    expect(await world.ask(settings, silentHere, true)).toEqual([]);
    // The longest deadline is 20 s, after 4 s for finding the place; a busy machine may be late with its timers.
    expect(world.clock.monotonicMs() - beganMs).toBeLessThan(40_000);
    for (const id of outsideSources.filter((one) => one !== 'chatter')) {
      expect([id, world.outside.healthOf(id).trouble]).toEqual([id, why]);
    }
    expect(world.outside.healthOf('chatter').trouble).not.toBeNull();
    expect(world.outside.isAsking()).toBe(false);
  });

  it('what was cut off by us is not held against it', async () => {
    await using world = await openOutside();
    world.behave({ mode: 'never' });
    const ended = new AbortController();
    const asking = world.outside.ask(
      { settings: everybody, question: silentHere, byUser: false },
      { onAnswer: () => undefined },
      ended.signal,
    );
    setTimeout(() => ended.abort(), 200);
    await asking;
    expect(world.outside.healthOf('globalping').trouble).toBeNull();
    const told = outsideState(world.outside.healthOf, [], { nowMs: world.clock.now(), asking: false });
    expect(told.sources.find(({ id }) => id === 'globalping')).toEqual({ id: 'globalping', state: 'never', at: null });
  });
});

describe('how the sources fare, as a window is told', () => {
  it('each in its own words, and what they said as sentences', async () => {
    await using world = await openOutside();
    world.behave({ troubledRegion: null });
    // Without a country or a provider two of them have nothing to say.
    const heard = await world.ask(allowing(['globalping', 'ooni', 'ioda']));
    const told = outsideState(world.outside.healthOf, heard, { nowMs: world.clock.now(), asking: false });
    expect(Object.fromEntries(told.sources.map(({ id, state }) => [id, state]))).toEqual({
      globalping: 'answered',
      ...{ ooni: 'nothing', ioda: 'nothing', oci: 'never', ripestat: 'never', chatter: 'never' },
    });
    expect(told.said.map(({ message }) => message.id)).toEqual(['evidence.vantage-name', 'evidence.vantage-address']);
  });

  it.each([
    ['garbage', 'resting'],
    ['refused', 'resting'],
    ['nobody', 'nothing'],
  ] as const)('%s is told as %s', async (mode, state) => {
    await using world = await openOutside();
    world.behave({ mode });
    await world.ask(allowing(['ioda'], 'AL'));
    const told = outsideState(world.outside.healthOf, [], { nowMs: world.clock.now(), asking: true });
    expect(told.sources.find(({ id }) => id === 'ioda')?.state).toBe(state);
  });
});

describe('how often a source is asked', () => {
  const only = allowing(['ioda'], 'AL');

  it('not again while its answer is fresh, and again when that counts no more', async () => {
    await using world = await openOutside();
    expect(await world.ask(only)).toHaveLength(1);
    expect(await world.ask(only)).toEqual([]);
    world.clock.move(15 * 60_000);
    expect(await world.ask(only)).toHaveLength(1);
    world.outside.forgetAnswers();
    // A fault that comes and goes is not asked about each time.
    expect(await world.ask(only)).toEqual([]);
    world.clock.move(4 * 60_000);
    expect(await world.ask(only)).toHaveLength(1);
  });

  it('about another host at the next asking, though an answer about the last one is fresh', async () => {
    await using world = await openOutside();
    const video = { ...silentHere, host: 'v16-webapp.tiktok.com', address: null };
    expect(await world.ask(only)).toHaveLength(1);
    world.clock.move(31_000);
    expect(await world.ask(only)).toEqual([]);
    expect(await world.ask(only, video)).toHaveLength(1);
  });

  it('by itself as soon as its rest is over, when it had not answered', async () => {
    await using world = await openOutside();
    world.behave({ mode: 'refused' });
    await world.ask(only);
    world.behave({});
    expect(world.outside.healthOf('ioda').restsUntil).not.toBeNull();
    world.clock.move(4 * 60_000);
    expect(await world.ask(only)).toHaveLength(1);
  });

  it('by the user at any time, but not twice in half a minute', async () => {
    await using world = await openOutside();
    expect(await world.ask(only, silentHere, true)).toHaveLength(1);
    expect(await world.ask(only, silentHere, true)).toEqual([]);
    world.clock.move(31_000);
    expect(await world.ask(only, silentHere, true)).toHaveLength(1);
  });

  it('no more than so many times an hour, whoever asks', async () => {
    await using world = await openOutside();
    const answers: number[] = [];
    for (let times = 0; times < 6; times += 1) {
      world.clock.move(31_000);
      answers.push((await world.ask(only, silentHere, true)).length);
    }
    expect(answers).toEqual([1, 1, 1, 1, 0, 0]);
    // Whoever looks is told until when: the first of them was not quite an hour ago.
    const backMs = (world.outside.healthOf('ioda').restsUntil ?? 0) - world.clock.now();
    expect(backMs / 60_000).toBeGreaterThan(55);
    expect(backMs / 60_000).toBeLessThan(60);
    world.clock.move(60 * 60_000);
    expect(await world.ask(only)).toHaveLength(1);
  });

  it('after a limit only when the source said, and after failures later each time', async () => {
    await using world = await openOutside();
    world.behave({ mode: 'limited' });
    await world.ask(only);
    world.behave({});
    world.clock.move(9 * 60_000);
    expect(await world.ask(only, silentHere, true)).toEqual([]);
    world.clock.move(61_000);
    expect(await world.ask(only, silentHere, true)).toHaveLength(1);

    world.behave({ mode: 'refused' });
    world.clock.move(31_000);
    await world.ask(only, silentHere, true);
    world.behave({});
    world.clock.move(50_000);
    expect(await world.ask(only, silentHere, true)).toEqual([]);
    world.clock.move(11_000);
    expect(await world.ask(only, silentHere, true)).toHaveLength(1);
  });
});
