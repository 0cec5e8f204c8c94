import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { setSight } from '../support/sight.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';

describe.skipIf(!hasChromium)('The contact with the engine', () => {
  const { open } = windowTests();
  const well = snapshotOf('ok');

  it('is told when it is lost, the verdict stays but no longer as if it were fresh, and all is well when it is back', async () => {
    const { page, server, says } = await open(well, { expectedTrouble: goneServer });
    await says(well);
    server.goAway();
    await page.getByText('No contact with the engine since 21:43.').first().waitFor();
    expect(await page.locator('.stale').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toMatch(/18\smin\n/);
    expect(await page.getByRole('button', { name: 'Check again' }).isDisabled()).toBe(true);
    await says(well);

    server.comeBack();
    const later = snapshotOf('internet.down', { at: minutesAgo(-5) });
    server.show(later);
    await says(later);
    expect(await page.locator('.stale').count()).toBe(0);
    expect(await page.getByText('No contact with the engine').count()).toBe(0);
    await page.getByText('21:40, 8 min').waitFor();
    expect(server.listeners()).toBe(1);
  });

  it('is tried at once when somebody asks for it', async () => {
    const { page, server } = await open(well, {
      expectedTrouble: goneServer,
      before: (page) => page.clock.install(),
    });
    await page.getByText('All is well').first().waitFor();
    // Time stands still from here, so that only the button can end the wait.
    await page.clock.pauseAt(Date.now() + 1000);
    server.goAway();
    await page.getByText('No contact with the engine').first().waitFor();
    server.comeBack();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.locator('.stale').waitFor({ state: 'detached' });
  });

  it('counts as lost when the server has been silent for too long, and as lost since then', async () => {
    const justBefore = { ...well, at: minutesAgo(-0.75) };
    const { page, says } = await open(justBefore, { before: (page) => page.clock.install() });
    await says(well);
    await page.clock.pauseAt(Date.now() + 1000);
    // Steps shorter than the wait before the first retry, so that the loss cannot come and go between two looks.
    let stepsMs = 0;
    for (; stepsMs < 60_000 && (await page.locator('.stale').count()) === 0; stepsMs += 200) {
      await page.clock.runFor(200);
    }
    expect(stepsMs).toBeLessThan(42_000);
    await page.getByText('No contact with the engine since 21:43.').first().waitFor();
    await page.clock.runFor(2000);
    await page.locator('.stale').waitFor({ state: 'detached' });
  });

  it('says plainly that nobody answers when nobody ever did', async () => {
    const { page, server } = await open(well, {
      expectedTrouble: goneServer,
      before: (page) => page.route('**/api/listen/**', (route) => route.abort()),
    });
    await page.getByText('The engine behind this window does not answer. I keep trying.').first().waitFor();
    await page.unroute('**/api/listen/**');
    await page.locator('.stale').waitFor({ state: 'detached' });
    expect(server.listeners()).toBe(1);
  });

  it('says that its link is used up and how to get another one, and goes on when it is let in again', async () => {
    const { page, server, says } = await open(well, { expectedTrouble: goneServer });
    await says(well);
    server.shutOut();
    await page.getByText('The link of this window is used up.').first().waitFor();
    await page.getByText('prints a fresh link').waitFor();
    server.letIn();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.locator('.stale').waitFor({ state: 'detached' });
  });
});

describe.skipIf(!hasChromium)('Checking again', () => {
  const { open } = windowTests();

  it('asks the engine, and says that it looks for as long as it does, without moving anything', async () => {
    const snapshot = snapshotOf('internet.down');
    const { page, server } = await open(snapshot);
    const button = page.getByRole('button', { name: 'Check again' });
    const before = await page.locator('main').boundingBox();
    await button.click();
    await page.getByRole('button', { name: 'looking again…' }).waitFor();
    await expect.poll(server.looks).toBe(1);

    server.show({ ...snapshot, looking: true });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.getByRole('button', { name: 'looking again…' }).count()).toBe(1);
    expect(await page.locator('main').boundingBox()).toEqual(before);

    server.show(snapshot);
    await button.waitFor();
  });

  it('asks it once for one look, however long somebody holds the key', async () => {
    const { page, server } = await open(snapshotOf('ok'));
    await page.getByRole('button', { name: 'Check again' }).focus();
    for (let repeat = 0; repeat < 100; repeat += 1) await page.keyboard.down('Enter');
    const button = page.getByRole('button', { name: 'looking again…' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    // The button is held for 1.2 s; a slow machine may press for longer than that.
    expect(server.looks()).toBeLessThan(10);
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    expect(await page.getByRole('button', { name: 'Check again' }).getAttribute('aria-disabled')).toBe('false');
  });

  it('says so when the engine could not be asked', async () => {
    const { page } = await open(snapshotOf('ok'), {
      expectedTrouble: goneServer,
      before: (page) => page.route('**/api/ask/**', (route) => route.abort()),
    });
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('alert').getByText('The engine did not answer.').waitFor();
  });
});

describe.skipIf(!hasChromium)('Tabs behind another', () => {
  const { open } = windowTests();
  const well = snapshotOf('ok');
  const down = snapshotOf('internet.down');

  it('hold no connection: with eight of them every question is answered, and each still tells what is true', async () => {
    const { page, server } = await open(well, { before: (page) => page.clock.install() });
    const tabs = [page];
    while (tabs.length < 8) {
      await setSight(tabs.at(-1)!, 'hidden');
      const tab = await page.context().newPage();
      await tab.goto(server.url);
      await tab.getByText('All is well').first().waitFor();
      tabs.push(tab);
    }
    await expect.poll(server.listeners).toBe(1);
    await tabs[7]!.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(server.looks).toBe(1);

    // Time stands still from here, so that no tab behind looks in by itself, however slow the machine.
    await page.clock.pauseAt(Date.now() + 1000);
    server.show(down);
    await expect.poll(() => tabs[7]!.title()).not.toContain('All is well');
    expect(await page.title()).toContain('All is well');
    await page.clock.runFor(16_000);
    await expect.poll(() => page.title()).not.toContain('All is well');
    await expect.poll(server.listeners).toBe(1);
  });

  it('are up to date at once when they come to the front', async () => {
    const { page, server, says } = await open(well);
    await says(well);
    await setSight(page, 'hidden');
    await expect.poll(server.listeners).toBe(0);
    server.show(down);
    await setSight(page, 'visible');
    await says(down);
    expect(server.listeners()).toBe(1);
    expect(await page.locator('.stale').count()).toBe(0);
  });

  it('are grey while nobody answers when they come to the front, and soon say that the contact is lost', async () => {
    const { page, server, says } = await open(well, {
      expectedTrouble: goneServer,
      before: (page) => page.clock.install(),
    });
    await says(well);
    // Time stands still from here, so that every wait ends when it is told to.
    await page.clock.pauseAt(Date.now() + 1000);
    await setSight(page, 'hidden');
    await expect.poll(server.listeners).toBe(0);
    const hanging: string[] = [];
    let hangs = true;
    await page.route('**/api/**', (route) => (hangs ? void hanging.push(route.request().url()) : route.fallback()));
    await setSight(page, 'visible');
    await expect.poll(() => hanging.length).toBeGreaterThan(0);
    expect(await page.locator('.now.stale').count()).toBe(1);
    expect(await page.locator('[data-contact]').count()).toBe(0);
    await page.clock.runFor(6000);
    await page.locator('[data-contact=lost]').waitFor();
    hangs = false;
    const isTold = async (): Promise<number> => {
      await page.clock.runFor(1000);
      return page.locator('.stale, [data-contact]').count();
    };
    await expect.poll(isTold).toBe(0);
    await says(well);
  });

  it('say an unchanged verdict no second time, and keep one title while they are behind', async () => {
    const named = snapshotOf('dns.tiktok-blocked');
    const { page, server, says } = await open(named, { before: (page) => page.clock.install() });
    await says(named);
    const visible = await page.title();
    // Time stands still from here, so that the tab looks in when it is told to.
    await page.clock.pauseAt(Date.now() + 1000);
    await page.evaluate(() => {
      const titles: string[] = [];
      const said: string[] = [];
      const note = (): void => {
        titles.push(document.title);
        const region = document.querySelector('main ~ [role=status]')!;
        if (region.getAttribute('aria-live') !== 'off' && said.at(-1) !== region.textContent) {
          said.push(region.textContent);
        }
      };
      note();
      new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { titles, said });
    });
    const told = (list: 'titles' | 'said'): Promise<string[]> =>
      page.evaluate((name) => [...new Set((window as unknown as Record<string, string[]>)[name])], list);
    await setSight(page, 'hidden');
    await expect.poll(server.listeners).toBe(0);
    await expect.poll(() => page.title()).not.toBe(visible);
    for (let look = 0; look < 2; look += 1) {
      const heard = page.waitForResponse('**/api/listen/**');
      await page.clock.runFor(16_000);
      await heard;
      await expect.poll(server.listeners).toBe(0);
    }
    expect(await told('titles')).toHaveLength(2);
    await setSight(page, 'visible');
    await expect.poll(() => page.title()).toBe(visible);
    expect(await told('titles')).toHaveLength(2);
    expect(await told('said')).toHaveLength(1);
    server.show(down);
    await says(down);
    await expect.poll(() => told('said')).toHaveLength(2);
  });
});

describe.skipIf(!hasChromium)('Behind the desktop shell', () => {
  const { open } = windowTests();

  it('the window uses the bridge of the preload script, and asks no server', async () => {
    const asked: string[] = [];
    const snapshot = snapshotOf('dns.down');
    const { page, says } = await open(snapshotOf('ok'), {
      before: async (page) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.addInitScript((shown) => {
          const calls: unknown[] = [];
          Object.assign(window, {
            calls,
            tokwatch: {
              ask: (channel: string, argument: unknown) => {
                calls.push([channel, argument]);
                return Promise.resolve({ ok: true });
              },
              listen: (channel: string, listener: (value: unknown) => void) => {
                calls.push([channel]);
                listener(shown);
                return () => undefined;
              },
            },
          });
        }, snapshot);
      },
    });
    await says(snapshot);
    await page.getByRole('button', { name: 'Check again' }).click();
    expect(await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([
      ['health.changed'],
      ['outside.allowed', undefined],
      ['app.about', undefined],
      ['app.isNew', undefined],
      ['health.checkAgain', undefined],
    ]);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});
