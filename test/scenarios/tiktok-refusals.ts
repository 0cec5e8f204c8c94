// Answers by which TikTok refuses the one who asks, or hides its content from visitors: most of them are no fault at all.
import { fetches } from '../lab/client-proofs.ts';
import type { ServiceMode } from '../lab/servers/service-modes.ts';
import { fixed, recipe, type Recipe, type Scenario } from './scenario.ts';
import { services } from './steps.ts';
import { COMMENTS, CONTROL, FEED, LOGIN, OPEN_API, SEARCH, TIKTOK, VIDEO, writtenByTiktok } from './targets.ts';

const challenge =
  '<!DOCTYPE html><html><head><title>TikTok</title></head><body>Please wait...<p id="cs" class="eyJ2IjoxfQ=="></p>' +
  '<p id="wci" class="_wafchallengeid"></p><p id="rci" class="waforiginalreid"></p><p id="rs"></p></body></html>';
const captcha =
  '{"code":"10000","from":"","type":"verify","version":"2","region":"va","subtype":"slide","fp":"verify_lab"}';
const securityCheck = '<!DOCTYPE html><html><head><title>Security Check</title></head><body></body></html>';
const banned =
  "<!DOCTYPE html><html><body><h1>Sorry, TikTok isn't available right now</h1><p>A law banning TikTok has been enacted " +
  "in the U.S. Unfortunately, that means you can't use TikTok for now.</p></body></html>";
const bannedInIndia =
  '<!DOCTYPE html><html><body><p>On June 29, 2020 the Govt. of India decided to block 59 apps, including TikTok. We are ' +
  'in the process of complying with the Government of India’s directive.</p></body></html>';

const toEveryone = (mode: ServiceMode) => [services({ all: mode })];

const refusedAll = (
  title: string,
  mode: ServiceMode,
  seen: Parameters<typeof fetches>[1],
  expect: Scenario['expect'],
): Omit<Scenario, 'id'> => ({
  title,
  steps: toEveryone(mode),
  proofs: [fetches(TIKTOK, seen), fetches(OPEN_API, seen), fetches(CONTROL, { status: 200 })],
  expect,
  boundMs: expect.code === 'ok' ? null : 12_000,
});

const notHere: readonly Recipe[] = [
  fixed(
    'T06',
    refusedAll(
      'TikTok says that the law forbids it here',
      { status: 451 },
      { status: 451 },
      { code: 'tiktok.geo-blocked' },
    ),
  ),
  fixed(
    'T07',
    refusedAll(
      'TikTok redirects everyone to its page for places it has left',
      { status: 302, redirect: 'https://www.tiktok.com/hk/notfound' },
      { status: 302, header: '/hk/notfound' },
      { code: 'tiktok.geo-blocked' },
    ),
  ),
  recipe('T63', (draw) =>
    refusedAll(
      'TikTok shows its own page about a ban',
      { status: 200, body: draw.oneOf(banned, bannedInIndia) },
      { status: 200, ...writtenByTiktok },
      { code: 'tiktok.geo-blocked' },
    ),
  ),
];

const denied: readonly Recipe[] = [
  fixed(
    'T64',
    refusedAll(
      'TikTok denies access to everything',
      { status: 403 },
      { status: 403, ...writtenByTiktok },
      { code: 'tiktok.access-denied' },
    ),
  ),
  recipe('T65', (draw) =>
    refusedAll(
      'TikTok asks everyone here to slow down',
      { status: 429, retryAfterS: draw.whole(30, [10, 300]) },
      { status: 429, header: 'retry-after' },
      { code: 'tiktok.rate-limited' },
    ),
  ),
  recipe('T66', (draw) =>
    refusedAll(
      'TikTok answers everything with a challenge for browsers',
      { status: 200, body: draw.oneOf(challenge, securityCheck) },
      { status: 200, ...writtenByTiktok },
      { code: 'tiktok.rate-limited', orCode: ['ok'] },
    ),
  ),
];

