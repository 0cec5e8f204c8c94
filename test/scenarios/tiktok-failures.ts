// Faults of TikTok itself that it tells: errors that it wrote, certificates that do not hold, answers that take long.
import { fetches, fetchFails } from '../lab/client-proofs.ts';
import { answersLate } from '../lab/measured-proofs.ts';
import type { ServiceGroup } from '../lab/servers/service-modes.ts';
import type { Feature } from '../../contract/verdict.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { services } from './steps.ts';
import * as at from './targets.ts';
import { writtenByTiktok } from './targets.ts';

const controlFine = fetches(at.CONTROL, { status: 200 });

const whole: readonly Recipe[] = [
  fixed('T01', {
    title: 'every TikTok service says that it is overloaded',
    steps: [services({ all: { status: 503 } })],
    proofs: [
      fetches(at.TIKTOK, { status: 503, ...writtenByTiktok }),
      fetches(at.OPEN_API, { status: 503, ...writtenByTiktok }),
      fetches(at.VIDEO, { status: 503, header: 'AkamaiGHost' }),
      controlFine,
    ],
    expect: { code: 'tiktok.down', likelyWhy: 'overload' },
    boundMs: 8000,
  }),
  recipe('T51', (draw) => {
    const status = draw.oneOf(500, 502, 504);
    return {
      title: 'every TikTok service fails in its own words',
      steps: [services({ all: { status } })],
      proofs: [fetches(at.TIKTOK, { status, ...writtenByTiktok }), controlFine],
      expect: { code: 'tiktok.down' },
      boundMs: 8000,
    };
  }),
  recipe('T52', (draw) => ({
    title: 'every TikTok service asks to come back later and says no more',
    steps: [services({ all: { status: 503, retryAfterS: draw.whole(120, [30, 900]) } })],
    proofs: [fetches(at.TIKTOK, { status: 503, header: 'retry-after' })],
    expect: { code: 'tiktok.down', likelyWhy: 'overload' },
    boundMs: 8000,
  })),
  recipe('T53', (draw) => {
    const pages = draw.some(4, ['web', 'login', 'feed', 'comments', 'search'] as const);
    const groups = [...pages, 'upload', 'liveapi', 'livechat', 'mobile', 'api'];
    return {
      title: 'most of what people do on TikTok fails, and pictures and videos come',
      steps: [services(Object.fromEntries(groups.map((group) => [group, { status: 500 }])))],
      proofs: [fetches(at.UPLOAD, { status: 500, ...writtenByTiktok }), fetches(at.VIDEO, { status: 200 })],
      expect: { code: 'tiktok.down' },
      boundMs: 8000,
    };
  }),
];

/** One feature fails in TikTok's own words; the table's status is the first. */
const oneFails = (
  id: string,
  group: ServiceGroup,
  feature: Feature,
  url: string,
  ofTable: number,
  title = `TikTok's own error stands where ${group} should be, and the rest is fine`,
): Recipe =>
  recipe(id, (draw) => {
    const status = draw.oneOf(ofTable, 500, 502, 503, 504);
    return {
      title,
      steps: [services({ [group]: { status } })],
      proofs: [
        fetches(url, { status, ...writtenByTiktok }),
        fetches(url === at.COMMENTS ? at.FEED : at.COMMENTS, { status: 200, ...writtenByTiktok }),
      ],
      expect: { code: 'tiktok.feature-down', features: { [feature]: 'down' }, alone: true },
      boundMs: group === 'upload' ? 20_000 : 12_000,
    };
  });

const features: readonly Recipe[] = [
  oneFails('T02', 'feed', 'feed', at.FEED, 502, 'the feed answers with a bad gateway and the rest is fine'),
  oneFails('T03', 'comments', 'comments', at.COMMENTS, 500),
  oneFails('T15', 'login', 'login', at.LOGIN, 500),
  oneFails('T19', 'upload', 'upload', at.UPLOAD, 500),
  oneFails('T54', 'search', 'search', at.SEARCH, 504),
  oneFails('T55', 'api', 'api', at.OPEN_API, 500),
  oneFails('T56', 'mobile', 'mobile', at.MOBILE_API, 503),
  oneFails('T57', 'livechat', 'liveChat', at.LIVE_CHAT, 503),
  oneFails('T82', 'web', 'web', at.TIKTOK, 500),
  oneFails('T16', 'liveapi', 'live', at.LIVE, 503),
  recipe('T30', (draw) => {
    const status = draw.oneOf(503, 500, 502);
    return {
      title: 'feed and comments fail and the rest is fine',
      steps: [services({ feed: { status }, comments: { status } })],
      proofs: [
        fetches(at.FEED, { status, ...writtenByTiktok }),
        fetches(at.COMMENTS, { status }),
        fetches(at.TIKTOK, { status: 200 }),
      ],
      expect: { code: 'tiktok.feature-down', features: { feed: 'down', comments: 'down' } },
      boundMs: 12_000,
    };
  }),
  recipe('T58', (draw) => {
    const status = draw.oneOf(500, 503);
    return {
      title: 'log-in and upload fail while the pages are fine',
      steps: [services({ login: { status }, upload: { status } })],
      proofs: [
        fetches(at.LOGIN, { status, ...writtenByTiktok }),
        fetches(at.UPLOAD, { status, ...writtenByTiktok }),
        fetches(at.TIKTOK, { status: 200 }),
      ],
      expect: { code: 'tiktok.feature-down', features: { login: 'down', upload: 'down' } },
      boundMs: 20_000,
    };
  }),
];

