// Filter lists at home: what a Pi-hole or a router with a block list does to some of TikTok's names.
import { fetches, fetchFails, looksUp } from '../lab/client-proofs.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { filterList, services } from './steps.ts';
import { LIVE, TIKTOK, writtenByTiktok } from './targets.ts';

const LOG_HOSTS = ['mon.tiktokv.com', 'mon-va.byteoversea.com', 'analytics.tiktok.com'];
const STUDIO_HOST = 'tron-sg.bytelemon.com';

const sinkhole = (name: string) => looksUp(name, '0.0.0.0');

/** Filter list scenarios. */
export const filterRecipes: readonly Recipe[] = [
  fixed('F51', {
    title: "a filter list sends only the names of TikTok's log collectors nowhere",
    steps: [filterList(...LOG_HOSTS)],
    proofs: [...LOG_HOSTS.map(sinkhole), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', notes: ['log-hosts-filtered'] },
    boundMs: null,
  }),
  fixed('F52', {
    title: "a filter list sends only a name of TikTok's LIVE Studio nowhere",
    steps: [filterList(STUDIO_HOST)],
    proofs: [sinkhole(STUDIO_HOST), fetches(TIKTOK, { status: 200 }), fetches(LIVE, { status: 200 })],
    // The name serves creators alone: to say nothing is right, and to name it is right.
    expect: { code: 'ok', orCode: ['dns.tiktok-partial'], innocent: 'tiktok' },
    boundMs: null,
  }),
  fixed('F53', {
    title: "a filter list sends the names of TikTok's LIVE services nowhere",
    steps: [filterList('webcast.tiktok.com')],
    proofs: [sinkhole('webcast.tiktok.com'), fetchFails(LIVE, ['connect']), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'dns.tiktok-partial', innocent: 'tiktok' },
    boundMs: 8000,
  }),
  fixed('F54', {
    title: 'a filter list sends all of TikTok nowhere',
    steps: [
      filterList(
        ...['tiktok.com', 'tiktokv.com', 'tiktokv.us', 'tiktokv.eu', 'tiktokcdn.com', 'tiktokcdn-us.com'],
        ...['tiktokcdn-eu.com', 'ttwstatic.com', 'tiktokapis.com'],
      ),
    ],
    proofs: [sinkhole('www.tiktok.com'), fetchFails(TIKTOK, ['connect'])],
    expect: { code: 'dns.tiktok-blocked', innocent: 'tiktok' },
    boundMs: 6000,
  }),
  recipe('F55', (draw) => {
    const status = draw.oneOf(503, 500);
    return {
      title: 'a filter list blocks one name while TikTok itself is down',
      steps: [filterList('mon.tiktokv.com', 'webcast.tiktok.com'), services({ all: { status } })],
      proofs: [sinkhole('webcast.tiktok.com'), fetches(TIKTOK, { status, ...writtenByTiktok })],
      expect: { code: 'tiktok.down', named: ['dns.tiktok-partial'] },
      boundMs: 12_000,
    };
  }),
  recipe('F56', (draw) => {
    const status = draw.oneOf(503, 502);
    return {
      title: 'a filter list blocks only log collectors while TikTok itself is down',
      steps: [filterList(...LOG_HOSTS), services({ all: { status } })],
      proofs: [sinkhole('mon.tiktokv.com'), fetches(TIKTOK, { status, ...writtenByTiktok })],
      expect: { code: 'tiktok.down', notes: ['log-hosts-filtered'] },
      boundMs: 12_000,
    };
  }),
];
