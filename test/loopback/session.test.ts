import { describe, expect, it } from 'vitest';
import { askBy, codeIn } from './http-client.ts';
import { startServing } from './serving.ts';

describe('A link with a fresh token', () => {
  it('leads to the window and leaves a cookie that no script, no other site and no other server’s name can use', async () => {
    await using serving = await startServing();
    const url = serving.mintUrl();
    const path = url.slice(url.indexOf('/?'));
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${serving.port}/\\?token=[\\w-]{43}$`));
    const arrived = await serving.call({ path });
    expect(arrived).toMatchObject({ status: 303, text: '' });
    expect(arrived.headers.location).toBe('/');
    const [name, ...flags] = arrived.headers['set-cookie']?.[0]?.split('; ') ?? [];
    expect(name).toMatch(new RegExp(`^tokwatch-${serving.port}=[\\w-]{43}$`));
    expect(flags.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(name).not.toContain(url.slice(-43));
    const page = await serving.call({ cookie: name ?? '' });
    expect(page).toMatchObject({ status: 200 });
    expect(page.text).toContain('<script type="module"');
  });

  it('leads in once: a second browser with the same link is turned away in plain words', async () => {
    await using serving = await startServing();
    const path = serving.freshPath();
    expect((await serving.call({ path })).status).toBe(303);
    const second = await serving.call({ path });
    expect(second).toMatchObject({ status: 401, cookie: null });
    expect(second.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const words of ['works once', 'Start Tokwatch again']) expect(second.text).toContain(words);
    expect(second.text).not.toContain(path.slice(-43));
  });

  it('is as good as another: several may wait, and each opens a session of its own', async () => {
    await using serving = await startServing();
    const paths = [serving.freshPath(), serving.freshPath(), serving.freshPath()];
    const cookies = await Promise.all(paths.map(async (path) => (await serving.call({ path })).cookie));
    expect(new Set(cookies).size).toBe(3);
    for (const cookie of cookies) expect((await serving.call({ cookie: cookie ?? '' })).status).toBe(200);
  });

  it('is not burned by a preview that asks for the head only', async () => {
    await using serving = await startServing();
    const path = serving.freshPath();
    expect((await serving.call({ path, method: 'HEAD' })).status).toBe(401);
    expect((await serving.call({ path })).status).toBe(303);
  });
});

describe('A browser that has a session', () => {
  it.each(['used', 'wrong', 'empty', 'doubled'])('is led to the window by a link that is %s', async (kind) => {
    await using serving = await startServing();
    const path = serving.freshPath();
    const { cookie } = await serving.call({ path });
    const paths = { used: path, wrong: '/?token=wrong', empty: '/?token=', doubled: '/?token=a&token=b' };
    const again = await serving.call({ path: paths[kind as keyof typeof paths], cookie: cookie ?? '' });
    expect(again).toMatchObject({ status: 303, cookie: null });
    expect(again.headers.location).toBe('/');
  });

  it.each([
    ['before', (own: string, other: string) => `${other}; ${own}`],
    ['behind', (own: string, other: string) => `${own}; ${other}`],
  ])('is known although another server here left a cookie of the same name %s its own', async (_where, order) => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const both = order(cookie, `tokwatch-${serving.port}=garbage`);
    expect((await serving.call(askBy(both, 'health.current'))).status).toBe(200);
  });

  it('burns a fresh link as well', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const path = serving.freshPath();
    expect(await serving.call({ path, cookie })).toMatchObject({ status: 303, cookie: null });
    expect((await serving.call({ path })).status).toBe(401);
  });

  it('keeps it however many others come, as long as it is used', async () => {
    await using serving = await startServing();
    const used = await serving.enter();
    const idle = await serving.enter();
    for (let more = 0; more < 31; more += 1) {
      await serving.enter();
      expect((await serving.call({ cookie: used })).status).toBe(200);
    }
    expect((await serving.call({ cookie: idle })).status).toBe(401);
  });
});

describe('Whoever has no session', () => {
  it.each([
    ['/', {}],
    ['/?token=', {}],
    ['/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {}],
    ['/index.html', {}],
    ['/assets/index-By38hS_T.js', {}],
    ['/nothing', {}],
    ['/nothing', { method: 'DELETE' }],
    ['/', { cookie: 'tokwatch=wrong' }],
    ['/', { cookie: 'tokwatch-1=' }],
  ])('gets a page that says how to come in for %s %j', async (path, more) => {
    await using serving = await startServing();
    const answer = await serving.call({ path, ...more });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Start Tokwatch again');
  });

  it.each(['/api/ask/health.current', '/api/ask/settings.set', '/api/ask/none', '/api'])(
    'gets JSON that says so for a question to %s',
    async (path) => {
      await using serving = await startServing();
      const answer = await serving.call({ path, body: '{"argument":1}' });
      expect([answer.status, codeIn(answer)]).toEqual([401, 'unauthorised']);
    },
  );

  it('cannot use the cookie of a session elsewhere: another port’s name, a longer or a shorter value', async () => {
    await using serving = await startServing();
    const cookie = await serving.enter();
    const [, value = ''] = cookie.split('=');
    for (const wrong of [`tokwatch=${value}`, `tokwatch-1=${value}`, `${cookie}x`, cookie.slice(0, -1), `x${cookie}`]) {
      expect((await serving.call(askBy(wrong, 'health.current'))).status).toBe(401);
    }
    expect((await serving.call(askBy(cookie, 'health.current'))).status).toBe(200);
  });

  it('may try 20 wrong tokens a minute and is then told to wait; the right one leads in all the same', async () => {
    await using serving = await startServing();
    const right = serving.freshPath();
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) {
      const answer = await serving.call({ path: `/?token=guess-${tries}` });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    expect((await serving.call({ path: right })).status).toBe(303);
  });

  it('who follows a link on another site’s page is led in by one more step, since a strict cookie stays back', async () => {
    await using serving = await startServing();
    const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const arrived = await serving.call({ headers: navigation });
    expect(arrived.status).toBe(401);
    expect(arrived.text).toContain('<meta http-equiv="refresh" content="0;url=/">');
    const stepped = await serving.call({ headers: { ...navigation, 'sec-fetch-site': 'same-origin' } });
    expect(stepped.status).toBe(401);
    expect(stepped.text).not.toContain('refresh');
  });
});

describe('Unused links', () => {
  it('do not pile up: the oldest is forgotten for the 33rd', async () => {
    await using serving = await startServing();
    const [first = '', second = ''] = Array.from({ length: 33 }, () => serving.freshPath());
    expect((await serving.call({ path: first })).status).toBe(401);
    expect((await serving.call({ path: second })).status).toBe(303);
  });
});
