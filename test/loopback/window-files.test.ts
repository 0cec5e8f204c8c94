import { describe, expect, it } from 'vitest';
import { dial, statusIn } from './http-client.ts';
import { scriptPath, secretText, startServing } from './serving.ts';

const dots = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..%00', '%c0%ae%c0%ae', '%u002e%u002e', '\u2025'];
const slashes = ['/', '//', '%2f', '%2F', '\\', '%5c', '%255c', '%c0%af', '/./', ';/'];

const traversals = [
  ...dots.flatMap((dot) => slashes.map((slash) => `/${dot}${slash}secret.txt`)),
  ...slashes.map((slash) => `/assets${slash}..${slash}..${slash}secret.txt`),
  ...slashes.map((slash) => `/assets${slash}%2e%2e${slash}%2e%2e${slash}secret.txt`),
  '../secret.txt',
  '/..',
  '/...',
  '//secret.txt',
  '///../secret.txt',
  '/%2e%2e%2fsecret.txt?x=/..',
  '/C:/secret.txt',
  '/file:///secret.txt',
  '/\u0000../secret.txt',
  '/..;/secret.txt',
  '/renderer/../../secret.txt',
  '/.hidden',
  '/%2ehidden',
  '/assets/../.hidden',
];

describe('The files of the window', () => {
  it('the page is never kept by the browser; a file with a hash in its name is kept for ever', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const page = await serving.call({ cookie });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    const script = await serving.call({ path: scriptPath, cookie });
    expect(script).toMatchObject({ status: 200, text: "document.title = 'Tokwatch';" });
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect(script.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    const icon = await serving.call({ path: '/icon.svg', cookie });
    expect(icon.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  });

  it.each(['/absent', '/assets', '/assets/', '/assets/absent.js', '/favicon.ico', '/.hidden', '/api', '/api/'])(
    '%s is none of them: refused, and no list of what there is',
    async (path) => {
      await using serving = await startServing();
      const answer = await serving.call({ path, cookie: await serving.enter() });
      expect(answer.status).toBe(path === '/assets/' ? 403 : 404);
      expect(answer.text).not.toMatch(/index-|absent/);
      expect(answer.headers['content-type']).toBe(
        path.startsWith('/api') ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      );
    },
  );

  it('no path leads out of their folder, however it is written', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const found: unknown[] = [];
    for (const path of traversals) {
      const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\n`;
      const said = await dial(serving.port, `${head}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`).said;
      const status = statusIn(said);
      const harmless = [400, 403, 404].includes(status) && !said.includes('diary') && !said.includes('secret');
      if (!harmless) found.push([path, status]);
    }
    expect(traversals.length).toBeGreaterThan(120);
    expect(found).toEqual([]);
    expect(secretText).toContain('diary');
  });

  it('are read by nobody who has no session', async () => {
    await using serving = await startServing();
    for (const path of ['/', scriptPath, '/icon.svg', '/.hidden'])
      expect((await serving.call({ path })).status).toBe(401);
  });
});
