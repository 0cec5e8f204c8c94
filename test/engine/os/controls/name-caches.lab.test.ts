// Real caches with a wrong answer in them, emptied by the plan that ships.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../../../../build/setup/system-tools.mjs';
import {
  changeOf,
  computer4,
  createControlLab,
  end,
  other4,
  patienceMs,
  router4,
  type ControlLab,
} from './control-lab.ts';

const name = 'www.tiktok.test';
const [truth, lie] = ['192.0.2.10', '192.0.2.66'];

const hasUnbound = hasProgram('unbound');
if (!hasUnbound) process.stderr.write('\n!! SKIPPED: unbound is not installed here (Debian package unbound)\n\n');

let lab: ControlLab;
let upstream: ChildProcess;

/** The router's name server, with one address for our name and an hour to remember it. */
const answerWith = (address: string, listen = router4): ChildProcess =>
  lab.startDnsmasq(
    'router',
    ...['--no-resolv', '--no-hosts', `--listen-address=${listen}`, '--log-facility=-'],
    ...[`--host-record=${name},${address},3600`],
  );

const expectName = (address: string): Promise<void> =>
  expect.poll(() => lab.lookUp(name), { timeout: patienceMs }).toEqual([address]);

beforeAll(() => {
  lab = createControlLab('names');
  lab.ip('addr', 'add', `${computer4}/24`, 'dev', 'wlan0');
});
afterAll(() => lab.remove());

/** Brings the lie into the cache, then the truth to the server behind it. */
const poison = async (): Promise<void> => {
  upstream = answerWith(lie);
  await expectName(lie);
  await end(upstream);
  upstream = answerWith(truth);
  lab.resolvConf.write(`nameserver ${router4}\n`);
  await expectName(truth);
  lab.resolvConf.write('nameserver 127.0.0.1\n');
};

describe('a cache that keeps a wrong answer', () => {
  let cache: ChildProcess;
  afterEach(async () => {
    await end(cache);
    await end(upstream);
  });

  const expectRepair = async (by: string): Promise<void> => {
    await poison();
    expect(lab.lookUp(name)).toEqual([lie]);
    const planned = changeOf(lab.plan('flushNames'));
    expect(planned.by).toBe(by);
    lab.carryOut(planned.steps);
    await expectName(truth);
  };

  it('dnsmasq forgets it', async () => {
    lab.resolvConf.write('nameserver 127.0.0.1\n');
    cache = lab.startDnsmasq(
      'computer',
      ...['--no-resolv', '--no-hosts', '--listen-address=127.0.0.1', `--server=${router4}`],
    );
    await expectRepair('dnsmasq');
  });

  it.skipIf(!hasUnbound)('unbound forgets it (skipped where unbound is not installed)', async () => {
    lab.resolvConf.write('nameserver 127.0.0.1\n');
    const file = join(lab.folder, 'unbound.conf');
    writeFileSync(
      file,
      `server:
  interface: 127.0.0.1
  username: ""
  chroot: ""
  directory: "${lab.folder}"
  pidfile: ""
  use-syslog: no
  do-not-query-localhost: no
  module-config: "iterator"
  local-zone: "test." nodefault
remote-control:
  control-enable: yes
  control-interface: ${join(lab.folder, 'control.sock')}
forward-zone:
  name: "."
  forward-addr: ${router4}
`,
    );
    cache = lab.start('computer', 'unbound', '-d', '-c', file);
    await expectRepair('unbound');
  });
});

describe('a computer without a cache', () => {
  it('has nothing to empty', () => {
    lab.resolvConf.write(`nameserver ${router4}\n`);
    expect(lab.plan('flushNames')).toEqual({
      type: 'nothing-to-do',
      why: { id: 'control.nothing-to-flush', params: {} },
    });
  });

  it('or a program that nobody knows', () => {
    lab.resolvConf.write('nameserver 127.0.0.1\n');
    expect(lab.plan('flushNames')).toMatchObject({ type: 'cannot', why: { id: 'control.unknown-cache' } });
  });
});

describe('a name server that hides a name', () => {
  it('is left for another, and the very file comes back', async () => {
    const servers = [answerWith(lie), answerWith(truth, other4)];
    const former = `# written by hand\nsearch lan\nnameserver ${router4}\noptions edns0\n\n`;
    lab.resolvConf.write(former);
    await expectName(lie);
    const { by, steps, undo } = changeOf(lab.plan('useResolvers', 'wlan0', [other4]));
    expect(by).toBe('/etc/resolv.conf');
    lab.carryOut(steps);
    expect(lab.resolvConf.read()).toBe(former.replace(router4, other4));
    await expectName(truth);
    lab.carryOut(undo ?? []);
    expect(lab.resolvConf.read()).toBe(former);
    await expectName(lie);
    for (const server of servers) await end(server);
  });
});
