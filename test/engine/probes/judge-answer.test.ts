import { describe, expect, it } from 'vitest';
import { judgeAnswer, marksOf } from '../../../engine/probes/judge-answer.ts';
import type { Answer, Judgement } from '../../../engine/probes/judge-answer.ts';
import { targetOf } from '../support/catalog-entries.ts';

const target = targetOf({
  healthy: [
    { statuses: [200], bodyIncludes: '"itemList":[{' },
    { statuses: [200, 403], headers: ['handshake-status'] },
  ],
});

const answerOf = (status: number, body = '', headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body,
});

const to = (location: string): Record<string, string> => ({ location });
const signed = { 'x-tt-logid': '2026' };

describe('the marks of TikTok and its CDNs', () => {
  it.each([
    [{ 'x-tt-logid': '1', date: 'x' }, ['x-tt-logid']],
    [{ 'x-tos-request-id': '1' }, ['x-tos-request-id']],
    [{ 'x-akamai-request-id': '1', 'bdturing-verify': '{}' }, ['x-akamai-request-id', 'bdturing-verify']],
    [{ 'handshake-msg': 'no', 'handshake-status': '415' }, ['handshake-msg', 'handshake-status']],
    [{ server: 'AkamaiGHost' }, ['server']],
    [{ server: 'TLB' }, ['server']],
    [{ server: 'byte-nginx' }, ['server']],
    [{ server: 'nginx', 'x-powered-by': 'x-tt-' }, []],
    [{ 'my-x-tt-header': '1' }, []],
  ])('in %j are %j', (headers, marks) => expect(marksOf(answerOf(200, '', headers))).toEqual(marks));
});

type Story = readonly [story: string, answer: Answer, underPublic: Judgement, underPrivate: Judgement];

const stories: readonly Story[] = [
  ['what was asked for', answerOf(200, '{"itemList":[{"id":1}]}'), 'healthy', 'healthy'],
  ['a refusal that is the healthy answer', answerOf(403, '', { 'handshake-status': '415' }), 'healthy', 'healthy'],
  ['an empty 200 for visitors without a signature', answerOf(200, ''), 'filtered', 'filtered'],
  ['a 200 of nothing but a line break', answerOf(200, '\n'), 'filtered', 'filtered'],
  ['a captcha as JSON', answerOf(200, '{"code":"10000","type":"verify","subtype":"slide"}'), 'filtered', 'filtered'],
  ['a captcha in a header', answerOf(200, '{}', { 'bdturing-verify': '{}' }), 'filtered', 'filtered'],
  ['a captcha with a 403', answerOf(403, '', { 'x-vc-bdturing-parameters': 'x' }), 'filtered', 'filtered'],
  ['a challenge page', answerOf(200, '<html>Please wait...<p id="wci"></p></html>'), 'filtered', 'filtered'],
  ['a challenge that comes with an error', answerOf(503, '<p id="wci"></p>', signed), 'filtered', 'filtered'],
  ['a challenge with an error, unsigned', answerOf(503, '<p id="wci"></p>'), 'filtered', 'unrecognised'],
  ['a captcha with an error', answerOf(500, '', { 'bdturing-verify': '{}' }), 'filtered', 'filtered'],
  ['an error that asks to wait', answerOf(503, 'Overloaded. Please wait...', signed), 'error', 'error'],
  ['a security check page', answerOf(200, '<title>Security Check</title>'), 'filtered', 'filtered'],
  ['too many requests', answerOf(429, 'slow down'), 'filtered', 'filtered'],
  ['a 403 with marks', answerOf(403, 'denied', signed), 'denied', 'denied'],
  ['a 403 without marks', answerOf(403, 'denied'), 'denied', 'unrecognised'],
  ['a 500 with marks', answerOf(500, '', signed), 'error', 'error'],
  ['a 502 without marks', answerOf(502, '<h1>Bad Gateway</h1>'), 'error', 'unrecognised'],
  ['a 503 of Akamai', answerOf(503, '', { server: 'AkamaiGHost' }), 'error', 'error'],
  ['maintenance, signed', answerOf(503, 'TikTok is under maintenance', signed), 'maintenance', 'maintenance'],
  ['maintenance, unsigned', answerOf(503, 'Scheduled maintenance until noon'), 'maintenance', 'unrecognised'],
  ['a 451 with marks', answerOf(451, '', signed), 'not-here', 'not-here'],
  ['a 451 without marks', answerOf(451, ''), 'not-here', 'foreign'],
  ['the page of a ban', answerOf(200, 'A law banning TikTok has been enacted', signed), 'not-here', 'not-here'],
  ['the words of a ban, unsigned', answerOf(200, "TikTok isn't available right now"), 'not-here', 'unrecognised'],
  [
    'the page of a ban with its apostrophe escaped',
    answerOf(200, 'TikTok isn&#39;t available right now', signed),
    'not-here',
    'not-here',
  ],
  ['the page of India', answerOf(200, 'the Govt. of India decided to block 59 apps', signed), 'not-here', 'not-here'],
  [
    'a page that leads to "not found"',
    answerOf(200, '<a href="https://www.tiktok.com/hk/notfound">', signed),
    'not-here',
    'not-here',
  ],
  ['a captcha as JSON with spaces', answerOf(200, '{"code": "10000", "type": "verify"}'), 'filtered', 'filtered'],
  [
    'maintenance as an ordinary page',
    answerOf(200, '<html>Scheduled maintenance</html>', signed),
    'maintenance',
    'maintenance',
  ],
  ['a video about maintenance', answerOf(200, '{"desc":"under maintenance"}', signed), 'filtered', 'filtered'],
  [
    'the page of a filter',
    answerOf(200, '<h1>This site has been blocked</h1> by your school'),
    'unrecognised',
    'foreign',
  ],
  [
    'the page of a filter, as a refusal',
    answerOf(403, '<p>Access restricted by order of the court'),
    'denied',
    'foreign',
  ],
  [
    'the words of a filter, signed',
    answerOf(200, '<h1>This site has been blocked</h1>', signed),
    'filtered',
    'filtered',
  ],
  ['the words of a filter in JSON', answerOf(200, '{"msg":"access denied"}'), 'unrecognised', 'unrecognised'],
  ['a redirect to a host for scripts', answerOf(302, '', to('https://lf16.ttwstatic.com/x')), 'healthy', 'healthy'],
  ['a redirect to "not found"', answerOf(302, '', to('/hk/notfound')), 'not-here', 'not-here'],
  ['a redirect within TikTok', answerOf(301, '', to('https://m.tiktok.com/robots.txt')), 'healthy', 'healthy'],
  ['a redirect within its host', answerOf(302, '', to('/login?lang=en')), 'healthy', 'healthy'],
  ['a redirect to a sister domain', answerOf(302, '', to('https://a.tiktokcdn-us.com/x')), 'healthy', 'healthy'],
  ['a redirect to TikTok’s makers', answerOf(302, '', to('https://api16.byteoversea.com/')), 'healthy', 'healthy'],
  ['a redirect to their pictures', answerOf(301, '', to('https://p16-sign.ibyteimg.com/x')), 'healthy', 'healthy'],
  ['a redirect to their LIVE chat', answerOf(302, '', to('https://tron-va.bytelemon.com/')), 'healthy', 'healthy'],
  ['a redirect to a block page', answerOf(302, '', to('http://blocked.example/?u=tiktok')), 'unrecognised', 'foreign'],
  [
    'a redirect to a stranger, signed',
    { ...answerOf(302), headers: { ...to('https://other.example/'), ...signed } },
    'filtered',
    'filtered',
  ],
  [
    'a redirect to a false friend',
    answerOf(302, '', to('https://www.tiktok.com.evil.example/')),
    'unrecognised',
    'foreign',
  ],
  ['a redirect to another false friend', answerOf(302, '', to('//nottiktok.com/')), 'unrecognised', 'foreign'],
  ['a redirect to a third', answerOf(302, '', to('https://mybyteoversea.com/')), 'unrecognised', 'foreign'],
  ['"not found" on a false friend', answerOf(302, '', to('https://evil.example/notfound')), 'unrecognised', 'foreign'],
  ['a redirect to nowhere', answerOf(302, '', to('http://')), 'unrecognised', 'unrecognised'],
  ['a redirect without a place', answerOf(302, ''), 'unrecognised', 'unrecognised'],
  ['an unknown page with marks', answerOf(200, '<html>New</html>', signed), 'filtered', 'filtered'],
  ['an unknown page without marks', answerOf(200, '<html>Hello</html>'), 'unrecognised', 'unrecognised'],
  ['a 404 without marks', answerOf(404, 'not found'), 'unrecognised', 'unrecognised'],
];

