// `tokwatch fix run` in a whole network, for what a computer’s own connection can have: a lease that names a router of yesterday, a
// proxy that is gone, a neighbour that is remembered wrongly. Needs root.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { blockers } from '../../build/setup/system-tools.mjs';
import { patience } from '../engine/support/patience.ts';
import { GATEWAY4, GATEWAY6, NO_PROXY_PORT, NOBODY4 } from '../lab/addresses.ts';
import { ipShows } from '../lab/client-proofs.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { ip } from '../scenarios/steps.ts';
import { befalls, fix, helps, storyMs } from './fix-stories.ts';

const noLeases = blockers('leases');
for (const reason of noLeases) process.stderr.write(`\n!! SKIPPED: renewing a lease: ${reason}\n\n`);
const noGnome = blockers('desktops');
for (const reason of noGnome) process.stderr.write(`\n!! SKIPPED: a proxy of the desktop: ${reason}\n\n`);

/** Sets address and router by `ip` alone: the usual script would write to files of the machine. */
const leaseScript = [
  ...['#!/bin/sh', '[ -z "$new_ip_address" ] && exit 0', 'ip addr replace "$new_ip_address/24" dev "$interface"'],
  ...['ip route replace default via "$new_routers" dev "$interface"', ''],
].join('\n');

const LEASED4 = '192.168.77.20';
const proxySchema = 'org.gnome.system.proxy';

