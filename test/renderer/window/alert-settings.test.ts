// When notifications come and what others may see, as the user sets it.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../contract/settings.ts';
import { readList, readNumber, readText } from '../../../renderer/settings/read-typed.ts';
import { unparted } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');

describe.skipIf(!hasChromium)('The settings of notifications', () => {
  const { open } = windowTests();

  it('show what counts on a fresh installation', async () => {
    const { page } = await open(well, { hash: '#settings' });
    await page.getByRole('heading', { name: 'Notifications' }).waitFor();
    const checked = (role: 'checkbox' | 'radio', name: string): Promise<boolean> =>
      page.getByRole(role, { name, exact: true }).isChecked();
    expect(
      await Promise.all([
        checked('checkbox', 'Tell me when something matters'),
        checked('checkbox', 'Only while I am LIVE'),
        checked('checkbox', 'With a sound'),
        checked('radio', 'Trouble too'),
        checked('radio', 'While I am LIVE'),
      ]),
    ).toEqual([true, false, false, true, true]);
    const typed = (name: string): Promise<string> => page.getByRole('textbox', { name, exact: true }).inputValue();
    expect(
      await Promise.all(['Quiet hours', 'Remind me after', 'At most, in a day', 'Never about'].map(typed)),
    ).toEqual([...['', '', '12', '']]);
  });

  it('are saved one by one', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('checkbox', { name: 'Only while I am LIVE' }).click();
    await page.getByRole('radio', { name: 'Only what is broken' }).click();
    await page.getByRole('radio', { name: 'Always' }).click();
    await page.getByRole('checkbox', { name: 'With a sound' }).click();
    const type = async (name: string, text: string): Promise<void> => {
      await page.getByRole('textbox', { name, exact: true }).fill(text);
      await page.keyboard.press('Tab');
    };
    await type('Quiet hours', ' 23:00-08:00 ');
    await type('Remind me after', '90');
    await type('At most, in a day', '5');
    await type('Never about', 'dns.slow, tiktok.slow');
    await type('Room for the history', '300');
    await expect
      .poll(() => server.settings())
      .toEqual({
        ...defaultSettings,
        alerts: {
          ...{ enabled: true, onlyWhileLive: true, floor: 'down', sound: true },
          ...{ quietHours: '23:00-08:00', remindAfterMinutes: 90, dailyCap: 5, muted: ['dns.slow', 'tiktok.slow'] },
        },
        streamer: { mode: 'always' },
        history: { maxMegabytes: 300 },
      });
    await type('Remind me after', '');
    await expect.poll(() => server.settings().alerts.remindAfterMinutes).toBeNull();
  });

  it.each([
    ['Quiet hours', '25 o’clock', 'It must be two times, such as 23:00-08:00.'],
    ['Remind me after', 'often', 'It must be a whole number from 5 to 1,440, or nothing.'],
    ['At most, in a day', '', 'It must be a whole number from 1 to 100.'],
    ['Never about', 'dns.slow, everything', 'It must be codes of faults'],
  ])('say what is wrong with %s', async (name, text, why) => {
    const { page, server } = await open(well, { hash: '#settings' });
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(text);
    await page.keyboard.press('Enter');
    await page.getByText(unparted(why)).waitFor();
    expect(await field.inputValue()).toBe(text);
    expect(server.settings()).toEqual(defaultSettings);
  });
});

describe('What is typed', () => {
  it('is a number, or what it is', () => {
    expect(['90', '', 'often', '1e3', '0x10'].map(readNumber)).toEqual([90, null, 'often', 1000, 16]);
  });

  it('is a list of names', () => expect(readList(' dns.slow,, tiktok.slow ')).toEqual(['dns.slow', 'tiktok.slow']));

  it('is text, or nothing', () => expect([readText(''), readText('a')]).toEqual([null, 'a']));
});
