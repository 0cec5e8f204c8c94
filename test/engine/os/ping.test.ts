import { describe, expect, it } from 'vitest';
import type { CommandResult, Run } from '../../../engine/deps/run.ts';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import type { Os, PingEvent, PingOptions } from '../../../engine/os/os.ts';
import { createRun } from '../../../engine/os/run-command.ts';
import { hostileNames } from './fixture.ts';
import { createStubRun, missingRun, noFiles } from './stub-run.ts';

const osWith = (run: Run): Os => createLinuxOs({ run, files: noFiles, environment: {} });

const ping = async (os: Os, options: Partial<PingOptions> = {}) => {
  const events: PingEvent[] = [];
  const end = await os.ping({
    address: '127.0.0.1',
    count: 3,
    intervalMs: 200,
    waitMs: 1000,
    hopLimit: null,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { end, events };
};

const failing =
  (stderr: string, exitCode = 2): Run =>
  () =>
    Promise.resolve({ type: 'done', exitCode, stdout: '', stderr });

describe('how a ping run ends', () => {
  it('without a ping program it is unavailable', async () => {
    expect(await ping(osWith(missingRun))).toEqual({ end: { type: 'unavailable' }, events: [] });
  });

  it.each([
    'ping: socktype: SOCK_RAW\nping: socket: Operation not permitted\nping: => missing cap_net_raw+p capability or setuid?\n',
    'ping: permission denied (are you root?)\n',
    'ping: socket: Address family not supported by protocol\n',
    "ping: invalid option -- 'W'\nUsage: ping [-aAbB]\n",
  ])('unavailable too when it says %j', async (stderr) => {
    expect((await ping(osWith(failing(stderr)))).end).toEqual({ type: 'unavailable' });
  });

  it.each(['ping: connect: Network is unreachable\n', 'ping: sendto: Network is unreachable\n'])(
    'nothing was sent when it says %j',
    async (stderr) => expect((await ping(osWith(failing(stderr)))).end).toEqual({ type: 'sent', sent: 0 }),
  );

  it('stopped at the time limit, everything had been sent', async () => {
    const run: Run = () =>
      Promise.resolve({ type: 'timeout', stdout: 'PING 127.0.0.1 (127.0.0.1) 56(84) bytes of data.\n' });
    expect((await ping(osWith(run))).end).toEqual({ type: 'sent', sent: 3 });
  });

  it.each([
    ['ping: local error: message too long, mtu=1400\n', 'iputils'],
    ['ping: sendto: Message too long\n', 'BSD'],
  ])('with word that no such packet can be sent from here, when it says %j', async (stderr) => {
    const stdout = '3 packets transmitted, 0 received, 100% packet loss';
    const run: Run = () => Promise.resolve({ type: 'done', exitCode: 1, stdout, stderr });
    const { end, events } = await ping(osWith(run));
    expect(end).toEqual({ type: 'sent', sent: 3 });
    expect(events).toEqual([{ type: 'too-large', sequence: 1, from: null }]);
  });

  it('cancelled, what was seen had been sent', async () => {
    const run: Run = (_program, _args, { onLine }): Promise<CommandResult> => {
      onLine?.('64 bytes from 127.0.0.1: icmp_seq=2 ttl=64 time=0.05 ms');
      return Promise.resolve({ type: 'cancelled' });
    };
    expect((await ping(osWith(run))).end).toEqual({ type: 'sent', sent: 2 });
  });
});

describe('bound to a device, silence is no answer', () => {
  const bound = { device: 'wlan0', address: '30.0.0.1' };
  const route = (device: string) => `[{"dst":"30.0.0.1","dev":"${device}","flags":[],"uid":0,"cache":[]}]`;
  const linux = (modes: Record<string, string>, wayBack: string) => {
    const readText = (path: string): Promise<string | null> => Promise.resolve(modes[path.split('/').at(-2)!] ?? null);
    const { run, asked } = createStubRun((program) => (program === 'ip' ? route(wayBack) : '3 packets transmitted, '));
    return { os: createLinuxOs({ run, files: { readText }, environment: {} }), asked };
  };

  it('when the system forbids to send past a VPN', async () => {
    const text = 'PING 30.0.0.1\n\n3 packets transmitted, 0 received\n';
    const run: Run = () =>
      Promise.resolve({ type: 'done', exitCode: 1, stdout: text, stderr: 'ping: sendmsg: Operation not permitted\n' });
    expect((await ping(osWith(run), bound)).end).toEqual({ type: 'unavailable' });
    expect((await ping(osWith(run))).end).toEqual({ type: 'sent', sent: 3 });
  });

  it.each([
    ['strictly, and the way back is another', { all: '0', wlan0: '1' }, 'tun9', 'unavailable'],
    ['strictly everywhere', { all: '1', wlan0: '0' }, 'tun9', 'unavailable'],
    ['strictly, and the way back is the same', { all: '1', wlan0: '1' }, 'wlan0', 'sent'],
    ['loosely', { all: '1', wlan0: '2' }, 'tun9', 'sent'],
    ['not at all', { all: '0', wlan0: '0' }, 'tun9', 'sent'],
    ['in a way that nobody can read', {}, 'tun9', 'sent'],
  ])('when ways back are checked %s', async (_how, modes, wayBack, end) => {
    expect((await ping(linux(modes, wayBack).os, bound)).end.type).toBe(end);
  });

  it('and an address that is none still throws before any program is asked', async () => {
    const { os, asked } = linux({ all: '1' }, 'tun9');
    await expect(ping(os, { ...bound, address: '-batch' })).rejects.toThrow(TypeError);
    expect(asked).toEqual([]);
  });
});

describe('what reaches the command line', () => {
  it('is checked, in units of the program, and not faster than users may', async () => {
    const { run, asked } = createStubRun(() => '1 packets transmitted, 0 received');
    await ping(osWith(run), { address: 'fe80::1%wlan0', count: 1, intervalMs: 10, waitMs: 1200, hopLimit: 2 });
    expect(asked).toEqual([['ping', '-n', '-c', '1', '-i', '0.2', '-W', '2', '-t', '2', 'fe80::1%wlan0']]);
  });

  it.each(['', '-f', 'localhost', '127.0.0.1 -f', '127.0.0.1%lo', ...hostileNames])(
    '%j is no address and never reaches a program',
    async (address) => {
      const { run, asked } = createStubRun(() => '');
      await expect(ping(osWith(run), { address })).rejects.toThrow(TypeError);
      expect(asked).toEqual([]);
    },
  );

  it.each(['fe80::1%two words', 'fe80::1%-rf', 'fe80::1%a/b'])(
    '%j is on a link with an odd name, and nothing is sent',
    async (address) => {
      const { run, asked } = createStubRun(() => '');
      expect(await ping(osWith(run), { address })).toEqual({ end: { type: 'unavailable' }, events: [] });
      expect(asked).toEqual([]);
    },
  );

  it('names the device that the requests must leave by', async () => {
    const { run, asked } = createStubRun(() => '1 packets transmitted, 0 received');
    await ping(osWith(run), { count: 1, device: 'wlan0' });
    expect(asked).toEqual([['ping', '-n', '-c', '1', '-i', '0.2', '-W', '1', '-I', 'wlan0', '127.0.0.1']]);
  });

  it.each(['', '-f', 'wlan0 -f', '../x'])('%j is no device, and nothing is sent', async (device) => {
    const { run, asked } = createStubRun(() => '');
    expect((await ping(osWith(run), { device })).end).toEqual({ type: 'unavailable' });
    expect(asked).toEqual([]);
  });

  it.each([
    { count: 0 },
    { count: 1.5 },
    { hopLimit: 0 },
    { hopLimit: 256 },
    { intervalMs: Number.NaN },
    { waitMs: 0 },
  ])('%j is refused', async (options) => {
    await expect(ping(osWith(missingRun), options)).rejects.toThrow(RangeError);
  });
});

describe.runIf(process.platform === 'linux')('the real ping, over loopback', () => {
  const os = osWith(createRun(process.platform, process.env));

  it('tells each reply as it comes', async ({ skip }) => {
    const { end, events } = await ping(os);
    if (end.type === 'unavailable') skip('this machine has no usable ping');
    expect(end).toEqual({ type: 'sent', sent: 3 });
    expect(events.map(({ type, sequence, from }) => [type, sequence, from])).toEqual([
      ['reply', 1, '127.0.0.1'],
      ['reply', 2, '127.0.0.1'],
      ['reply', 3, '127.0.0.1'],
    ]);
  });

  it('stops when the caller has seen enough', async ({ skip }) => {
    const stop = new AbortController();
    const { end, events } = await ping(os, { count: 10_000, signal: stop.signal, onEvent: () => stop.abort() });
    if (end.type === 'unavailable') skip('this machine has no usable ping');
    expect(end.type === 'sent' && end.sent).toBeLessThan(10_000);
    expect(events).toEqual([]);
  });
});
