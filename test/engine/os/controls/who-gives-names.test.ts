// Whom programs on a Linux ask for names: systemd-resolved is in charge however they come to it.
import { expect, it } from 'vitest';
import { inShort, toldControls } from './told-machine.ts';

const answers = { 'resolvectl --no-pager status': 'Global\n', 'resolvectl dns eth0': 'Link 2 (eth0): 192.168.1.1\n' };
const plain = 'nameserver 192.168.1.1\n';

const inCharge = async (files: Readonly<Record<string, string>>, isRunning = true): Promise<unknown> => {
  const { controls } = toldControls('linux', { files, answers: isRunning ? answers : {} });
  return inShort(await controls.useResolvers('eth0', ['1.1.1.1']))['by'];
};

it.each([
  ['by its own address', { '/etc/resolv.conf': 'nameserver 127.0.0.53\n' }],
  ['by a file that it writes', { '/etc/resolv.conf': `# managed by man:systemd-resolved(8). Do not edit.\n${plain}` }],
  [
    'through glibc',
    { '/etc/resolv.conf': plain, '/etc/nsswitch.conf': 'hosts: files resolve [!UNAVAIL=return] dns\n' },
  ],
])('%s', async (_how, files) => {
  expect(await inCharge(files)).toBe('systemd-resolved');
  expect(await inCharge(files, false)).toBe('/etc/resolv.conf');
});

it('not at all, where it runs and nobody asks it', async () => {
  expect(await inCharge({ '/etc/resolv.conf': plain, '/etc/nsswitch.conf': 'hosts: files dns\n' })).toBe(
    '/etc/resolv.conf',
  );
});