const US_HOSTS = ['api16-normal-useast5.tiktokv.us', 'webcast-ws.us.tiktok.com', 'p19-sign.tiktokcdn-us.com'];
const usFails = services({ hosts: Object.fromEntries(US_HOSTS.map((host) => [host, { status: 503 }])) });
const usFailure = fetches('https://api16-normal-useast5.tiktokv.us/', { status: 503, ...writtenByTiktok });

const regions: readonly Recipe[] = [
  fixed('T59', {
    title: "TikTok's hosts for America fail and the user is in Europe",
    steps: [usFails],
    proofs: [usFailure, fetches('https://api16-normal-no1a.tiktokv.eu/', { status: 404 })],
    user: { settings: { tiktok: { region: 'eu' } } },
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('T60', {
    title: "TikTok's hosts for America fail and the user is there",
    steps: [usFails],
    proofs: [usFailure],
    user: { settings: { tiktok: { region: 'us' } } },
    expect: { code: 'tiktok.feature-down', features: { mobile: 'down', liveChat: 'down' } },
    boundMs: 12_000,
  }),
];

const slowness: readonly Recipe[] = [
  recipe('T09', (draw) => ({
    title: 'TikTok thinks for seconds about the feed',
    steps: [services({ feed: { ttfbMs: draw.whole(5000, [3500, 6000]) } })],
    proofs: [answersLate(at.FEED), fetches(at.TIKTOK, { status: 200 })],
    expect: { code: 'tiktok.slow', features: { feed: 'slow' } },
    boundMs: 25_000,
  })),
  recipe('T61', (draw) => ({
    title: 'TikTok thinks for seconds about everything',
    steps: [services({ all: { ttfbMs: draw.whole(4000, [3500, 5000]) } })],
    proofs: [answersLate(at.FEED), answersLate(at.OPEN_API), controlFine],
    expect: { code: 'tiktok.slow' },
    boundMs: 25_000,
  })),
  recipe('T62', (draw) => ({
    title: 'TikTok thinks for a second about everything',
    steps: [services({ all: { ttfbMs: draw.whole(1300, [1250, 1700]) } })],
    proofs: [answersLate(at.FEED), controlFine],
    expect: { code: 'ok' },
    boundMs: null,
  })),
];

const certificates: readonly Recipe[] = (
  [
    ['T21', 'expired', "all of TikTok's certificates have expired"],
    ['T22', 'wrongname', "all of TikTok's certificates are for another name"],
  ] as const
).map(([id, cert, title]) =>
  fixed(id, {
    title,
    steps: [services({ all: { cert } })],
    proofs: [fetchFails(at.TIKTOK, ['certificate']), fetchFails(at.VIDEO, ['certificate']), controlFine],
    expect: { code: 'tiktok.certificate' },
    boundMs: 8000,
  }),
);

const sayings: readonly Recipe[] = [
  recipe('T08', (draw) => ({
    title: 'TikTok says that it is under maintenance',
    steps: [
      services({
        all: {
          status: 503,
          retryAfterS: 600,
          body: draw.oneOf(
            '<html>TikTok is under maintenance</html>',
            '<html><title>Maintenance</title><body>TikTok is down for scheduled maintenance.</body></html>',
          ),
        },
      }),
    ],
    proofs: [fetches(at.TIKTOK, { status: 503, body: /maintenance/ }), controlFine],
    expect: { code: 'tiktok.maintenance' },
    boundMs: 12_000,
  })),
];

/** Scenarios in which TikTok fails and tells. */
export const failureRecipes: readonly Recipe[] = [
  ...whole,
  ...features,
  ...regions,
  ...slowness,
  ...certificates,
  ...sayings,
];
