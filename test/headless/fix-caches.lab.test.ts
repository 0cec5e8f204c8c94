// `tokwatch fix run flush-dns` in a whole network: a real cache on the computer keeps forged answers for TikTok’s names that the
// resolver behind it has mended already. Needs root.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { blockers } from '../../build/setup/system-tools.mjs';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { GATEWAY4 } from '../lab/addresses.ts';
import { looksUp } from '../lab/client-proofs.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { userEnvironment } from '../lab/user-side.ts';
import { dns, resolver, tiktokNames } from '../scenarios/steps.ts';
import { befalls, fix, helps, storyMs } from './fix-stories.ts';

const noUnbound = blockers('caches');
for (const reason of noUnbound) process.stderr.write(`\n!! SKIPPED: the cache of unbound: ${reason}\n\n`);

const LOCAL = '127.0.0.1';
/** Somebody else’s server, in both families, so that no true answer displaces the forged one. */
const lies = { A: '20.66.6.6', AAAA: '2a02:66::6' } as const;
const forged = dns({ isp: tiktokNames({ act: 'poison', ips: [lies.A, lies.AAAA], ttlS: 3600 }) });

const catalog = shippedCatalog();
const targets = catalog.ok ? catalog.value.targets : [];
const names = [...new Set(targets.map(({ host }) => host))].filter((name) => name.includes('tiktok'));
const isForged = names.flatMap((name) =>
  (['A', 'AAAA'] as const).map((type) => looksUp(name, lies[type], { server: LOCAL, type, timeoutMs: 5000 })),
);

const dnsmasqWords = [
  ...['--keep-in-foreground', '--conf-file=/dev/null', '--pid-file=', '--user=root', '--no-resolv', '--no-hosts'],
  ...['--bind-interfaces', `--listen-address=${LOCAL}`, '--cache-size=1000', `--server=${GATEWAY4}`],
];

const unboundSettings = (folder: string): string => `server:
  interface: ${LOCAL}
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-not-query-localhost: no
  module-config: "iterator"
remote-control:
  control-enable: yes
  control-interface: ${join(folder, 'control.sock')}
forward-zone:
  name: "."
  forward-addr: ${GATEWAY4}
`;

describeLab('A cache of names in the laboratory', () => {
  let lab: Lab;
  let env: Record<string, string> = {};
  let cache: ChildProcess | null = null;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'fx2' });
  });
  beforeEach(async () => {
    env = await userEnvironment(lab, {});
  });
  afterEach(async () => {
    cache?.kill('SIGKILL');
    if (cache && cache.exitCode === null && cache.signalCode === null) await once(cache, 'exit');
    cache = null;
    await lab.undo();
  });
  afterAll(() => lab?.down());

  /** The cache learns the lies, then the resolver behind it is mended: the cache alone still lies. */
  const poison = async (): Promise<void> => {
    await befalls(lab, [forged, resolver(LOCAL)], isForged);
    await befalls(lab, [dns({})], [looksUp('www.tiktok.com', '20.20.0.1'), ...isForged]);
  };

  it(
    'dnsmasq forgets what it had learnt, and TikTok is there again',
    async () => {
      cache = await lab.spawnIn('cli', 'dnsmasq', dnsmasqWords, { stdio: 'ignore' });
      await poison();
      const run = await helps(lab, env, 'flush-dns', 'dns.tiktok-blocked');
      expect(run).toMatchObject({ by: 'dnsmasq', undo: 'none' });
      expect(run.commands.map(({ argv }) => argv)).toEqual([['kill', '-HUP', `${cache.pid}`]]);
      expect(await lab.notSeen([looksUp('www.tiktok.com', '20.20.0.1', { server: LOCAL })])).toEqual([]);
    },
    storyMs,
  );

  it.skipIf(noUnbound.length > 0)(
    'unbound forgets what it had learnt (skipped where unbound is not installed)',
    async () => {
      const file = join(env['HOME'] ?? '', 'unbound.conf');
      await writeFile(file, unboundSettings(env['HOME'] ?? ''));
      cache = await lab.spawnIn('cli', 'unbound', ['-d', '-c', file], { stdio: 'ignore' });
      await poison();
      const run = await helps(lab, env, 'flush-dns', 'dns.tiktok-blocked');
      expect(run).toMatchObject({ by: 'unbound', undo: 'none' });
      expect(run.commands.map(({ argv }) => argv)).toEqual([['unbound-control', '-c', file, 'flush_zone', '.']]);
    },
    storyMs,
  );

  it(
    'asks nobody in JSON: without --yes it says so in one object, and the cache keeps what it has',
    async () => {
      cache = await lab.spawnIn('cli', 'dnsmasq', dnsmasqWords, { stdio: 'ignore' });
      await poison();
      const { stdout, stderr, exitCode } = await fix(lab, env, 'run', 'flush-dns', '--json');
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'usage' } });
      expect([stderr, exitCode]).toEqual(['', 2]);
      expect(await lab.notSeen(isForged)).toEqual([]);
    },
    storyMs,
  );
});
