// Rows about the way to TikTok as a road: too narrow for large packets, lossy, slowed down, or shut for one port.
import type { Findings } from '../findings/findings.ts';
import { queueIn, towardsTikTokDuring } from '../findings/quality.ts';
import type { Cause } from './cause.ts';

const proven = { confidence: 'proven', opposing: [], features: [] } as const;

/** Small packets pass and large ones vanish, to controls too. */
export const pathMtu: Cause = {
  code: 'path.mtu',
  layer: 'path',
  severity: 'down',
  blame: 'your-provider',
  featureStatus: 'unknown',
  holds: ({ content, internet, quality }) => {
    if (!content.largeLost.holds || internet.answering.length === 0 || quality.isLossy) return null;
    return { ...proven, confirmed: content.largeLost.confirmed, supporting: content.largeLost.entries };
  },
  explains: ({ kind }) =>
    [
      'large-lost',
      'content-stalled',
      'target-cut-in-tls',
      'target-no-answer',
      'line-narrow',
      'content-starved',
      'ingest-fails',
    ].includes(kind),
  wouldChangeMind: ['change.large-pass'],
  fixes: ['restart-router', 'other-network', 'call-provider'],
};

// Where packets queue up while content starves, the loss is the queue's.
const isSqueezed = ({ quality, content }: Pick<Findings, 'quality' | 'content'>): boolean =>
  towardsTikTokDuring(quality, content.starved.spans).some((stretch) => queueIn(stretch, quality) === 'long');

/** Packets get lost towards TikTok alone. */
export const pathLoss: Cause = {
  code: 'path.loss',
  layer: 'path',
  severity: 'degraded',
  blame: 'unknown',
  featureStatus: 'slow',
  holds: ({ line, quality, internet, content }) =>
    line.wayLoss.bad && internet.state === 'up' && !isSqueezed({ quality, content })
      ? {
          ...proven,
          confirmed: line.wayLoss.confirmed,
          confidence: 'cannot-split',
          params: { percent: Math.round((quality.tiktok.stretches[0]?.lossShare ?? 0) * 100) },
          supporting: quality.tiktok.entries,
          opposing: quality.anchors.entries,
        }
      : null,
  explains: ({ kind }) =>
    [
      'way-lossy',
      'content-starved',
      'content-stalled',
      'target-slow',
      'target-unreachable',
      'target-cut-in-tls',
      'target-no-answer',
    ].includes(kind),
  wouldChangeMind: ['change.works-elsewhere', 'change.other-network-same'],
  fixes: ['other-network'],
};

/** The LIVE port is silent, or refused, here and elsewhere, while the same server answers on 443. */
export const pathPortBlocked: Cause = {
  code: 'path.port-blocked',
  layer: 'path',
  severity: 'degraded',
  blame: 'a-block',
  featureStatus: 'blocked',
  holds: ({ ingest, internet }) => {
    // The user streams through another port: what happens to this one is not what fails.
    if (ingest.configured !== 'plain') return null;
    const isShut =
      (ingest.plain === 'silent' && ingest.control === 'silent') ||
      (ingest.plain === 'turned-away' && ingest.control === 'refuses');
    if (!isShut || ingest.secure !== 'well' || internet.state !== 'up') return null;
    return { ...proven, confirmed: ingest.confirmed, supporting: ingest.entries, features: ['ingest'] };
  },
  explains: ({ kind }) => kind === 'ingest-fails',
  wouldChangeMind: ['change.port-answers'],
  fixes: ['rtmps-443', 'other-network'],
};
