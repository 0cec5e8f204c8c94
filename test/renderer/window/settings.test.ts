import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

describe.skipIf(!hasChromium)('Settings', () => {
  const { open } = windowTests();
  const well = snapshotOf('ok');

  it('are changed one by one, and say that they were saved', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('radio', { name: 'Europe' }).check();
    await page.getByText('Saved.').waitFor();
    expect(server.settings().tiktok.region).toBe('eu');

    await page.getByRole('checkbox', { name: /OONI/ }).check();
    await expect.poll(() => server.settings().outside.allowed).toEqual(['ooni']);
    await page.getByRole('checkbox', { name: /Globalping/ }).check();
    await expect.poll(() => server.settings().outside.allowed).toEqual(['globalping', 'ooni']);
    await page.getByRole('checkbox', { name: /OONI/ }).uncheck();
    await expect.poll(() => server.settings().outside.allowed).toEqual(['globalping']);

    await page.getByRole('textbox', { name: 'Server URL of your LIVE' }).fill(' rtmp://live.example/game ');
    await page.keyboard.press('Tab');
    await expect.poll(() => server.settings().live.ingestUrl).toBe('rtmp://live.example/game');
    await page.getByRole('textbox', { name: 'Server URL of your LIVE' }).fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().live.ingestUrl).toBeNull();
  });

  it('are refused at the field, with what belongs there, and what was typed is not lost', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const field = page.getByRole('textbox', { name: 'Server URL of your LIVE' });
    await field.fill('rtmp://live.example/game/secret-key');
    await page.keyboard.press('Enter');
    const refusal = page.getByText('seems to contain your stream key');
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(
      /^Not saved\. It seems to contain your stream key, .* Give the server alone/,
    );
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain(await refusal.locator('..').getAttribute('id'));
    expect(await field.inputValue()).toBe('rtmp://live.example/game/secret-key');
    expect(server.settings().live.ingestUrl).toBeNull();

    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    expect(await field.inputValue()).toBe('rtmp://live.example/game/secret-key');
  });

  it('say of each rule what OBS is asked to do, that it is off at first, and let it be tried out', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const rules = page.locator('section', { has: page.getByRole('heading', { name: 'Rules for OBS' }) });
    await rules.getByText(/^What Tokwatch may ask OBS to do by itself.* off at first\./).waitFor();
    const rule = (name: string) => rules.getByRole('group', { name });
    for (const [name, asked] of [
      ['Another scene while your stream fails', /OBS is asked to show the scene named below/],
      ['A bitrate that gives way', /OBS is asked to turn on its own setting that lowers the bitrate/],
      ['A lost stream begins again', /OBS is asked to begin it again/],
    ] as const) {
      await rule(name).getByText(asked).waitFor();
      expect(await rule(name).getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
    }
    await rule('A lost stream begins again').getByRole('radio', { name: 'Only say so' }).check();
    await expect.poll(() => server.settings().live.reconnectRule).toBe('try');
    await rules.getByRole('textbox', { name: 'The scene for it' }).fill(' Back soon ');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().live.sceneName).toBe('Back soon');
    await rule('Another scene while your stream fails').getByRole('radio', { name: 'On', exact: true }).check();
    await expect.poll(() => server.settings().live.sceneRule).toBe('on');
    expect(server.settings().live.bitrateRule).toBe('off');
  });

  it('keep a text that is too long as it was pasted, and say in which field and how long it may be', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const field = page.getByRole('textbox', { name: 'Server URL of your LIVE' });
    const pasted = `rtmp://live.example/${'x'.repeat(20_000)}`;
    await field.fill(pasted);
    await page.keyboard.press('Enter');
    await page
      .getByText(
        'Not saved. “Server URL of your LIVE” takes 500 characters at most, and this has 20,020. Nothing was cut off:',
      )
      .waitFor();
    expect(await field.inputValue()).toBe(pasted);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(server.settings().live.ingestUrl).toBeNull();
    await field.fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBeNull();
    await field.fill('rtmp://live.example/game');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().live.ingestUrl).toBe('rtmp://live.example/game');
  });

  it('keep what was chosen visible as not saved when the engine does not answer', async () => {
    const { page, server } = await open(well, { hash: '#settings', expectedTrouble: goneServer });
    const field = page.getByRole('textbox', { name: 'Server URL of your LIVE' });
    await field.fill('rtmp://live.example/game');
    server.goAway();
    await page.keyboard.press('Enter');
    await page.getByText('The engine did not answer. Nothing was changed; try again.').waitFor();
    expect(await field.inputValue()).toBe('rtmp://live.example/game');

    await page.getByRole('radio', { name: 'Europe' }).click();
    await page.getByText('The engine did not answer.').nth(1).waitFor();
    expect(await page.getByRole('radio', { name: 'Find out by itself' }).isChecked()).toBe(true);

    server.comeBack();
    await field.press('Enter');
    await expect.poll(() => server.settings().live.ingestUrl).toBe('rtmp://live.example/game');
  });

  it('can be read again after the engine did not answer the first time', async () => {
    const { page } = await open(well, {
      hash: '#settings',
      expectedTrouble: goneServer,
      before: (page) => page.route('**/api/ask/settings.get', (route) => route.abort()),
    });
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/ask/settings.get');
    await page.getByRole('button', { name: 'Read them again' }).click();
    await page.getByRole('radio', { name: 'Find out by itself' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
