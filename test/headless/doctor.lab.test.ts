// `tokwatch doctor dns` in a whole network, against filters as people have them. Needs root.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dnsDifferenceSchema } from '../../contract/doctor-difference.ts';
import { dnsReportSchema } from '../../contract/doctor.ts';
import type { DnsReport } from '../../contract/doctor.ts';
import { ISP_RESOLVER4 } from '../lab/addresses.ts';
import { looksUp } from '../lab/client-proofs.ts';
import { describeLab } from '../lab/describe-lab.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { hostsList, inventedNames } from '../lab/published-list.ts';
import { runCheck } from '../lab/run-check.ts';
import type { DnsRulesInput } from '../lab/servers/dns-rules.ts';
import { userEnvironment } from '../lab/user-side.ts';
import type { UserSettings } from '../lab/user-side.ts';
import { dns, filterList, forwarder, resolver } from '../scenarios/steps.ts';
import { mainFile } from './tokwatch.ts';

const STUDIO = 'tron-sg.bytelemon.com';
const LOGS = ['analytics.tiktok.com', 'mon-va.byteoversea.com', 'mon.tiktokv.com'];

type RuleInput = NonNullable<DnsRulesInput['isp']>[number];

/** The resolver that the client asks, without anybody in between, misbehaves like this. */
const asked = (...rules: RuleInput[]): Step[] => [resolver(ISP_RESOLVER4), dns({ isp: rules })];

const nowhere: RuleInput = { act: 'poison', ips: ['0.0.0.0', '::'] };

