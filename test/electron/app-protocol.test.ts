import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message, say, speechNow } from '../../contract/message.ts';
import type { Snapshot } from '../../contract/report.ts';
import { fileFor, servePages } from '../../electron/app-protocol.ts';
import { contentSecurityPolicy } from '../../electron/security.ts';
import { snapshotSample } from '../contract/samples.ts';
import { DoubleProtocol } from './double/double-session.ts';
import { createStage } from './double/stage.ts';

const stage = createStage();
stage.isReady = true;
const protocol = new DoubleProtocol(stage);
let home: string;
let present: Snapshot | null = null;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tokwatch-pages-'));
  const pages = join(home, 'pages');
  await mkdir(join(pages, 'assets', 'folder.js'), { recursive: true });
  await writeFile(join(home, 'secret.js'), 'secret');
  await writeFile(join(pages, '.hidden.js'), 'secret');
  await writeFile(join(pages, 'main.js.map'), 'secret');
  await writeFile(join(pages, 'index.html'), '<!doctype html>');
  await writeFile(join(pages, 'assets', 'main-By38hS_T.js'), 'script');
  await writeFile(join(pages, 'assets', 'main.css'), 'style');
  servePages(protocol, pages, { readLanguage: () => Promise.resolve('en'), speech: speechNow, present: () => present });
});
afterAll(() => rm(home, { recursive: true }));

const get = async (url: string, init?: RequestInit): Promise<Response> => {
  const response = await protocol.respond(url, init);
  return response ?? expect.fail(`nobody serves ${url}`);
};

describe('app://tokwatch/', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/?from=tray#now', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/main-By38hS_T.js', 'text/javascript; charset=utf-8', 'script'],
    ['/assets/main.css', 'text/css; charset=utf-8', 'style'],
  ])('serves %s as %s, under the policy', async (path, type, text) => {
    const response = await get(`app://tokwatch${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('has the sentence of the moment in its page, once there is one', async () => {
    await writeFile(join(home, 'pages', 'told.html'), '<html lang="en"><body></body></html>');
    expect(await (await get('app://tokwatch/told.html')).text()).not.toContain('<h1>');
    present = { ...snapshotSample, fixing: true };
    expect(await (await get('app://tokwatch/told.html')).text()).toContain(`<h1>${say(message('note.fixing'))}</h1>`);
    present = null;
  });

  it.each([
    'app://tokwatch/../secret.js',
    'app://tokwatch/assets/../../secret.js',
    'app://tokwatch/%2e%2e/secret.js',
    'app://tokwatch/..%2fsecret.js',
    'app://tokwatch/assets/..%5c..%5csecret.js',
    'app://tokwatch/..\\secret.js',
    'app://tokwatch//secret.js',
    'app://tokwatch/./.hidden.js',
    'app://tokwatch/.hidden.js',
    'app://tokwatch/index.html%00.js',
    'app://tokwatch/index.html/',
    'app://tokwatch/assets',
    'app://tokwatch/assets/folder.js',
    'app://tokwatch/index.html/main.js',
    'app://tokwatch/main.js.map',
    'app://tokwatch/missing.js',
    'app://tokwatch/constructor',
    'app://elsewhere/index.html',
    'app://tokwatch:80/index.html',
  ])('has no %s, and says so under the same policy', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await get('app://tokwatch/index.html', { method })).status).toBe(404);
  });

  it('never names a file outside of its directory, whatever the path is made of', () => {
    const parts = ['..', '.', '%2e%2e', '%2f', '\\', '/', 'a', '.js', 'index.html', '%00', '~', 'C:', ' '];
    for (const first of parts)
      for (const second of parts)
        for (const third of parts) {
          const file = fileFor('/pages', `app://tokwatch/${first}${second}${third}`);
          if (file !== null) expect(file).toMatch(/^\/pages(\/[\w-][\w.-]*)+$/);
        }
  });
});
