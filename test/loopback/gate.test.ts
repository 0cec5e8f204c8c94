import { describe, expect, it } from 'vitest';
import { askBy, call, codeIn, dial, statusIn } from './http-client.ts';
import { startServing } from './serving.ts';

describe('The name that a request calls the server by', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('may be %s with the port', async (name) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    expect((await serving.call({ cookie, headers: { host: `${name}:${serving.port}` } })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT1',
    '127.0.0.1.nip.io:PORT',
    'localhost.evil.example:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0.0.0.0:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT.',
    '::1:PORT',
  ])('may not be "%s": refused with 421, valid session or not', async (template) => {
    await using serving = await startServing();
    const host = template.replace('PORT', String(serving.port));
    const cookie = await serving.enter();
    const page = await serving.call({ cookie, headers: { host } });
    expect(page.status).toBe(421);
    expect(page.text).not.toContain('<script');
    const asked = askBy(cookie, 'health.checkAgain');
    const answer = await serving.call({ ...asked, headers: { host } });
    expect([answer.status, codeIn(answer)]).toEqual([421, 'forbidden']);
    const token = await serving.call({ path: serving.freshPath(), headers: { host } });
    expect(token).toMatchObject({ status: 421, cookie: null });
    expect(serving.checks()).toBe(0);
  });

  it.each([
    ['is missing', ''],
    ['is missing in HTTP/1.0', 'HTTP/1.0'],
    ['is empty', 'Host:\r\n'],
    ['is given twice', 'Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n'],
    ['stands in the request line', 'ABSOLUTE'],
  ])('is not believed when it %s', async (_how, what) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const target = what === 'ABSOLUTE' ? 'http://evil.example/' : '/';
    const version = what === 'HTTP/1.0' ? what : 'HTTP/1.1';
    const host = what.startsWith('Host') ? what.replace('PORT', String(serving.port)) : '';
    const sent = `GET ${target} ${version}\r\n${host}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    const said = await dial(serving.port, sent).said;
    expect(statusIn(said)).toBe(421);
    expect(said).not.toContain('evil.example');
  });

  it('may stand without its port where that is 80, as browsers send it', async () => {
    const { objectionTo } = await import('../../loopback/gate.ts');
    const knock = (host: string) => ({ method: 'GET', url: '/', headers: { host }, headersDistinct: { host: [host] } });
    expect(objectionTo(knock('127.0.0.1'), 80)).toBeNull();
    expect(objectionTo(knock('127.0.0.1'), 8080)).toMatchObject({ status: 421 });
  });
});

describe('A request from a page', () => {
  const foreign = [
    'http://evil.example',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'null',
    '',
  ];

  it.each(foreign)('of the origin "%s" is refused, whatever it asks for', async (template) => {
    await using serving = await startServing();
    const origin = template.replace('PORT', String(serving.port));
    const cookie = await serving.enter();
    const question = { ...askBy(cookie, 'health.checkAgain'), headers: { origin } };
    const asked = await serving.call(question);
    expect([asked.status, codeIn(asked)]).toEqual([403, 'forbidden']);
    const listened = await serving.call({ path: '/api/listen/health.changed', cookie, headers: { origin } });
    expect([listened.status, codeIn(listened)]).toEqual([403, 'forbidden']);
    const preflight = { path: '/api/ask/health.current', method: 'OPTIONS', headers: { origin } };
    const asks = await serving.call(preflight);
    expect(asks.status).toBe(403);
    expect(Object.keys(asks.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await serving.call({ cookie, headers: { origin } })).status).toBe(403);
    expect([serving.checks(), serving.listeners()]).toEqual([0, 0]);
  });

  it('of our own origin is answered, under each of our names', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const host = `${name}:${serving.port}`;
      const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      expect((await serving.call({ ...askBy(cookie, 'health.current'), headers })).status).toBe(200);
    }
  });

  it.each(['cross-site', 'same-site', 'Same-Origin', ''])(
    'that the browser calls "%s" is refused although its cookie came along',
    async (site) => {
      await using serving = await startServing();
      const cookie = await serving.enter();
      const headers = { 'sec-fetch-site': site };
      expect((await serving.call({ ...askBy(cookie, 'health.checkAgain'), headers })).status).toBe(403);
      expect((await serving.call({ path: '/api/listen/health.changed', cookie, headers })).status).toBe(403);
      expect((await serving.call({ path: '/assets/index-By38hS_T.js', cookie, headers })).status).toBe(403);
      expect([serving.checks(), serving.listeners()]).toEqual([0, 0]);
    },
  );

  it('may be a link to the window, but neither a frame with it nor a link to an answer', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const from = (mode: string, dest: string) => ({
      ...{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
    });
    const statusOf = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await call(serving.port, { path, cookie, headers })).status;
    expect(await statusOf('/', from('navigate', 'document'))).toBe(200);
    for (const dest of ['iframe', 'object', 'embed', 'frame']) {
      expect(await statusOf('/', from('navigate', dest))).toBe(403);
    }
    expect(await statusOf('/', from('no-cors', 'image'))).toBe(403);
    expect(await statusOf('/api/listen/health.changed', from('navigate', 'document'))).toBe(403);
  });
});

describe('A question', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('in "%s", which a form of any page could send, is refused with 415', async (type) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const headers = { 'content-type': type };
    const answer = await serving.call({ ...askBy(cookie, 'health.checkAgain'), headers });
    expect([answer.status, codeIn(answer)]).toEqual([415, 'usage']);
    expect(serving.checks()).toBe(0);
  });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json;charset=utf-8'])(
    'in "%s" is answered',
    async (type) => {
      await using serving = await startServing();
      const cookie = await serving.enter();
      const headers = { 'content-type': type };
      expect((await serving.call({ ...askBy(cookie, 'health.checkAgain'), headers })).status).toBe(200);
      expect(serving.checks()).toBe(1);
    },
  );
});
