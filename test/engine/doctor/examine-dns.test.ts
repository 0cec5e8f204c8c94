// A whole examination over real sockets, with a small internet on loopback.
import { writeFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { nothingLive } from '../../contract/nothing-live.ts';
import { dnsReportSchema } from '../../../contract/doctor.ts';
import { defaultSettings, settingsSchema } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { createApiHandlers } from '../../../engine/api-handlers.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { createComparer } from '../../../engine/compare/create-comparer.ts';
import { noNetworks } from '../../../engine/compare/no-networks.ts';
import { createDoctor } from '../../../engine/doctor/create-doctor.ts';
import { examineDns } from '../../../engine/doctor/examine-dns.ts';
import type { DoctorInputs } from '../../../engine/doctor/examine-dns.ts';
import { createEngine } from '../../../engine/engine.ts';
import type { Os } from '../../../engine/os/os.ts';
import { openSettings } from '../../../engine/settings/settings-store.ts';
import { putFile } from '../../headless/broken-files.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { smallCatalog, targetOf } from '../support/catalog-entries.ts';
import { answerTo, questionIn, responseCodes } from '../support/dns-messages.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { startSmallInternet } from '../support/small-internet.ts';
import type { SmallInternet } from '../support/small-internet.ts';
import { openFirstSteps } from '../../../engine/places/first-steps.ts';
import { createFixDesk } from '../../../engine/fixes/fix-desk.ts';
import { openObsDesk } from '../../../engine/obs/obs-desk.ts';
import { openPreflightDesk } from '../../../engine/preflight/preflight-desk.ts';
import { deafEar } from '../../../engine/session/machine-second.ts';
import { circumstances } from '../exports/evening.ts';
import { createSessionDesk } from '../../../engine/session/session-desk.ts';
import { noMemory } from '../../../engine/memory/no-memory.ts';

const examine = ({ net, os, catalog }: SmallInternet, parts: Partial<DoctorInputs> = {}, more: Partial<Os> = {}) =>
  examineDns({ clock: systemClock, net, os: { ...os, ...more } }, { catalog, settings: defaultSettings, ...parts });

/** The resolver in use denies these names, and no others. */
const deny = (internet: SmallInternet, ...names: string[]): void => {
  const truthful = internet.answers.resolver;
  internet.answers.resolver = (query) => {
    const question = questionIn(query);
    if (!names.includes(question.name)) return truthful(query);
    return [answerTo(question, [], { code: responseCodes.nxdomain })];
  };
};

describe('An examination', () => {
  it('of a resolver that tells the truth finds nothing, in a report that keeps the contract', async () => {
    await using internet = await startSmallInternet();
    const report = await examine(internet);
    expect(report).toMatchObject({ verdict: 'clean', broken: [], filters: [], allowList: [] });
    expect(report.hosts.map(({ state, truth }) => [state, truth])).toEqual([
      ['fine', 'exists'],
      ['fine', 'exists'],
    ]);
    expect(report.resolvers).toMatchObject([{ asked: true }]);
    expect(parse(dnsReportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('of one that denies a name finds the name, its features and what to allow', async () => {
    await using internet = await startSmallInternet();
    deny(internet, 'webcast.tiktok.com');
    expect(await examine(internet)).toMatchObject({
      verdict: 'breaks',
      broken: ['live'],
      allowList: ['webcast.tiktok.com'],
      filters: [{ name: 'unnamed', because: { id: 'doctor.because.denied' } }],
    });
  });

  it('counts the LIVE server of the settings among the hosts, and leaves out one that is an address', async () => {
    await using internet = await startSmallInternet();
    const featuresOf = async (ingestUrl: string) => {
      const settings = parse(settingsSchema, { live: { ingestUrl } });
      const { hosts } = await examine(internet, { settings });
      return hosts.map(({ host, features }) => `${host} ${features.join(' ')}`);
    };
    expect(await featuresOf('rtmp://webcast.tiktok.com/game')).toContain('webcast.tiktok.com live ingest');
    expect(await featuresOf('rtmp://192.168.1.7/game')).toHaveLength(2);
  });

  it('takes the next resolver where the first is silent, and shows none of their zones', async () => {
    await using internet = await startSmallInternet();
    const [good = ''] = await internet.os.resolvers();
    internet.net.move('udp', 'fe80::1%corp-vpn', 53, { address: '127.3.2.1', port: 9 });
    const report = await examine(internet, {}, { resolvers: () => Promise.resolve(['fe80::1%corp-vpn', good]) });
    expect(report.verdict).toBe('clean');
    expect(report.resolvers).toMatchObject([{ address: 'fe80::1', asked: false }, { asked: true }]);
    expect(JSON.stringify(report)).not.toContain('corp-vpn');
  });

  it('cannot tell where no resolver answers', async () => {
    await using internet = await startSmallInternet();
    internet.answers.resolver = () => [];
    const report = await examine(internet);
    expect(report).toMatchObject({ verdict: 'cannot-tell', message: { id: 'doctor.says.no-resolver' }, hosts: [] });
  });

  it('asks nobody without a network', async () => {
    await using internet = await startSmallInternet();
    const report = await examine(internet, {}, { networkState: () => Promise.resolve({ interfaces: [], routes: [] }) });
    expect(report).toMatchObject({ verdict: 'cannot-tell', message: { id: 'doctor.says.no-network' } });
    expect(internet.net.asked).toEqual([]);
  });

  it('calls a name gone only where two operators do not know it either', async () => {
    await using internet = await startSmallInternet();
    const gone = targetOf({ id: 'old', host: 'old.tiktok.com' });
    const logHosts = [{ id: 'log', host: 'Webcast.tiktok.com', source: 'test', confirmed: true }];
    const catalog = { ...smallCatalog, targets: [...smallCatalog.targets, gone], logHosts };
    const report = await examine(internet, { catalog });
    expect(report).toMatchObject({ verdict: 'clean', notes: [{ id: 'doctor.note.gone' }] });
    expect(report.hosts.map(({ host, kind, state }) => [host, kind, state])).toEqual([
      ['old.tiktok.com', 'tiktok', 'gone'],
      ['webcast.tiktok.com', 'tiktok', 'fine'],
      ['www.tiktok.com', 'tiktok', 'fine'],
    ]);
  });

  it('believes the operator that knows a name, since another one may filter as well', async () => {
    await using internet = await startSmallInternet();
    const truthful = internet.answers.operators;
    deny(internet, 'webcast.tiktok.com');
    internet.answers.operators = (query) =>
      questionIn(query).name === 'webcast.tiktok.com' ? internet.answers.resolver(query) : truthful(query);
    expect(await examine(internet)).toMatchObject({ verdict: 'breaks', allowList: ['webcast.tiktok.com'] });
  });

  it('asks an operator that cannot be reached once, and cannot tell where none can', async () => {
    await using internet = await startSmallInternet();
    deny(internet, 'webcast.tiktok.com');
    const operators = smallCatalog.anchors.filter(({ doh }) => doh !== null);
    for (const { ipv4 } of operators) internet.net.move('tcp', ipv4, 443, closedPort);
    const report = await examine(internet);
    expect(report).toMatchObject({
      verdict: 'cannot-tell',
      allowList: [],
      hosts: [{ truth: 'unknown' }, { state: 'fine' }],
    });
    const asked = internet.net.asked.filter((what) => what === `tcp ${operators[0]?.ipv4} 443`);
    expect(asked).toHaveLength(1);
  });

  it('is cut off when its time is up, and what was not asked is said to be unknown', async () => {
    await using internet = await startSmallInternet();
    const truthful = internet.answers.resolver;
    internet.answers.resolver = (query) => (questionIn(query).name.endsWith('tiktok.com') ? [] : truthful(query));
    const { net, os, catalog } = internet;
    const soonOver = (ms: number): number => (ms === 8000 ? 1500 : ms);
    const clock = { ...systemClock, sleep: (ms: number, end?: AbortSignal) => systemClock.sleep(soonOver(ms), end) };
    const report = await examineDns({ clock, net, os }, { catalog, settings: defaultSettings });
    expect(report).toMatchObject({ verdict: 'cannot-tell', allowList: [] });
    expect(new Set(report.hosts.map(({ here, state }) => `${here} ${state}`))).toEqual(new Set(['not-asked unknown']));
  });

  it('ends when it is told to', async () => {
    await using internet = await startSmallInternet();
    internet.answers.resolver = () => [];
    const report = await examine(internet, { signal: AbortSignal.abort() });
    expect(report.verdict).toBe('cannot-tell');
  });
});

describe('The doctor', () => {
  it('examines once at a time: whoever asks meanwhile gets the same report, and whoever asks later a new one', async () => {
    await using internet = await startSmallInternet();
    const { net, os, catalog } = internet;
    const doctor = createDoctor({ clock: systemClock, net, os }, catalog);
    const [first, second] = await Promise.all([doctor.dns(defaultSettings), doctor.dns(defaultSettings)]);
    expect(second).toBe(first);
    expect(await doctor.dns(defaultSettings)).not.toBe(first);
    const stopped = doctor.dns(defaultSettings);
    doctor.stop();
    expect(await stopped).toBeNull();
    expect(await doctor.dns(defaultSettings)).not.toBeNull();
  });

  it('asked right after it was stopped, begins anew once it has ended, and gives everybody that report', async () => {
    await using internet = await startSmallInternet();
    const { net, os, catalog } = internet;
    const doctor = createDoctor({ clock: systemClock, net, os }, catalog);
    const stopped = doctor.dns(defaultSettings);
    doctor.stop();
    const [second, third] = await Promise.all([doctor.dns(defaultSettings), doctor.dns(defaultSettings)]);
    expect(await stopped).toBeNull();
    expect(second).not.toBeNull();
    expect(third).toBe(second);
  });

  it('asked by a window, goes by the settings of the moment, and hands on what is wrong with them', async () => {
    await using internet = await startSmallInternet();
    const { net, os, catalog } = internet;
    const edges = { clock: systemClock, net, os, files: realFiles, random: () => 0.5 };
    const file = putFile(freshDirectory(), '{"live": {"ingestUrl": "rtmp://webcast.tiktok.com/game"}}');
    const inputs = { catalog, settings: defaultSettings };
    const engine = createEngine(edges, inputs);
    const memory = noMemory('2026-11-21T20:00:00.000Z');
    const present = (): Promise<Settings> => Promise.resolve(defaultSettings);
    const obs = await openObsDesk(edges, { dataDirectory: freshDirectory(), settings: present });
    const nobodyElse = (): Promise<boolean> => Promise.resolve(false);
    const { doctor } = createApiHandlers({
      sessions: createSessionDesk({
        ...{
          ...edges,
          ...memory,
          engine,
          machine: deafEar,
          fixes: null,
          openObs: null,
          live: () => Promise.resolve(defaultSettings.live),
        },
        circumstances: () => Promise.resolve(circumstances),
      }),
      ...{ engine, memory },
      firstSteps: openFirstSteps(realFiles, freshDirectory()),
      fixes: createFixDesk({ ...edges, ...memory, engine, fixer: null, isBusyElsewhere: nobodyElse }),
      doctor: createDoctor(edges, catalog),
      comparer: createComparer({ ...edges, ...noNetworks }, catalog),
      ...{ obs, preflight: openPreflightDesk(edges, { ...memory, ...inputs, engine, obs, settings: present }) },
      dock: {
        renewKey: () => nothingLive.dock.renewKey(undefined),
        subscribe: nothingLive.dock.changed,
        refresh: async () => {},
      },
      ...{ catalog, settings: openSettings(realFiles, file), about: { version: '0.1.0', runsIn: 'terminal' } },
    });
    const examined = await doctor.dns(undefined);
    expect(examined.ok && examined.value?.hosts.flatMap(({ features }) => features)).toContain('ingest');
    writeFileSync(file, '{"live": 5}');
    expect(await doctor.dns(undefined)).toMatchObject({ ok: false, error: { code: 'bad-settings' } });
  });
});