describeLab('The filter doctor in the laboratory', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'dr1' });
  });
  afterEach(async () => {
    await lab.undo();
  });
  afterAll(() => lab?.down());

  const inject = (...steps: Step[]): Promise<number> => lab.inject({ id: 'doctor', steps, proofs: [] });
  const run = async (args: readonly string[] = [], settings: UserSettings = {}) => {
    const env = await userEnvironment(lab, { settings });
    return lab.in('cli', 'node', [mainFile, 'doctor', 'dns', ...args], { env, timeoutMs: 30_000 });
  };
  const examine = async (settings?: UserSettings): Promise<DnsReport & { exitCode: number | null }> => {
    const { stdout, stderr, exitCode } = await run(['--json'], settings);
    expect(stderr).toBe('');
    return { ...parse(dnsReportSchema, JSON.parse(stdout)), exitCode };
  };

  it('finds nothing where nothing is filtered', async () => {
    const report = await examine();
    expect(report).toMatchObject({ verdict: 'clean', exitCode: 0, filters: [], allowList: [], notes: [] });
    expect(report.hosts.length).toBeGreaterThan(12);
    expect(new Set(report.hosts.map(({ here, truth, state }) => `${here} ${truth} ${state}`))).toEqual(
      new Set(['address exists fine']),
    );
  });

  it('LIVE Studio’s host alone filtered: the check names it, the doctor says what it takes away and the one line to allow', async () => {
    await inject(forwarder(`--address=/${STUDIO}/0.0.0.0`, `--address=/${STUDIO}/::`, '--local-ttl=2'));
    const { report } = await runCheck(lab);
    expect(report?.verdict).toMatchObject({ code: 'dns.tiktok-partial', message: { params: { name: STUDIO } } });
    const found = await examine();
    expect(found).toMatchObject({ verdict: 'breaks', exitCode: 1, broken: ['live'], allowList: [STUDIO] });
    expect(found.hosts[0]).toMatchObject({ host: STUDIO, here: 'nowhere', truth: 'exists', by: ['resolver'] });
    expect(found.filters).toMatchObject([{ name: 'pi-hole', confidence: 'likely', lines: [`pihole allow ${STUDIO}`] }]);
    const { stdout, exitCode } = await run();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^⊘ A DNS filter breaks TikTok for you: watching LIVE\.\n/);
    expect(stdout).toContain(`\n    pihole allow ${STUDIO}\n`);
    expect(stdout).not.toContain('\u001b');
  });

  it('only log hosts filtered: all is well with a note, and nothing has to be allowed', async () => {
    await inject(filterList(...LOGS));
    const { report } = await runCheck(lab);
    expect(report?.verdict).toMatchObject({ code: 'ok' });
    expect(report?.verdict.notes).toContain('log-hosts-filtered');
    const found = await examine();
    expect(found).toMatchObject({ verdict: 'only-logs', exitCode: 0, broken: [], allowList: [] });
    expect(found.notes).toEqual([{ id: 'doctor.note.logs', params: { names: LOGS.join(', ') } }]);
    expect(found.filters).toMatchObject([{ name: 'unnamed', lines: [] }]);
  });

  // What dnsmasq cannot show is Pi-hole's extended error: that is in Pi-hole's own changes to dnsmasq. It is told below.
  it('a real dnsmasq with a published-style list of 100 000 names answers as a Pi-hole would', async () => {
    const names = [...inventedNames(100_000 - 1 - LOGS.length, 20_261_122), ...LOGS, STUDIO];
    expect(new Set(names).size).toBe(100_000);
    const file = join(lab.stateDirectory, 'list.txt');
    await writeFile(file, hostsList(names));
    const listed = [names[0]!, names[50_000]!, STUDIO];
    await lab.inject({
      id: 'published list',
      steps: [forwarder(`--addn-hosts=${file}`, '--local-ttl=2')],
      proofs: [
        ...listed.map((name) => looksUp(name, '0.0.0.0')),
        ...listed.map((name) => looksUp(name, '::', { type: 'AAAA' })),
        looksUp('www.wikipedia.org', '185.15.59.224'),
        looksUp('webcast.tiktok.com', 'NOERROR'),
      ],
    });
    const found = await examine();
    expect(found).toMatchObject({ verdict: 'breaks', exitCode: 1, broken: ['live'], allowList: [STUDIO] });
    expect(found.filters).toMatchObject([
      {
        name: 'pi-hole',
        confidence: 'likely',
        because: { id: 'doctor.because.ttl' },
        lines: [`pihole allow ${STUDIO}`],
      },
    ]);
    const filtered = found.hosts.filter(({ state }) => state === 'filtered').map(({ host }) => host);
    expect(filtered.toSorted()).toEqual([...LOGS, STUDIO].toSorted());
  });

  it('a Pi-hole that says why is named by its mark, and its words are shown without what could steer a terminal', async () => {
    const ede = { code: 15, text: 'gravity\u001b[2J' };
    await inject(...asked({ suffix: STUDIO, ...nowhere, ttlS: 2, ede }));
    const found = await examine();
    expect(found.filters).toMatchObject([{ name: 'pi-hole', confidence: 'signature' }]);
    expect(found.notes).toContainEqual({ id: 'doctor.note.words', params: { text: 'gravity [2J' } });
    expect(found.resolvers).toEqual([{ address: ISP_RESOLVER4, asked: true }]);
    expect((await run()).stdout).not.toContain('\u001b');
  });

  it('AdGuard is named by its zone, through the router as well, and gets rules in its own form', async () => {
    const rule = {
      suffix: 'webcast.tiktok',
      act: 'nxdomain',
      soa: 'fake-for-negative-caching.adguard.com',
      ttlS: 10,
    } as const;
    await inject(dns({ isp: [rule] }));
    expect(await examine()).toMatchObject({
      broken: ['live'],
      filters: [{ name: 'adguard-home', confidence: 'signature', lines: ['@@||webcast.tiktok.com^'] }],
    });
  });

  it('AdGuard that sends names nowhere is named by what it says to another question', async () => {
    const zone = { suffix: STUDIO, soa: 'fake-for-negative-caching.adguard.com', ttlS: 10 };
    await inject(
      ...asked({ ...zone, ...nowhere, qtype: 'A' }, { ...zone, ...nowhere, qtype: 'AAAA' }, { ...zone, act: 'empty' }),
    );
    expect((await examine()).filters).toMatchObject([{ name: 'adguard-home', lines: [`@@||${STUDIO}^`] }]);
  });

  it('a hosts file is named, with the lines to take out, and no other filter is suspected', async () => {
    await inject({ type: 'hosts-file', lines: ['0.0.0.0 webcast.tiktok.com', `127.0.0.1 ${LOGS[0]} # ads`] });
    const found = await examine();
    expect(found).toMatchObject({ verdict: 'breaks', broken: ['live'], allowList: ['webcast.tiktok.com'] });
    expect(found.filters).toMatchObject([{ name: 'hosts-file', lines: ['0.0.0.0 webcast.tiktok.com'] }]);
  });

  it('a hosts file that leads to somebody else’s server is found by the certificate there', async () => {
    await inject({ type: 'hosts-file', lines: ['20.66.6.6 webcast.tiktok.com', '20.20.0.1 www.tiktok.com'] });
    const found = await examine();
    expect(found).toMatchObject({ allowList: ['webcast.tiktok.com'], filters: [{ name: 'hosts-file' }] });
    expect(found.hosts[0]).toMatchObject({ here: 'block-page', by: ['hosts-file'] });
  });

  it('a resolver that says “no such name” shows a denial, and neither a product nor the provider is named', async () => {
    await inject(dns({ isp: [{ suffix: 'tiktok', act: 'nxdomain' }] }));
    const found = await examine();
    expect(found).toMatchObject({
      verdict: 'breaks',
      filters: [{ name: 'unnamed', because: { id: 'doctor.because.denied' } }],
    });
    expect(found.broken).toEqual(expect.arrayContaining(['web', 'feed', 'video', 'live']));
  });

  it('a provider’s block page at an ordinary address is found by the certificate there', async () => {
    const rule: RuleInput = { act: 'poison', ips: ['20.66.6.6'] };
    await inject(dns({ isp: ['webcast.tiktok', 'analytics'].map((suffix) => ({ ...rule, suffix })) }));
    const found = await examine();
    // Log hosts are never connected to, so nobody looks who is there.
    expect(found.hosts.find(({ host }) => host === 'analytics.tiktok.com')).toMatchObject({ state: 'fine' });
    expect(found).toMatchObject({
      allowList: ['webcast.tiktok.com'],
      filters: [{ name: 'provider', because: { id: 'doctor.because.elsewhere' } }],
    });
  });

  it('the LIVE server of the settings is one of the hosts', async () => {
    const server = 'push-rtmp-f5-va01.tiktokcdn.com';
    await inject(filterList(server));
    expect(await examine()).toMatchObject({ verdict: 'clean' });
    const found = await examine({ live: { ingestUrl: `rtmp://${server}/game` } });
    expect(found).toMatchObject({ verdict: 'breaks', broken: ['ingest'], allowList: [server] });
  });

  it('cannot tell where the resolver is dead, and where others cannot be asked', async () => {
    await inject(dns({ isp: [{ act: 'drop' }] }));
    expect(await examine()).toMatchObject({ verdict: 'cannot-tell', exitCode: 3, hosts: [] });
    await lab.undo();
    await inject(dns({ isp: [{ suffix: 'webcast', act: 'nxdomain' }], doh: [{ act: 'drop' }] }));
    expect(await examine()).toMatchObject({ verdict: 'cannot-tell', exitCode: 3, allowList: [] });
  });

  it('cannot tell without a cable, and says so at once', async () => {
    await inject({ type: 'ip', in: 'cli', commands: ['link set wlan0 down'] });
    expect(await examine()).toMatchObject({ verdict: 'cannot-tell', message: { id: 'doctor.says.no-network' } });
  });

  it('looked at again, it shows what the allowed line changed', async () => {
    await inject(filterList(STUDIO, ...LOGS));
    const before = join(lab.stateDirectory, 'before.json');
    const saved = (await run(['--json'])).stdout;
    await writeFile(before, saved);
    await lab.undo();
    await inject(filterList(...LOGS));
    const json = await run(['--json', '--against', before]);
    const { difference } = JSON.parse(json.stdout) as { difference: unknown };
    expect(parse(dnsDifferenceSchema, difference)).toMatchObject({
      ...{ was: 'breaks', now: 'only-logs', mended: ['live'], newlyBroken: [] },
      hosts: [{ host: STUDIO, was: 'filtered', now: 'fine' }],
    });
    const { stdout, exitCode } = await run(['--against', before]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Works again: watching LIVE.');
    expect(stdout).toContain(`${STUDIO}: was filtered, now fine`);
    expect(await readFile(before, 'utf8')).toBe(saved);
  });

  it('a file that is no report ends with 2 and its name, before anything is asked', async () => {
    const file = join(lab.stateDirectory, 'odd.json');
    await writeFile(file, '{"schema": 1}');
    const { packetsSent } = await lab.linkCounters();
    const spoken = await run(['--against', file]);
    expect(spoken).toMatchObject({ exitCode: 2, stdout: '' });
    expect(spoken.stderr).toBe(`tokwatch: The report ${file}: "version" is missing.\n`);
    const json = await run(['--json', '--against', file]);
    expect(json).toMatchObject({ exitCode: 2, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'bad-report' } });
    expect((await lab.linkCounters()).packetsSent - packetsSent).toBeLessThan(20);
  });
});
