import { describe, expect, it } from 'vitest';
import type { Blame, Confidence, Feature, FeatureStatus, LikelyWhy, Severity } from '../../../../contract/verdict.ts';
import type { NamedCode } from '../../../../engine/diagnosis/causes/cause.ts';
import { causes } from '../../../../engine/diagnosis/causes/rows.ts';
import { story } from '../../story.ts';
import { storyOf, worlds } from '../worlds.ts';

type Said = [Severity, Blame, Confidence, Partial<Record<Feature, FeatureStatus>>, LikelyWhy?];

const [you, network, provider, block] = ['you', 'your-network', 'your-provider', 'a-block'] as const;
const all = (status: FeatureStatus): Said[3] => ({ web: status, feed: status, live: status, video: status });

/** What is said in the world of each code. */
const said: Record<string, Said> = {
  'device.link-down': ['down', you, 'proven', all('unknown')],
  'device.no-address': ['down', you, 'proven', all('unknown')],
  'device.no-route': ['down', you, 'proven', all('unknown')],
  'device.clock-wrong': ['down', you, 'proven', all('unknown')],
  'device.vpn-down': ['down', you, 'proven', all('unknown')],
  'device.proxy-broken': ['down', you, 'proven', all('unknown')],
  'lan.degraded': ['degraded', network, 'proven', all('ok')],
  'router.down': ['down', network, 'proven', all('unknown')],
  'internet.captive-portal': ['down', network, 'proven', all('unknown')],
  'internet.down': ['down', provider, 'proven', all('unknown')],
  'internet.tls-intercepted': ['down', network, 'proven', all('unknown')],
  'internet.loss': ['degraded', provider, 'proven', all('ok')],
  'internet.latency': ['degraded', provider, 'proven', all('ok')],
  'internet.slow': ['degraded', provider, 'proven', all('ok')],
  'internet.line-full': ['degraded', you, 'proven', all('ok'), 'congestion'],
  'internet.ipv6-broken': ['degraded', provider, 'proven', all('ok')],
  'dns.down': ['down', network, 'proven', all('unknown')],
  'dns.slow': ['degraded', network, 'proven', all('ok')],
  'dns.aaaa-broken': ['degraded', network, 'proven', all('ok')],
  'dns.tiktok-blocked': ['down', network, 'proven', all('blocked')],
  'dns.tiktok-partial': ['degraded', network, 'proven', { web: 'ok', live: 'blocked', video: 'ok' }],
  'path.ip-blocked': ['down', block, 'likely', all('blocked')],
  'path.sni-blocked': ['down', block, 'likely', all('blocked')],
  'path.block-page': ['down', block, 'proven', all('blocked')],
  'path.tls-intercepted': ['down', block, 'proven', all('blocked')],
  'path.mtu': ['down', provider, 'proven', all('unknown')],
  'path.loss': ['degraded', 'unknown', 'cannot-split', all('ok')],
  'path.throttled': ['degraded', 'unknown', 'cannot-split', { web: 'ok', video: 'slow', image: 'ok' }],
  'path.port-blocked': ['degraded', block, 'proven', { ...all('ok'), ingest: 'blocked' }],
  'path.ingest-down': ['degraded', 'unknown', 'cannot-split', { ...all('ok'), ingest: 'down' }],
  'tiktok.maintenance': ['down', 'tiktok', 'proven', all('down'), 'maintenance'],
  'tiktok.geo-blocked': ['down', block, 'proven', all('blocked'), 'policy'],
  'tiktok.dns-down': ['down', 'tiktok', 'proven', all('down')],
  'tiktok.certificate': ['down', 'tiktok', 'proven', all('down')],
  'tiktok.down': ['down', 'tiktok', 'proven', all('down')],
  'tiktok.access-denied': ['unknown', 'unknown', 'cannot-split', all('filtered')],
  'tiktok.cdn-down': ['degraded', 'tiktok', 'proven', { web: 'ok', video: 'down', image: 'down' }, 'cdn'],
  'tiktok.cdn-partial': ['degraded', 'unknown', 'cannot-split', { web: 'ok', video: 'slow', image: 'ok' }],
  'tiktok.cdn-slow': ['degraded', 'unknown', 'cannot-split', { web: 'ok', video: 'slow', image: 'ok' }],
  'tiktok.ingest-down': ['degraded', 'tiktok', 'proven', { ...all('ok'), ingest: 'down' }],
  'tiktok.feature-down': ['degraded', 'tiktok', 'proven', { web: 'ok', feed: 'down', live: 'ok' }],
  'tiktok.slow': ['degraded', 'tiktok', 'proven', { web: 'ok', feed: 'slow', live: 'ok' }],
  'tiktok.unreachable': ['down', 'unknown', 'cannot-split', all('silent')],
  'tiktok.rate-limited': ['unknown', 'nobody', 'cannot-split', all('filtered')],
};

describe('What is said of each cause', () => {
  it.each(causes.map(({ code }) => code))('%s', (code) => {
    const [severity, blame, confidence, features, likelyWhy = null] = said[code]!;
    expect(storyOf(code).candidate()).toMatchObject({ severity, blame, confidence, features, likelyWhy });
  });

  it.each<[NamedCode, string, Record<string, unknown>]>([
    ['device.clock-wrong', 'hours.device.clock-wrong', { hours: 24 }],
    ['lan.degraded', 'lossy.lan.degraded', { percent: 30, ms: 2 }],
    ['internet.loss', 'verdict.internet.loss', { percent: 29 }],
    ['internet.latency', 'verdict.internet.latency', { ms: 450, comparison: ['latency.than-usual'] }],
    ['dns.slow', 'verdict.dns.slow', { ms: 1200 }],
    ['dns.tiktok-partial', 'verdict.dns.tiktok-partial', { name: 'webcast.tiktok.com', features: ['feature.live'] }],
    ['path.loss', 'verdict.path.loss', { percent: 30 }],
    ['tiktok.certificate', 'verdict.tiktok.certificate', { fault: ['certificate.expired'] }],
    ['tiktok.cdn-slow', 'verdict.tiktok.cdn-slow', { features: ['feature.video'] }],
    ['tiktok.slow', 'verdict.tiktok.slow', { features: ['feature.feed'] }],
  ])('%s: the figures and names in %s', (code, id, params) => {
    expect(storyOf(code).candidate().message).toMatchObject({ id, params });
  });
});

describe('A suspicion is not a verdict', () => {
  // What the system says of itself, and what servers of three owners agree on, needs no second look.
  const atOnce = ['device.link-down', 'device.no-address', 'device.no-route', 'device.clock-wrong'];

  it.each(causes.map(({ code }) => code))('%s: one look less, and it is not said', (code) => {
    const { looks = 2, words } = worlds[code];
    const { code: told, confirmed } = story.times(looks - 1, ...words).candidate();
    expect(told === code && confirmed).toBe(atOnce.includes(code));
  });
});
