import { describe, expect, it } from 'vitest';
import type { Process } from '../../../../engine/os/controls/linux/linux-edges.ts';
import { inShort, toldControls } from './told-machine.ts';

const renewal = async (dhclient: Process): Promise<unknown> =>
  inShort(
    await toldControls('linux', { processes: { dhclient: [dhclient] }, isRoot: true }).controls.renewAddress('eth0'),
  );

describe('A dhclient that root would start again', () => {
  it('is none that somebody else has started: its words name a script, and root would run it', async () => {
    const words = ['dhclient', '-sf', '/opt/mallory/script', 'eth0'];
    expect(await renewal({ pid: 5, isRoots: false, words })).toEqual({ cannot: 'control.nobody-in-charge' });
    expect(await renewal({ pid: 5, isRoots: true, words })).toMatchObject({ by: 'dhclient' });
  });

  it('is none in the foreground, which would never hand on and be ended at its time limit', async () => {
    const words = ['dhclient', '-d', 'eth0'];
    expect(await renewal({ pid: 5, isRoots: true, words })).toEqual({ cannot: 'control.former-unknown' });
  });
});