describeLab('The computer’s own connection in the laboratory', () => {
  let lab: Lab;
  let env: Record<string, string> = {};
  let home = '';
  const daemons: ChildProcess[] = [];
  beforeAll(async () => {
    lab = await bootLab({ copy: 'fx3' });
  });
  beforeEach(async () => {
    env = await userEnvironment(lab, {});
    home = env['HOME'] ?? '';
  });
  const end = async (daemon: ChildProcess): Promise<void> => {
    daemon.kill('SIGTERM');
    if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit');
  };
  afterEach(async () => {
    await Promise.all(daemons.splice(0).map(end));
    await lab.undo();
  });
  afterAll(() => lab?.down());

  const start = async (node: 'cli' | 'rtr', program: string, ...args: readonly string[]): Promise<ChildProcess> => {
    const daemon = await lab.spawnIn(node, program, args, { stdio: 'ignore', env });
    daemons.push(daemon);
    return daemon;
  };

  /** A real DHCP server in the router, which names `router` as the way out. */
  const serveLeases = async (router: string): Promise<ChildProcess> => {
    const log = join(home, `leases-${router}.log`);
    const words = [
      ...[
        '--keep-in-foreground',
        '--conf-file=/dev/null',
        '--pid-file=',
        '--user=root',
        '--port=0',
        '--interface=lan0',
      ],
      ...['--dhcp-authoritative', '--no-ping', `--dhcp-option=3,${router}`, `--log-facility=${log}`],
      ...[`--dhcp-range=${LEASED4},${LEASED4},255.255.255.0,12h`, `--dhcp-leasefile=${join(home, 'leases')}`],
    ];
    const server = await start('rtr', 'dnsmasq', ...words);
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('started'), patience).toBe(true);
    return server;
  };

  const dhclient = (...words: readonly string[]) => {
    const files = ['-pf', join(home, 'dhclient.pid'), '-lf', join(home, 'dhclient.leases')];
    return lab.in('cli', 'dhclient', ['-4', '-q', ...words, ...files, 'wlan0'], { timeoutMs: 60_000 });
  };

  it.skipIf(noLeases.length > 0)(
    'dhclient asks anew: the lease names a router that has moved, the server knows the new one (skipped without a DHCP client)',
    async () => {
      const script = join(home, 'set-address');
      await writeFile(script, leaseScript, { mode: 0o755 });
      const former = await serveLeases(NOBODY4);
      await befalls(lab, [ip('cli', '-6 route del default', '-6 addr flush dev wlan0', '-4 addr flush dev wlan0')]);
      expect(await dhclient('-sf', script, '-cf', '/dev/null')).toMatchObject({ exitCode: 0 });
      await end(former);
      await serveLeases(GATEWAY4);
      try {
        expect(await lab.notSeen([ipShows(['route'], new RegExp(`default via ${NOBODY4} `))])).toEqual([]);
        const run = await helps(lab, env, 'renew-address', 'router.down');
        expect(run).toMatchObject({ by: 'dhclient', undo: 'none' });
        expect(await lab.notSeen([ipShows(['route'], new RegExp(`default via ${GATEWAY4} `))])).toEqual([]);
      } finally {
        await dhclient('-x');
      }
    },
    storyMs,
  );

  it(
    'a reconnect forgets the hardware address of a router that was replaced, and every address and route comes back',
    async () => {
      const gone = 'lladdr 02:00:00:00:00:99 dev wlan0 nud permanent';
      const addresses = async (): Promise<string> => (await lab.in('cli', 'ip', ['-br', 'addr'])).stdout;
      const routes = async (): Promise<string> => (await lab.in('cli', 'ip', ['route'])).stdout;
      const before = [await addresses(), await routes()];
      await befalls(lab, [ip('cli', ...[GATEWAY4, GATEWAY6].map((router) => `neigh replace ${router} ${gone}`))]);
      const run = await helps(lab, env, 'cycle-interface', 'router.down');
      expect(run).toMatchObject({ by: 'ip', undo: 'none' });
      expect(run.commands[0]?.argv).toEqual(['ip', 'link', 'set', 'dev', 'wlan0', 'down']);
      expect([await addresses(), await routes()]).toEqual(before);
    },
    storyMs,
  );

  const gsettings = async (...words: readonly string[]): Promise<string> => {
    const { stdout, stderr, exitCode } = await lab.in('cli', 'gsettings', words, { env });
    expect([stderr, exitCode]).toEqual(['', 0]);
    return stdout.trim();
  };

  /** A session bus of its own, with GNOME’s settings on it, which name a proxy where nobody listens. */
  const nameDeadProxy = async (): Promise<void> => {
    const address = `unix:path=${join(home, 'bus')}`;
    env = { ...env, XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: address };
    await start('cli', 'dbus-daemon', '--session', '--nofork', `--address=${address}`);
    await expect.poll(() => existsSync(join(home, 'bus')), patience).toBe(true);
    for (const kind of ['http', 'https']) {
      await gsettings('set', `${proxySchema}.${kind}`, 'host', `'${GATEWAY4}'`);
      await gsettings('set', `${proxySchema}.${kind}`, 'port', String(NO_PROXY_PORT));
    }
    await gsettings('set', proxySchema, 'mode', "'manual'");
  };
  const allSettings = (): Promise<string> => gsettings('list-recursively', proxySchema);
  const mode = (): Promise<string> => gsettings('get', proxySchema, 'mode');

  it.skipIf(noGnome.length > 0)(
    'a dead proxy is turned off, shown and asked before it is taken back, and then everything is as it was (skipped without GNOME)',
    async () => {
      await nameDeadProxy();
      const former = await allSettings();
      const run = await helps(lab, env, 'turn-off-proxy', 'device.proxy-broken');
      expect(run).toMatchObject({ by: 'GNOME', undo: 'possible' });
      expect(await mode()).toBe("'none'");

      const unasked = await fix(lab, env, 'undo');
      expect(unasked.stdout).toBe(
        `Run ${run.id}, turn-off-proxy, is taken back by this:\n  gsettings set ${proxySchema} mode "'manual'"\n`,
      );
      expect(unasked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Say --yes') as string });
      const json = await fix(lab, env, 'undo', '--json');
      expect([JSON.parse(json.stdout), json.exitCode]).toMatchObject([{ error: { code: 'usage' } }, 2]);
      expect(await mode()).toBe("'none'");

      const undone = await fix(lab, env, 'undo', '--yes');
      expect(undone.stdout).toContain('It was taken back; everything is as it was before.');
      expect(await allSettings()).toBe(former);
    },
    storyMs,
  );

  it.skipIf(noGnome.length > 0)(
    'what was chosen since stays as it is (skipped without GNOME)',
    async () => {
      await nameDeadProxy();
      await helps(lab, env, 'turn-off-proxy', 'device.proxy-broken');
      await gsettings('set', proxySchema, 'mode', "'auto'");
      const refused = await fix(lab, env, 'undo', '--yes');
      expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
      expect(refused.stderr).toContain('has been changed since');
      expect(await mode()).toBe("'auto'");
    },
    storyMs,
  );
});
