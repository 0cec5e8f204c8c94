// The attacks that need a browser, from a real one: pages of other origins, with the user's own cookies.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshotSample } from '../contract/samples.ts';
import { hasChromium, startChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { patience } from '../engine/support/patience.ts';
import { attackScript, repelled } from './attack-script.ts';
import { startServing } from './serving.ts';
import type { Serving } from './serving.ts';

/** The window of these tests asks once and then listens. */
const ownScript = `
  const asked = await fetch('/api/ask/health.current', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}',
  });
  document.title = (await asked.json()).value.verdict.code;
  const heard = document.body.appendChild(document.createElement('p'));
  new EventSource('/api/listen/health.changed').addEventListener('health.changed', ({ data }) => {
    heard.textContent += JSON.parse(data).at + ' ';
  });`;

/** Another site, or another server on this computer: an empty page that a test fills. */
const startForeign = async (body = ''): Promise<AsyncDisposable & { port: number }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>foreign</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

describe.skipIf(!hasChromium)('In a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser?.close());

  const openWindow = async (serving: Serving): Promise<AsyncDisposable & { page: Page; complaints: string[] }> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(serving.mintUrl());
    return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
  };

  it('the link opens the window, which asks and hears of changes; the token is gone from the address', async () => {
    await using serving = await startServing({}, ownScript);
    await using window = await openWindow(serving);
    expect(window.page.url()).toBe(`http://127.0.0.1:${serving.port}/`);
    await expect.poll(() => window.page.title(), patience).toBe(snapshotSample.verdict.code);
    await expect.poll(serving.listeners, patience).toBe(1);
    serving.tell({ ...snapshotSample, at: '2026-11-21T12:00:00.000Z' });
    await expect.poll(() => window.page.textContent('p'), patience).toContain('2026-11-21T12:00:00.000Z');
    expect(await window.page.evaluate('document.cookie')).toBe('');
    // A browser asks for an icon by itself.
    expect(window.complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await window.page.reload();
    await expect.poll(() => window.page.title(), patience).toBe(snapshotSample.verdict.code);
    await window.page.close();
    await expect.poll(serving.listeners, patience).toBe(0);
  });

  it.each(['another site', 'another server on this computer'])(
    'a page of %s cannot read, ask, listen, load or embed, although the user is logged in',
    async (whose) => {
      await using serving = await startServing();
      await using foreign = await startForeign();
      await using window = await openWindow(serving);
      const name = whose === 'another site' ? 'localhost' : '127.0.0.1';
      await window.page.goto(`http://${name}:${foreign.port}/`);
      const target = `http://127.0.0.1:${serving.port}`;
      expect(await window.page.evaluate(`(${attackScript})('${target}')`)).toEqual(repelled);
      expect([serving.checks(), serving.listeners(), serving.bugs]).toEqual([0, 0, []]);
      // It was no matter of a lost session.
      await window.page.goto(target);
      const own = await window.page.evaluate(`(${attackScript})('')`);
      expect(own).toMatchObject({ 'ask in JSON': 'read 200', listen: 'heard', 'load the script': 'loaded' });
      expect(serving.checks()).toBe(1);
    },
  );

  it.each(['localhost', '127.0.0.1'])('a form of a foreign page on %s asks nothing', async (name) => {
    await using serving = await startServing();
    const action = `http://127.0.0.1:${serving.port}/api/ask/health.checkAgain`;
    const field = `<input name='{"argument":"' value='"}'>`;
    await using foreign = await startForeign(`<form method=post enctype=text/plain action="${action}">${field}</form>`);
    await using window = await openWindow(serving);
    await window.page.goto(`http://${name}:${foreign.port}/`);
    const answered = window.page.waitForResponse(action);
    await window.page.evaluate('document.forms[0].submit()');
    expect((await answered).status()).toBe(403);
    expect(serving.checks()).toBe(0);
  });

  it('a name of the attacker that leads to this computer opens nothing', async () => {
    await using serving = await startServing();
    const rules = '--host-resolver-rules=MAP evil.example 127.0.0.1';
    const rebound = await startChromium(undefined, [rules]);
    try {
      const page = await rebound.newPage();
      const answer = await page.goto(`http://evil.example:${serving.port}${serving.freshPath()}`);
      expect(answer?.status()).toBe(421);
      expect(await page.textContent('h1')).toBe('Not under this name');
    } finally {
      await rebound.close();
    }
  });

  it('a fresh link that stands on a page of another site leads in', async () => {
    await using serving = await startServing({}, ownScript);
    await using foreign = await startForeign(`<a href="${serving.mintUrl()}">Tokwatch</a>`);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://localhost:${foreign.port}/`);
    await page.click('a');
    await expect.poll(() => page.title(), patience).toBe(snapshotSample.verdict.code);
    await context.close();
  });

  it('whoever has no session reads in plain words what to do', async () => {
    await using serving = await startServing();
    const page = await browser.newPage();
    expect((await page.goto(`http://127.0.0.1:${serving.port}/`))?.status()).toBe(401);
    expect(await page.textContent('main')).toContain('Start Tokwatch again in a terminal');
    await page.close();
  });
});
