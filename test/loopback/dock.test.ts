// The dock’s server against whoever has not its key, and against whoever has it and wants more than to look.
import { afterEach, describe, expect, it } from 'vitest';
import { dockApi } from '../../contract/dock.ts';
import type { DockView } from '../../contract/dock.ts';
import { serve } from '../../contract/serve.ts';
import { message } from '../../contract/message.ts';
import { notLive } from '../../contract/session.ts';
import { dockViewOf } from '../../engine/dock/dock-view.ts';
import { usualLimits } from '../../loopback/limits.ts';
import { startDock } from '../../loopback/start-dock.ts';
import { snapshotSample } from '../contract/samples.ts';
import { patience } from '../engine/support/patience.ts';
import { call, codeIn, open } from './http-client.ts';
import type { Answer, Call } from './http-client.ts';
import { createWindow, scriptPath, secretText } from './serving.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const key = 'A'.repeat(42) + '_';
const stream = '/api/listen/dock.shown';
const withKey = (text: string) => ({ authorization: `Bearer ${text}` });

describe('The dock’s server', () => {
  let ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    ends = [];
  });

  const start = async (port = 0, streams = usualLimits.streams) => {
    const window = createWindow();
    mkdirSync(join(window.folder, 'dock', 'assets'), { recursive: true });
    writeFileSync(
      join(window.folder, 'dock', 'dock.html'),
      '<!doctype html>\n<html lang="en"><title>dock</title></html>',
    );
    writeFileSync(join(window.folder, 'dock', 'assets', 'dock-By38hS_T.js'), 'document.title = 1;');
    const bugs: unknown[] = [];
    let listeners = 0;
    const view: DockView = dockViewOf(snapshotSample, notLive, []);
    const server = serve(dockApi, {
      dock: {
        shown: (listener) => {
          listeners += 1;
          listener(view);
          return () => void (listeners -= 1);
        },
      },
    });
    const started = await startDock({
      ...{ server, folder: window.folder, port, isKey: (text) => text === key },
      language: () => Promise.resolve('es'),
      limits: { ...usualLimits, streams },
      onBug: (bug) => bugs.push(bug),
    });
    ends.push(window[Symbol.dispose]);
    if (!started.ok) return { started, listeners: () => listeners, call: () => Promise.reject(new Error('no server')) };
    ends.push(started.value.close);
    const there = started.value.port;
    return {
      ...{ started, port: there, bugs, view, listeners: () => listeners },
      call: (what: Call): Promise<Answer> => call(there, what),
      listen: (headers: Record<string, string>, path = stream) => open(there, { path, headers }),
    };
  };
  const startWell = async (streams?: number) => {
    const dock = await start(0, streams);
    if (!('port' in dock)) throw new Error('no server');
    return dock;
  };

  it('shows its page to anybody on this computer, in the language of the settings, and nothing is known from it', async () => {
    const dock = await startWell();
    const page = await dock.call({ path: '/' });
    expect([page.status, page.cookie]).toEqual([200, null]);
    expect(page.text).toContain('data-language="es"');
    expect((await dock.call({ path: '/assets/dock-By38hS_T.js' })).status).toBe(200);
    for (const answer of [page, await dock.call({ path: stream })]) {
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['x-frame-options']).toBe('DENY');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('tells whoever has the key what is shown', async () => {
    const dock = await startWell();
    const response = await dock.listen(withKey(key));
    expect(response.statusCode).toBe(200);
    const [chunk] = (await response.take(1).toArray()) as Buffer[];
    expect(JSON.parse(/^data: (.+)$/m.exec(chunk!.toString())?.[1] ?? '')).toEqual(
      JSON.parse(JSON.stringify(dock.view)),
    );
    await expect.poll(dock.listeners, patience).toBe(0);
  });

  it.each([
    ['no key', {}],
    ['a wrong one', withKey('B'.repeat(43))],
    ['a part of it', withKey(key.slice(0, 42))],
    ['more than it', withKey(`${key}A`)],
    ['an empty one', { authorization: 'Bearer ' }],
    ['it as a password', { authorization: `Basic ${btoa(`:${key}`)}` }],
    ['it as a cookie', { cookie: `tokwatch=${key}; key=${key}` }],
    ['a very long one', withKey('A'.repeat(10_000))],
  ])('tells nothing to whoever has %s', async (_what, headers) => {
    const dock = await startWell();
    const answer = await dock.call({ path: stream, headers });
    expect([answer.status, codeIn(answer)]).toEqual([401, 'unauthorised']);
    expect(answer.text).not.toContain('AAA');
    expect(dock.listeners()).toBe(0);
  });

  it.each([`/?key=${key}`, `/?token=${key}`, `${stream}?key=${key}`])(
    'takes no key out of the address %s',
    async (path) => {
      const dock = await startWell();
      const answer = await dock.call({ path });
      expect(answer.status === 401 || !answer.text.includes('severity')).toBe(true);
      expect(answer.cookie).toBeNull();
    },
  );

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another server on this computer', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
    ['a name that leads here', { host: 'evil.example' }],
  ])('refuses %s even with the key', async (_what, headers) => {
    const dock = await startWell();
    const answer = await dock.call({ path: stream, headers: { ...withKey(key), ...headers } });
    expect([403, 421, 400]).toContain(answer.status);
    expect(dock.listeners()).toBe(0);
  });

  it('lets no page of another origin ask whether it may send the key', async () => {
    const dock = await startWell();
    const headers = {
      origin: 'http://evil.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };
    const answer = await dock.call({ path: stream, method: 'OPTIONS', headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['access-control-allow-headers']).toBeUndefined();
  });

  it.each([
    'health.changed',
    'session.changed',
    'settings.get',
    'obs.changed',
    'dock.changed',
    'dock.renewKey',
    'dock.shown,health.changed',
    '__proto__.x',
  ])('has no subscription %s, also not with the key', async (channel) => {
    const dock = await startWell();
    const answer = await dock.call({ path: `/api/listen/${channel}`, headers: withKey(key) });
    expect([answer.status, codeIn(answer)]).toEqual([404, 'unknown-channel']);
  });

  it.each([
    'health.setLive',
    'health.setPaused',
    'settings.set',
    'settings.get',
    'dock.renewKey',
    'session.mark',
    'dock.shown',
  ])('answers no question: %s is none that it knows', async (channel) => {
    const dock = await startWell();
    const answer = await dock.call({ path: `/api/ask/${channel}`, body: '{}', headers: withKey(key) });
    expect(answer.status).toBe(405);
    expect(answer.text).not.toContain('"ok":true');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('takes no %s', async (method) => {
    const dock = await startWell();
    for (const path of ['/', stream]) {
      const answer = await dock.call({
        path,
        method,
        ...(['HEAD', 'DELETE'].includes(method) ? {} : { body: '{}' }),
        headers: withKey(key),
      });
      expect([path, answer.status]).toEqual([path, 405]);
    }
  });

  it.each([
    '/index.html',
    scriptPath,
    '/dock/dock.html',
    '/.hidden',
    '/assets/../../.hidden',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ])('serves nothing of the window beside it: %s', async (path) => {
    const dock = await startWell();
    const answer = await dock.call({ path, headers: withKey(key) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain(secretText);
  });

  it('keeps no more docks than it says', async () => {
    const dock = await startWell(1);
    const first = await dock.listen(withKey(key));
    const answer = await dock.call({ path: stream, headers: withKey(key) });
    expect([answer.status, codeIn(answer)]).toEqual([429, 'too-many']);
    first.destroy();
    expect(dock.bugs).toEqual([]);
  });

  it('says which port is taken, and takes no other one', async () => {
    const { port } = await startWell();
    const second = await start(port);
    const why = message('dock.port-taken', { port: `${port}` });
    expect(second.started).toMatchObject({ ok: false, error: { code: 'usage', said: why } });
  });
});
