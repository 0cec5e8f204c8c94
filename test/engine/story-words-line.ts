// The words about what lies between this machine and the internet, and about how content flows: tunnel, proxy, Wi-Fi,
// load, quality, transfers, sizes, edges and the LIVE ingest.
import type { FactsOf } from '../../contract/reading.ts';
import type { Feature } from '../../contract/verdict.ts';
import { tell, well } from './story-telling.ts';
import type { Word } from './story.ts';

export const proxy = (outcome: FactsOf<'proxy'>['outcome']): Word => {
  const isWell = outcome === 'works' || outcome === 'unknown';
  const facts = { kind: 'proxy', source: 'system', scheme: 'http', outcome } as const;
  return tell('device', 'proxy', facts, well(isWell, 'refused'));
};
export const tunnel = (beneath: FactsOf<'tunnel'>['beneath']): Word =>
  tell('device', 'tunnel', { kind: 'tunnel', beneath }, well(!['router', 'nothing'].includes(beneath), 'timeout'));
export const wifi = (signalDbm: number | null): Word =>
  tell('lan', 'Wi-Fi', { kind: 'wifi', signalDbm, rateMbitS: null }, { status: 'ok' });
/** So much is received, of the most that this line was seen to carry (kbit/s). */
export const load = (receivedKbitS: number, peakReceivedKbitS: number | null): Word => {
  const nothingSent = { sentKbitS: 0, peakSentKbitS: null };
  return tell(
    'device',
    'this machine',
    { kind: 'load', receivedKbitS, peakReceivedKbitS, ...nothingSent },
    { status: 'ok' },
  );
};

type QualityFacts = FactsOf<'quality'>;
/** A whole series of echo requests to an anchor, of which `received` came back. */
export const pings = (owner: string, received: number, parts: Partial<QualityFacts> = {}): Word => {
  const what = { kind: 'quality', to: 'anchor', owner, method: 'icmp', sent: 14, received } as const;
  const facts: QualityFacts = { ...what, rttMs: null, jitterMs: null, usualRttMs: null, ...parts };
  return tell('internet', owner, facts, { status: 'ok' });
};
const measured = ['Cloudflare', 'Google', 'Quad9'] as const;
/** Series to all anchors, each of which got so many of its 14 replies: 42 samples together. */
export const allPings = (received: number, parts: Partial<QualityFacts> = {}): Word[] =>
  measured.map((owner) => pings(owner, received, parts));

type Quality = { lost?: number; rttMs?: number | null; usualRttMs?: number | null };
/** One window of 42 samples to the anchors and 20 each to the router and to TikTok; `lost` is a share. */
export const line = (to: { anchors?: Quality; router?: Quality; tiktok?: Quality }): Word[] => {
  const series = (where: QualityFacts['to'], owner: string, sent: number, quality: Quality): Word => {
    const { lost = 0, rttMs = 20, usualRttMs = null } = quality;
    return pings(owner, Math.round(sent * (1 - lost)), { to: where, sent, rttMs, usualRttMs });
  };
  return [
    ...(to.anchors ? measured.map((owner) => series('anchor', owner, 14, to.anchors ?? {})) : []),
    ...(to.router ? [series('router', 'router', 20, { rttMs: 2, ...to.router })] : []),
    ...(to.tiktok ? [series('tiktok', 'TikTok', 20, to.tiktok)] : []),
  ];
};

/** A transfer at so many kbit/s, or one that began and then stopped. */
export const transfer = (
  of: 'tiktok' | 'control',
  rate: number | 'stalls',
  parts: Partial<FactsOf<'throughput'>> = {},
): Word => {
  const [host, feature] = of === 'tiktok' ? ['v16-webapp.tiktok.com', 'video' as const] : ['speed.example.com', null];
  const stalled = rate === 'stalls';
  const what = { kind: 'throughput', of, host, feature, bytes: stalled ? 800 : 100_000, tookMs: 3000 } as const;
  const facts: FactsOf<'throughput'> = { ...what, kbitS: stalled ? null : rate, stalled, ...parts };
  const target = facts.feature === null ? facts.host : `${facts.host} (${facts.feature})`;
  return tell('path', target, facts, well(!stalled, 'timeout'));
};

type Passes = FactsOf<'sizes'>['large'];
/** Whether small and large packets to a control come back. */
export const sizes = (owner: string, large: Passes, small: Passes = 'yes'): Word => {
  const facts = { kind: 'sizes', to: 'control', owner, small, large } as const;
  return tell('path', `${owner} (IPv4)`, facts, well(large !== 'no', 'timeout'));
};

/** One address of a host of TikTok's content network. */
export const edge = (
  address: string,
  outcome: FactsOf<'edge'>['outcome'],
  parts: { host?: string; feature?: Feature } = {},
): Word => {
  const where = { host: 'v16-webapp.tiktok.com', feature: 'video', ...parts } as const;
  const facts: FactsOf<'edge'> = { kind: 'edge', address, outcome, ...where };
  return tell(
    'tiktok',
    `${facts.host} at ${address}`,
    facts,
    well(outcome === 'answers' || outcome === 'unknown', 'timeout'),
  );
};

type Door = Pick<FactsOf<'ingest'>, 'stage' | 'outcome'>;
const doorStates = {
  well: { stage: 'done', outcome: 'ok' },
  silent: { stage: 'connect', outcome: 'timeout' },
  refused: { stage: 'connect', outcome: 'refused' },
  'never-completes': { stage: 'handshake', outcome: 'timeout' },
  'no-name': { stage: 'dns', outcome: 'unknown' },
} as const satisfies Record<string, Door>;
const ingestHosts = {
  plain: ['tiktok', 'push.test'],
  secure: ['tiktok', 'push.test'],
  other: ['other', 'live.example.net'],
  control: ['control', 'rtmp.example.com'],
} as const;
/**
 * A door of the user's LIVE server, plain on 1935 or secure on 443; of one that is none of TikTok's, plain on 1935; or another
 * host's port 1935.
 */
export const ingest = (
  door: 'plain' | 'secure' | 'other' | 'control',
  state: keyof typeof doorStates,
  configured = door === 'plain' || door === 'other',
): Word => {
  const [to, host] = ingestHosts[door];
  const secure = door === 'secure';
  const what = { kind: 'ingest', to, host, port: secure ? 443 : 1935, secure, configured } as const;
  const facts: FactsOf<'ingest'> = { ...what, ...doorStates[state] };
  return tell('tiktok', `${host}:${what.port}`, facts, well(state === 'well', 'timeout'));
};