describe('an answer in TikTok’s name, by whose certificate it came under', () => {
  it.each(stories)('%s', (_story, answer, underPublic, underPrivate) => {
    expect(judgeAnswer(target, answer, 'public')).toBe(underPublic);
    expect(judgeAnswer(target, answer, 'private')).toBe(underPrivate);
  });

  it('a refusal of the content network is no denial, and elsewhere it is one', () => {
    const page = '<HTML><H1>Access Denied</H1>You cannot access "x".<P>Reference&#32;&#35;18.a1b2c3</HTML>';
    const content = targetOf({ content: true });
    expect(judgeAnswer(content, answerOf(403, page, { server: 'AkamaiGHost' }), 'public')).toBe('filtered');
    expect(judgeAnswer(content, answerOf(403, page), 'private')).toBe('filtered');
    expect(judgeAnswer(target, answerOf(403, page, { server: 'AkamaiGHost' }), 'public')).toBe('denied');
  });

  it('a page of a filter is foreign even where any 200 would be well', () => {
    const lenient = targetOf({ healthy: [{ statuses: [200, 403] }] });
    expect(judgeAnswer(lenient, answerOf(403, '<p>Blocked by policy</p>'), 'private')).toBe('foreign');
    expect(judgeAnswer(lenient, answerOf(200, '<p>oops</p>'), 'private')).toBe('unrecognised');
    expect(judgeAnswer(lenient, answerOf(403, '<p>Zugriff verweigert</p>'), 'private')).toBe('unrecognised');
    expect(judgeAnswer(lenient, answerOf(200, '<p>oops</p>'), 'public')).toBe('healthy');
  });

  it('words are found in whatever case they are written', () => {
    const robots = targetOf({ healthy: [{ statuses: [200], bodyIncludes: 'User-agent' }] });
    expect(judgeAnswer(robots, answerOf(200, 'USER-AGENT: *'), 'private')).toBe('healthy');
  });

  it('a rule holds only with all its headers and all its words', () => {
    const strict = targetOf({ healthy: [{ statuses: [200], bodyIncludes: 'fine', headers: ['x-a', 'x-b'] }] });
    const both = { 'x-a': '1', 'x-b': '2' };
    expect(judgeAnswer(strict, answerOf(200, 'fine', both), 'public')).toBe('healthy');
    expect(judgeAnswer(strict, answerOf(200, 'fine', { 'x-a': '1' }), 'public')).toBe('unrecognised');
    expect(judgeAnswer(strict, answerOf(200, 'ill', both), 'public')).toBe('unrecognised');
    expect(judgeAnswer(strict, answerOf(201, 'fine', both), 'public')).toBe('unrecognised');
  });
});
