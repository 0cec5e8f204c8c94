// Names of devices, services and adapters that a shell, an option parser or a careless pattern would trip over. Every command of
// every plan is started for real, with a program in place of it that records its words; no name may do anything but be a word.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createElevation } from '../../../../engine/os/controls/elevate.ts';
import { createRun } from '../../../../engine/os/run-command.ts';
import type { Controls } from '../../../../engine/os/controls/controls.ts';
import type { CommandStep, Planned } from '../../../../engine/os/controls/step.ts';
import { fixture, hostileNames } from '../fixture.ts';
import { commandsOf, toldControls, type ToldMachine } from './told-machine.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tokwatch-names-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const canary = join(scratch, 'canary');

const names = [
  ...hostileNames,
  ...[
    `$(touch ${canary})`,
    `\`touch ${canary}\``,
    `;touch ${canary};`,
    `' ; touch ${canary} ; '`,
    `"&& touch ${canary} #`,
  ],
  ...[
    `x | touch ${canary}`,
    '--help',
    '-',
    '%PATH%',
    '^&calc',
    "'; calc; '",
    '\\" & calc',
    'a\nb',
    'a\u0007b',
    '\u202egnp',
  ],
];

const run = createRun(process.platform, process.env);

/** The words that a program in place of the command's own was started with: printf tells each, and a zero behind it. */
const wordsThatArrive = async ({ program, args }: CommandStep): Promise<unknown> => {
  const result = await run('printf', ['%s\\0', program, ...args], { timeoutMs: 20_000 });
  return result.type === 'done' && result.exitCode === 0 ? result.stdout.split('\0').slice(0, -1) : result;
};

const plansFor = (controls: Controls, device: string): Promise<readonly Planned[]> =>
  Promise.all([
    controls.renewAddress(device),
    controls.reconnect(device),
    controls.useResolvers(device, ['1.1.1.1']),
    controls.preferIpv4(device),
    controls.turnOffProxy(),
  ]);

/** The commands as they would be run: those for an administrator with the system's question around them. */
const runnable = async (platform: string, planned: readonly Planned[]): Promise<readonly CommandStep[]> => {
  const locate = (program: string): Promise<string> => Promise.resolve(`/bin/${program}`);
  const elevation = createElevation(platform, { environment: {}, isRoot: false, locate });
  const steps = planned.flatMap(commandsOf);
  return (await Promise.all(steps.map((step) => elevation.commandFor(step)))).filter((one) => one !== null);
};

const expectWords = async (commands: readonly CommandStep[]): Promise<void> => {
  for (const command of commands) {
    expect(await wordsThatArrive(command)).toEqual([command.program, ...command.args]);
  }
  expect(existsSync(canary)).toBe(false);
};

const linux = (device: string): ToldMachine => ({
  isRoot: true,
  files: {
    '/proc/net/dev': `\n\n${device}: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`,
    '/etc/resolv.conf': 'nameserver 192.168.1.1\n',
  },
  answers: {
    'nmcli -t -e no -f GENERAL': fixture('linux', 'controls/nm-device-wired.txt').replace('enp3s0', () => device),
    'nmcli -t -e no -f ipv': fixture('linux', 'controls/nm-profile-auto.txt'),
    'gsettings get': `'manual'\n`,
  },
});

describe.skipIf(process.platform === 'win32').each(names)('a name such as %j', (name) => {
  it('on Linux is a word of its own, or nothing is done', async () => {
    const { controls, asked } = toldControls('linux', linux(name));
    const planned = await plansFor(controls, name);
    const commands = await runnable('linux', planned);
    for (const words of [...asked, ...commands.map(({ args }) => args)]) {
      expect(words.filter((word) => word.includes(name) && name !== '-' && word !== name)).toEqual([]);
    }
    if (/^-|[\s/%\p{Cc}]/u.test(name) || name.length > 64) {
      expect(planned.slice(0, 4).every(({ type }) => type === 'cannot')).toBe(true);
      expect(asked.filter(([program]) => program === 'nmcli')).toEqual([]);
    } else expect(planned.every(({ type }) => type === 'change')).toBe(true);
    await expectWords(commands);
  });

  it('of a service on a Mac is a word of its own, or nothing is done', async () => {
    const order = fixture('darwin', 'controls/services-en.txt').replace('(2) Wi-Fi', () => `(2) ${name}`);
    const { controls } = toldControls('darwin', {
      answers: {
        'networksetup -listnetworkserviceorder': order,
        'networksetup -getdnsservers': fixture('darwin', 'controls/servers-none.txt'),
        'networksetup -getinfo': fixture('darwin', 'controls/info-dhcp.txt'),
        'networksetup -getairportpower': fixture('darwin', 'controls/airport-on.txt'),
        'networksetup -get': fixture('darwin', 'controls/proxy-on.txt'),
      },
    });
    const planned = await plansFor(controls, 'en0');
    const commands = await runnable('darwin', planned);
    const scripts = commands.filter(({ program }) => program === 'osascript').map(({ args }) => args.slice(0, 14));
    expect(new Set(scripts.map((script) => JSON.stringify(script))).size).toBeLessThanOrEqual(1);
    // A name of two lines is no name of the list, and its service is left out of everything.
    const isRefused = /^-|\p{Cc}/u.test(name);
    if (isRefused) expect(planned.slice(0, 4).every(({ type }) => type === 'cannot')).toBe(true);
    if (isRefused) expect(commands.flatMap(({ args }) => args).filter((word) => word.includes(name))).toEqual([]);
    else expect(commands.some(({ args }) => args.includes(name))).toBe(true);
    await expectWords(commands);
  });

  it('of an adapter on Windows is in no command at all', async () => {
    const setUp = fixture('win32', 'controls/set-up-en.json').replace('"Wi-Fi"', () => JSON.stringify(name));
    const { controls } = toldControls('win32', { answers: { powershell: setUp } });
    const planned = await plansFor(controls, name);
    expect(planned.slice(0, 4).map(({ type }) => type)).toEqual(['change', 'change', 'change', 'change']);
    const ordinary = await plansFor(
      toldControls('win32', { answers: { powershell: fixture('win32', 'controls/set-up-en.json') } }).controls,
      'Wi-Fi',
    );
    expect(planned).toEqual(ordinary);
  });
});
