// The managers of networks that Linux desktops have, the real ones, each alone in namespaces of its own. They are not installed for
// the tests, since they would take over the machine's own network: where they are there anyway, these tests run.
import { describe, expect, it } from 'vitest';
import { hasProgram } from '../../../../build/setup/system-tools.mjs';
import { mustRun } from '../../../lab/command.ts';
import { fileURLToPath } from 'node:url';

const story = fileURLToPath(new URL('./manager-story.ts', import.meta.url));
const apart = ['--mount', '--net', '--uts', '--ipc', '--pid', '--fork', '--kill-child'];
const storyTimeoutMs = 80_000;

const tell = async (manager: string): Promise<unknown> =>
  JSON.parse(await mustRun('unshare', [...apart, process.execPath, story, manager], { timeoutMs: storyTimeoutMs }));

const managers = { NetworkManager: 'NetworkManager', 'systemd-resolved': '/lib/systemd/systemd-resolved' };
const isMissing = (manager: keyof typeof managers): boolean =>
  !hasProgram(managers[manager]) || !hasProgram('dbus-daemon');
for (const manager of Object.keys(managers) as Array<keyof typeof managers>) {
  if (isMissing(manager)) process.stderr.write(`\n!! SKIPPED: ${manager} is not installed here\n\n`);
}

const done = [{ type: 'done' }];

describe.skipIf(isMissing('NetworkManager'))('a real NetworkManager (skipped where it is not installed)', () => {
  it('asks for the address anew, connects again, takes other name servers and gives all back', async () => {
    expect(await tell('NetworkManager')).toEqual({
      renewAddress: { by: 'NetworkManager', ends: done, asked: true },
      reconnect: { by: 'NetworkManager', ends: done, asked: true },
      useResolvers: { ends: done, back: done },
      preferIpv4: { ends: done, back: done },
    });
  });
});

describe.skipIf(isMissing('systemd-resolved'))('a real systemd-resolved (skipped where it is not installed)', () => {
  it('forgets a wrong answer, takes other name servers and gives the very ones back', async () => {
    expect(await tell('systemd-resolved')).toEqual({
      flushNames: { by: 'systemd-resolved', before: ['192.0.2.66'], ends: done },
      useResolvers: [
        'Link 2 (wlan0): 192.168.78.1',
        done,
        'Link 2 (wlan0): 192.0.2.53',
        done,
        'Link 2 (wlan0): 192.168.78.1',
      ],
    });
  });
});
