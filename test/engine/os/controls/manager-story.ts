// Runs inside namespaces of its own (network, mounts, processes, host name), which end with it: starts a real manager of networks
// there, changes things with the plans that ship, and prints what was seen as JSON. Nothing of it reaches the machine.
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Change, Step } from '../../../../engine/os/controls/step.ts';
import type { ControlQuestion } from './control-answers.ts';
import { changeOf } from './control-lab.ts';

const command = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const background = (program: string, ...args: readonly string[]) => spawn(program, args, { stdio: 'ignore' });

/** Waits for what a daemon does in its own time; the test that started this gives up on its own. */
const until = async (isSo: () => boolean): Promise<void> => {
  for (;;) {
    try {
      if (isSo()) return;
    } catch {
      // Not yet: the daemon does not answer.
    }
    await wait(200);
  }
};

const makePrivate = (): void => {
  command('mount', '--make-rprivate', '/');
  command('mount', '-t', 'tmpfs', 'tmpfs', '/run');
  for (const [name, path] of [
    ['etc', '/etc'],
    ['var', '/var/lib'],
  ] as const) {
    for (const part of ['upper', 'work']) mkdirSync(`/run/box/${name}/${part}`, { recursive: true });
    const layers = `lowerdir=${path},upperdir=/run/box/${name}/upper,workdir=/run/box/${name}/work`;
    command('mount', '-t', 'overlay', 'overlay', '-o', layers, path);
  }
  command('mount', '-t', 'proc', 'proc', '/proc');
  // Read-only, as in a container: NetworkManager then waits for no udev.
  command('mount', '-t', 'sysfs', '-o', 'ro', 'sysfs', '/sys');
  for (const folder of ['/run/dbus', '/run/netns']) mkdirSync(folder);
  writeFileSync('/etc/resolv.conf', '');
  command('dbus-daemon', '--system', '--fork', '--nopidfile');
};

const serve = (address: string) =>
  background(
    ...(['ip', 'netns', 'exec', 'router', 'dnsmasq', '--keep-in-foreground', '--conf-file=/dev/null'] as const),
    ...[
      '--pid-file=',
      '--user=root',
      '--no-resolv',
      '--no-hosts',
      '--interface=lan0',
      '--bind-interfaces',
      '--no-ping',
    ],
    ...[
      '--dhcp-range=192.168.78.100,192.168.78.150,12h',
      '--dhcp-leasefile=/run/leases',
      '--log-facility=/run/dhcp.log',
    ],
    `--host-record=www.tiktok.test,${address},3600`,
  );

const makeNetwork = (): void => {
  command('ip', 'link', 'set', 'lo', 'up');
  command('ip', 'netns', 'add', 'router');
  command('ip', 'link', 'add', 'wlan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', 'router');
  command('ip', '-n', 'router', 'addr', 'add', '192.168.78.1/24', 'dev', 'lan0');
  for (const device of ['lo', 'lan0']) command('ip', '-n', 'router', 'link', 'set', device, 'up');
  command('ip', 'link', 'set', 'wlan0', 'up');
};

const answers = fileURLToPath(new URL('./control-answers.ts', import.meta.url));
const ask = (question: ControlQuestion): unknown =>
  JSON.parse(command(process.execPath, answers, JSON.stringify(question)));
const plan = (
  control: Extract<ControlQuestion, { ask: 'plan' }>['control'],
  ...words: Extract<ControlQuestion, { ask: 'plan' }>['words']
): Change => changeOf(ask({ ask: 'plan', control, words }) as Parameters<typeof changeOf>[0]);
const carryOut = (steps: readonly Step[] | null): unknown => ask({ ask: 'do', steps: steps ?? [] });
const lookUp = (): unknown => ask({ ask: 'lookup', name: 'www.tiktok.test' });

const servers = (): string => readFileSync('/etc/resolv.conf', 'utf8').replace(/^[^n].*\n/gm, '');
const grants = (): number => readFileSync('/run/dhcp.log', 'utf8').split('DHCPACK').length - 1;

const networkManager = async (): Promise<Record<string, unknown>> => {
  const settings = ['[main]', 'plugins=keyfile', 'rc-manager=file', 'dhcp=internal', 'auth-polkit=root-only'];
  const device = ['[device-wlan0]', 'match-device=interface-name:wlan0', 'managed=1', ''];
  mkdirSync('/etc/NetworkManager/conf.d', { recursive: true });
  writeFileSync('/etc/NetworkManager/conf.d/test.conf', [...settings, ...device].join('\n'));
  serve('192.0.2.10');
  background('NetworkManager', '--no-daemon');
  await until(() => command('nmcli', '-t', 'general', 'status') !== '');
  command('nmcli', 'connection', 'add', 'type', 'ethernet', 'ifname', 'wlan0', 'con-name', '$(id); --help');
  command('nmcli', '--wait', '60', 'connection', 'up', 'id', '$(id); --help');
  await until(() => servers() === 'nameserver 192.168.78.1\n');
  const seen: Record<string, unknown> = {};
  for (const control of ['renewAddress', 'reconnect'] as const) {
    const [granted, { by, steps }] = [grants(), plan(control, 'wlan0')];
    seen[control] = { by, ends: carryOut(steps), asked: grants() > granted };
  }
  const { steps, undo } = plan('useResolvers', 'wlan0', ['192.0.2.53', '192.0.2.54']);
  const ends = carryOut(steps);
  await until(() => servers() === 'nameserver 192.0.2.53\nnameserver 192.0.2.54\n');
  seen['useResolvers'] = { ends, back: carryOut(undo) };
  await until(() => servers() === 'nameserver 192.168.78.1\n');
  const ipv4First = plan('preferIpv4', 'wlan0');
  seen['preferIpv4'] = { ends: carryOut(ipv4First.steps), back: carryOut(ipv4First.undo) };
  return seen;
};

const resolved = async (): Promise<Record<string, unknown>> => {
  mkdirSync('/run/systemd/resolve', { recursive: true });
  command('chown', '-R', 'systemd-resolve:systemd-resolve', '/run/systemd/resolve');
  command('ip', 'addr', 'add', '192.168.78.10/24', 'dev', 'wlan0');
  const liar = serve('192.0.2.66');
  background('/lib/systemd/systemd-resolved');
  await until(() => command('resolvectl', 'status') !== '');
  command('resolvectl', 'dns', 'wlan0', '192.168.78.1');
  command('resolvectl', 'domain', 'wlan0', '~.');
  appendFileSync('/etc/resolv.conf', 'nameserver 127.0.0.53\n');
  await until(() => JSON.stringify(lookUp()) === '["192.0.2.66"]');
  liar.kill('SIGKILL');
  serve('192.0.2.10');
  await wait(500);
  const before = lookUp();
  const { by, steps } = plan('flushNames');
  const ends = carryOut(steps);
  await until(() => JSON.stringify(lookUp()) === '["192.0.2.10"]');
  const servers = (): string => command('resolvectl', 'dns', 'wlan0').trim();
  const other = plan('useResolvers', 'wlan0', ['192.0.2.53']);
  const switched = [servers(), carryOut(other.steps), servers(), carryOut(other.undo), servers()];
  return { flushNames: { by, before, ends }, useResolvers: switched };
};

makePrivate();
makeNetwork();
console.log(JSON.stringify(await (process.argv[2] === 'NetworkManager' ? networkManager() : resolved())));
process.exit(0);
