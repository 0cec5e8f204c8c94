// A real DHCP server, and clients that have a lease from it and are told to ask anew.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blockers } from '../../../../build/setup/system-tools.mjs';
import { changeOf, createControlLab, end, patienceMs, router4, type ControlLab } from './control-lab.ts';

const missing = blockers('leases');
for (const reason of missing) process.stderr.write(`\n!! SKIPPED: renewing leases: ${reason}\n\n`);

let lab: ControlLab;
let serverLog: string;

/** What the server gave so far: each line of its log that grants an address. */
const grants = (): number => (existsSync(serverLog) ? readFileSync(serverLog, 'utf8').split('DHCPACK').length - 1 : 0);

const expectGrant = (after: number): Promise<void> =>
  expect.poll(grants, { timeout: patienceMs }).toBeGreaterThan(after);

const expectAddress = (): Promise<void> =>
  expect
    .poll(() => lab.ip('-4', 'addr', 'show', 'dev', 'wlan0'), { timeout: patienceMs })
    .toContain('inet 192.168.78.1');

/** Sets the address by `ip` alone: the usual scripts would write to files of the machine. */
const script = (): string => {
  const file = join(lab.folder, 'set-address');
  const lines = ['#!/bin/sh', 'address=${new_ip_address:-$ip}', '[ -z "$address" ] && exit 0'];
  writeFileSync(file, [...lines, 'exec ip addr replace "$address/24" dev "$interface"', ''].join('\n'), {
    mode: 0o755,
  });
  return file;
};

describe.skipIf(missing.length > 0)('a lease (skipped where no DHCP client is installed)', () => {
  let server: ChildProcess;

  beforeAll(() => {
    lab = createControlLab('leases');
    serverLog = join(lab.folder, 'server.log');
    server = lab.startDnsmasq(
      'router',
      ...['--port=0', '--interface=lan0', `--dhcp-option=3,${router4}`, '--dhcp-authoritative'],
      ...['--dhcp-range=192.168.78.100,192.168.78.150,255.255.255.0,12h', '--no-ping'],
      ...[`--dhcp-leasefile=${join(lab.folder, 'leases')}`, `--log-facility=${serverLog}`],
    );
  });
  afterEach(() => {
    lab.ip('addr', 'flush', 'dev', 'wlan0');
  });
  afterAll(async () => {
    await end(server);
    await lab.remove();
  });

  const dhclients = (): readonly string[] => {
    const pids = lab.processIds();
    return pids.filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'dhclient');
  };

  it('dhclient asks anew: one that was started as the one before is there, and the address never went', async () => {
    const [pidFile, leaseFile] = [join(lab.folder, 'dhclient.pid'), join(lab.folder, 'dhclient.leases')];
    const words = ['-4', '-q', '-sf', script(), '-cf', '/dev/null', '-pf', pidFile, '-lf', leaseFile, 'wlan0'];
    lab.inComputer('dhclient', ...words);
    await expectAddress();
    const [first, granted] = [dhclients(), grants()];
    expect(first).toHaveLength(1);
    const { by, steps, always } = changeOf(lab.plan('renewAddress', 'wlan0'));
    expect(by).toBe('dhclient');
    lab.carryOut(steps);
    await expectAddress();
    lab.carryOut(always);
    await expectGrant(granted);
    await expectAddress();
    const second = dhclients();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    expect(changeOf(lab.plan('renewAddress', 'wlan0'))).toMatchObject({ by, steps, always });
    lab.inComputer('dhclient', '-x', '-pf', pidFile, 'wlan0');
    expect(lab.plan('renewAddress', 'wlan0')).toMatchObject({
      type: 'cannot',
      why: { id: 'control.nobody-in-charge' },
    });
  });

  it('udhcpc asks anew', async () => {
    const program = join(lab.folder, 'udhcpc');
    symlinkSync('/bin/busybox', program);
    const client = lab.start('computer', program, '-f', '-i', 'wlan0', '-s', script());
    await expectAddress();
    const granted = grants();
    const { by, steps, always } = changeOf(lab.plan('renewAddress', 'wlan0'));
    expect([by, always]).toEqual(['udhcpc', []]);
    lab.carryOut(steps);
    await expectGrant(granted);
    await end(client);
  });
});