/** Some services hide their content, others show that TikTok is there. */
const hidden = (
  id: string,
  title: string,
  modes: Parameters<typeof services>[0],
  proofs: Scenario['proofs'],
  notes: Scenario['expect']['notes'] = ['checks-filtered'],
): Recipe => fixed(id, { title, steps: [services(modes)], proofs, expect: { code: 'ok', notes }, boundMs: null });

const filtered: readonly Recipe[] = [
  hidden('T04', 'the feed asks to slow down and others answer', { feed: { status: 429, retryAfterS: 30 } }, [
    fetches(FEED, { status: 429, header: 'retry-after' }),
    fetches(COMMENTS, { status: 200 }),
  ]),
  hidden('T12', 'the feed answers with nothing, as it does to every unsigned request', { feed: { empty: true } }, [
    fetches(FEED, { status: 200, body: '' }),
  ]),
  hidden('T24', 'the feed answers with an empty list', { feed: { body: '{"status_code":0,"itemList":[]}' } }, [
    fetches(FEED, { status: 200, body: /"itemList":\[\]/ }),
  ]),
  hidden('T67', 'the website shows a challenge for browsers', { web: { body: challenge } }, [
    fetches(TIKTOK, { status: 200, body: /Please wait/ }),
    fetches(OPEN_API, { status: 401 }),
  ]),
  hidden(
    'T68',
    'feed, comments and search want a captcha solved',
    { feed: { body: captcha }, comments: { body: captcha }, search: { body: captcha } },
    [FEED, COMMENTS, SEARCH].map((url) => fetches(url, { status: 200, body: /"type":"verify"/ })),
  ),
  hidden('T69', 'the log-in asks to slow down', { login: { status: 429 } }, [fetches(LOGIN, { status: 429 })]),
  hidden(
    'T31',
    'the content hosts refuse unsigned paths',
    { vcdn: { status: 403 } },
    [fetches(VIDEO, { status: 403, header: 'AkamaiGHost' })],
    [],
  ),
  hidden(
    'T70',
    'all content hosts refuse unsigned paths',
    { vcdn: { status: 403 }, icdn: { status: 403 } },
    [fetches(VIDEO, { status: 403, header: 'AkamaiGHost' })],
    [],
  ),
  hidden(
    'T71',
    'every page of the website wants a challenge solved, the feeds as well, and the interfaces for programs answer',
    {
      web: { body: challenge },
      login: { body: challenge },
      feed: { body: challenge },
      comments: { body: challenge },
      search: { body: challenge },
    },
    [fetches(TIKTOK, { status: 200, body: /Please wait/ }), fetches(OPEN_API, { status: 401 })],
  ),
];

const strange: readonly Recipe[] = [
  hidden(
    'T28',
    'the website shows a page that nobody knows',
    // Without marks; with them the page would be TikTok's own word that it answers.
    { web: { body: '<html>oops</html>', marks: false } },
    [fetches(TIKTOK, { status: 200, body: /oops/ })],
    ['unrecognised-page'],
  ),
  recipe('T72', (draw) => {
    const status = draw.oneOf(502, 503, 500);
    return {
      title: "an error in TikTok's name does not look like its own",
      steps: [services({ feed: { status, marks: false } })],
      proofs: [fetches(FEED, { status })],
      expect: { code: 'ok', orCode: ['unknown'], innocent: 'tiktok' },
      boundMs: null,
    };
  }),
  recipe('T73', (draw) => {
    const status = draw.oneOf(503, 500);
    return {
      title: "TikTok's log collectors fail, which hurts nobody",
      steps: [services({ logs: { status } })],
      proofs: [fetches('https://mon.tiktokv.com/', { status })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

/** Scenarios in which TikTok refuses, hides or puzzles. */
export const refusalRecipes: readonly Recipe[] = [...notHere, ...denied, ...filtered, ...strange];
