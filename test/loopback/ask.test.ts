import { describe, expect, it } from 'vitest';
import { snapshotSample } from '../contract/samples.ts';
import { askBy, codeIn } from './http-client.ts';
import { startServing } from './serving.ts';

describe('A question from the window', () => {
  it('is answered with the result as it is', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await serving.call(askBy(cookie, 'health.current'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: snapshotSample });
  });

  it.each(['{}', '{"argument":null}'])('without an argument may be %s or not', async (body) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await serving.call({ path: '/api/ask/health.checkAgain', cookie, body });
    const isWithout = body === '{}';
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject(isWithout ? { ok: true } : { error: { code: 'bad-argument' } });
    expect(serving.checks()).toBe(isWithout ? 1 : 0);
  });

  it('takes its argument along, and a failure of the engine’s side is an answer like any other', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const set = async (key: string, value: unknown): Promise<unknown> =>
      JSON.parse((await serving.call(askBy(cookie, 'settings.set', { key, value }))).text);
    expect(await set('tiktok.region', 'eu')).toMatchObject({ ok: true });
    expect(await set('live.ingestUrl', null)).toEqual({ ok: false, error: { code: 'bad-settings', message: 'No.' } });
    expect(await set('tiktok.colour', 'red')).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
  });

  it.each([
    'none',
    'health',
    'health.none',
    'health.changed',
    'health.current.x',
    '__proto__.constructor',
    '%2e%2e',
    '.',
  ])('to "%s" is refused with 404, without repeating the name', async (channel) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await serving.call(askBy(cookie, channel));
    expect([answer.status, codeIn(answer)]).toEqual([404, 'unknown-channel']);
    expect(answer.text).not.toContain(`"${decodeURIComponent(channel)}"`);
  });

  it.each(['', '{', '[]', 'null', '7', '"x"', '{"argument":1,"more":2}', '{"__proto__":{"x":1}}', '{"Argument":1}'])(
    'whose body is %j is refused with 400, without repeating it',
    async (body) => {
      await using serving = await startServing();
      const cookie = await serving.enter();
      const headers = { 'content-length': body.length };
      const answer = await serving.call({ path: '/api/ask/health.checkAgain', cookie, body, headers });
      expect([answer.status, codeIn(answer)]).toEqual([400, 'usage']);
      expect(answer.text).not.toMatch(/JSON\.parse|position|prototype|Unexpected/);
      expect(serving.checks()).toBe(0);
    },
  );

  it.each([
    ['GET', '/api/ask/health.current', 'POST'],
    ['HEAD', '/api/ask/health.current', 'POST'],
    ['PUT', '/api/ask/health.current', 'POST'],
    ['DELETE', '/api/ask/health.current', 'POST'],
    ['PROPFIND', '/api/ask/health.current', 'POST'],
    ['HEAD', '/api/listen/health.changed', 'GET'],
    ['PATCH', '/api/listen/health.changed', 'GET'],
    ['DELETE', '/', 'GET, HEAD'],
    ['PUT', '/assets/index-By38hS_T.js', 'GET, HEAD'],
    ['TRACE', '/', 'GET, HEAD'],
  ])('or anything else by %s %s is refused with 405, and told what is allowed', async (method, path, allowed) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await serving.call({ method, path, cookie });
    expect([answer.status, answer.headers.allow]).toEqual([405, allowed]);
    if (method !== 'HEAD' && path.startsWith('/api')) expect(codeIn(answer)).toBe('usage');
    expect([serving.checks(), serving.listeners()]).toEqual([0, 0]);
  });

  it('that meets a bug is told no details; the bug is reported, and everything goes on', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const answer = await serving.call(askBy(cookie, 'settings.get'));
    expect([answer.status, codeIn(answer)]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('settings');
    expect(serving.bugs).toEqual([new Error('a bug in the settings')]);
    expect((await serving.call(askBy(cookie, 'health.current'))).status).toBe(200);
  });
});
