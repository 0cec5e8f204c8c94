import { describe, expect, it } from 'vitest';
import { answerHeaders } from '../../loopback/headers.ts';
import { askBy, dial, open } from './http-client.ts';
import type { Call } from './http-client.ts';
import { scriptPath, startServing } from './serving.ts';
import type { Serving } from './serving.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const answers: ReadonlyArray<
  readonly [what: string, status: number, call: (serving: Serving, cookie: string) => Call]
> = [
  ['the page', 200, (_serving, cookie) => ({ cookie })],
  ['a script', 200, (_serving, cookie) => ({ cookie, path: scriptPath })],
  ['an answer', 200, (_serving, cookie) => askBy(cookie, 'health.current')],
  ['a stream', 200, (_serving, cookie) => ({ cookie, path: '/api/listen/health.changed' })],
  ['a redirect', 303, (serving) => ({ path: serving.freshPath() })],
  ['no session', 401, () => ({})],
  ['no session for a question', 401, () => askBy('', 'health.current')],
  ['a foreign origin', 403, () => ({ headers: { origin: 'http://evil.example' } })],
  ['a foreign host', 421, () => ({ headers: { host: 'evil.example' } })],
  ['nothing', 404, (_serving, cookie) => ({ cookie, path: '/nothing' })],
  ['an unknown channel', 404, (_serving, cookie) => askBy(cookie, 'none')],
  ['a wrong method', 405, (_serving, cookie) => ({ cookie, method: 'DELETE' })],
  ['a malformed body', 400, (_serving, cookie) => ({ ...askBy(cookie, 'health.current'), body: '{' })],
  ['a malformed path', 400, (_serving, cookie) => ({ cookie, path: '/%zz' })],
  ['a path with dots', 403, (_serving, cookie) => ({ cookie, path: '/assets/../index.html' })],
  ['a wrong type', 415, (_serving, cookie) => ({ cookie, body: 'x', headers: { 'content-type': 'text/plain' } })],
  ['a body too large', 413, (_serving, cookie) => ({ ...askBy(cookie, 'x'), body: 'x'.repeat(17_000) })],
  ['a bug', 500, (_serving, cookie) => askBy(cookie, 'settings.get')],
];

describe('Every answer', () => {
  it.each(answers)('(%s, %i) tells the browser to trust nothing else', async (_what, status, callOf) => {
    await using serving = await startServing();
    const response = await open(serving.port, callOf(serving, await serving.enter()));
    expect(response.statusCode).toBe(status);
    const isKept = response.headers['cache-control']?.includes('immutable') === true;
    expect(response.headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(isKept ? {} : { 'cache-control': 'no-store' }),
    });
    expect(isKept).toBe(_what === 'a script');
    const told = Object.keys(response.headers).filter((name) => /server|powered|ratelimit|access-control/.test(name));
    expect(told).toEqual([]);
    response.destroy();
  });

  it.each([
    ['what is no HTTP', 'x\r\n\r\n'],
    ['headers too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(9000)}\r\n\r\n`],
  ])('(to %s) does so too', async (_what, bytes) => {
    await using serving = await startServing();
    const said = await dial(serving.port, bytes).said;
    for (const [name, value] of Object.entries(answerHeaders)) expect(said).toContain(`${name}: ${value}\r\n`);
  });
});
