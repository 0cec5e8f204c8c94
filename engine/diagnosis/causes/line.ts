// Rows about the quality of the line: the local link, the provider's line, and this machine filling it. They rest on three
// windows of samples in a row, because chance makes runs.
import type { MessageId } from '../../../contract/message.ts';
import type { Findings } from '../findings/findings.ts';
import type { Standing } from '../findings/line.ts';
import type { Stretch } from '../findings/quality.ts';
import { isSlowRouter } from '../line-limits.ts';
import { silenceSymptoms, slownessSymptoms } from '../symptoms.ts';
import type { SymptomKind } from '../symptoms.ts';
import type { Cause, Proof } from './cause.ts';

type Row = Pick<Cause, 'code' | 'layer' | 'blame' | 'holds' | 'wouldChangeMind' | 'fixes'> & {
  kinds: readonly SymptomKind[];
};

const row = ({ kinds, ...rest }: Row): Cause => ({
  severity: 'degraded',
  featureStatus: 'slow',
  explains: ({ kind }) => kinds.includes(kind),
  ...rest,
});

const params = (stretch: Stretch | undefined): Record<string, number> => ({
  percent: Math.round((stretch?.lossShare ?? 0) * 100),
  ms: Math.round(stretch?.rttMs ?? 0),
});

const proofOf = ({ confirmed }: Pick<Standing, 'confirmed'>, parts: Partial<Proof>): Proof => ({
  confirmed,
  confidence: 'proven',
  supporting: [],
  opposing: [],
  features: [],
  ...parts,
});

// Loss that rounds to nothing, and a delay that no link should be charged with, are left out of the sentence.
const lanSentence = (stretch: Stretch | undefined): Partial<Proof> => {
  if (Math.round((stretch?.lossShare ?? 0) * 100) === 0) return { sentence: 'late.lan.degraded' };
  return isSlowRouter(stretch?.rttMs ?? null) ? {} : { sentence: 'lossy.lan.degraded' };
};

/** The local link loses packets or is late, and all that lies behind it looks at least as bad. */
export const lanDegraded = row({
  code: 'lan.degraded',
  layer: 'lan',
  blame: 'your-network',
  kinds: ['lan-poor', 'ingest-fails', ...slownessSymptoms, ...silenceSymptoms],
  holds: ({ line, quality }) =>
    line.lan.bad
      ? proofOf(line.lan, {
          ...lanSentence(quality.router.stretches[0]),
          params: params(quality.router.stretches[0]),
          supporting: [...quality.router.entries, ...quality.anchors.entries],
        })
      : null,
  wouldChangeMind: ['change.router-clean'],
  fixes: ['move-closer', 'check-cable-or-wifi', 'cycle-interface', 'restart-router'],
});

// Where the router takes no part in the measurement, the trouble may lie on its nearer side.
const behind = ({ line }: Findings, unsplit: MessageId): Partial<Proof> =>
  line.routerMeasured ? {} : { blame: 'unknown', confidence: 'cannot-split', sentence: unsplit };

/** Packets get lost behind a clean router. */
export const internetLoss = row({
  code: 'internet.loss',
  layer: 'internet',
  blame: 'your-provider',
  kinds: ['line-lossy', 'ingest-fails', ...slownessSymptoms, ...silenceSymptoms],
  holds: (findings) => {
    const { line, quality } = findings;
    if (!line.loss.bad) return null;
    return proofOf(line.loss, {
      ...behind(findings, 'unsplit.internet.loss'),
      params: params(quality.anchors.stretches[0]),
      supporting: quality.anchors.entries,
      opposing: quality.router.entries,
      // Loss may have many reasons; together with waiting it is a queue that overflows.
      likelyWhy: line.latency.bad ? 'congestion' : null,
    });
  },
  wouldChangeMind: ['change.anchors-clean'],
  fixes: ['other-network', 'restart-router', 'call-provider'],
});

// Where this machine was busy itself, its own traffic may be what everything else waits for.
const besideOwnLoad = ({ line, wayOut }: Findings): Partial<Proof> =>
  line.mayBeOwnLoad && line.routerMeasured
    ? { blame: 'unknown', confidence: 'cannot-split', sentence: 'busy.internet.latency', opposing: wayOut.load }
    : {};

const comparisonOf = (stretch: Stretch | undefined): MessageId =>
  typeof stretch?.usualRttMs === 'number' ? 'latency.than-usual' : 'latency.than-anywhere';

/** The line answers far later than is usual here, and nobody saw that this machine fills it. */
export const internetLatency = row({
  code: 'internet.latency',
  layer: 'internet',
  blame: 'your-provider',
  kinds: ['line-latent', 'ingest-fails', 'target-no-answer', ...slownessSymptoms],
  holds: (findings) => {
    const { line, quality, internet } = findings;
    if (!line.latency.bad || internet.state !== 'up') return null;
    const [latest] = quality.anchors.stretches;
    return proofOf(line.latency, {
      ...behind(findings, 'unsplit.internet.latency'),
      params: { ...params(latest), comparison: [comparisonOf(latest)] },
      supporting: quality.anchors.entries,
      opposing: quality.router.entries,
      ...besideOwnLoad(findings),
    });
  },
  wouldChangeMind: ['change.anchors-clean'],
  fixes: ['other-network', 'restart-router', 'call-provider'],
});

/** What this machine carries rose together with the RTT, close to the most that the line was seen to carry. */
export const internetLineFull = row({
  code: 'internet.line-full',
  layer: 'internet',
  blame: 'you',
  kinds: ['line-full', 'ingest-fails', 'target-no-answer', ...slownessSymptoms],
  holds: ({ line, quality, wayOut }) =>
    line.full.bad
      ? proofOf(line.full, {
          params: params(quality.anchors.stretches[0]),
          supporting: [...wayOut.load, ...quality.anchors.entries],
          likelyWhy: 'congestion',
        })
      : null,
  wouldChangeMind: ['change.load-ends'],
  fixes: ['stop-transfers'],
});

/** A control's own transfer is too slow for video, while the line answers promptly. */
export const internetSlow = row({
  code: 'internet.slow',
  layer: 'internet',
  blame: 'your-provider',
  kinds: ['line-narrow', 'content-starved', 'content-stalled', 'target-slow'],
  holds: ({ content, internet, line, wayOut }) => {
    // Beside loss, lateness or own load a slow transfer is no finding of its own.
    const isPlain = !line.loss.bad && !line.lan.bad && !line.latency.bad && !wayOut.fillsTheLine;
    if (!content.narrow.holds || internet.state !== 'up' || !isPlain) return null;
    return proofOf(content.narrow, {
      supporting: content.narrow.entries,
      opposing: internet.answering,
    });
  },
  wouldChangeMind: ['change.transfer-fast'],
  fixes: ['other-network', 'restart-router', 'call-provider'],
});

/** IPv6 is offered and dead, and what the user fetches waits for it. */
export const ipv6Broken = row({
  code: 'internet.ipv6-broken',
  layer: 'internet',
  blame: 'your-provider',
  kinds: ['ipv6-waits'],
  holds: ({ internet }) =>
    internet.ipv6Waits.holds ? proofOf(internet.ipv6Waits, { supporting: internet.ipv6Waits.entries }) : null,
  wouldChangeMind: ['change.ipv6-answers'],
  fixes: ['prefer-ipv4', 'restart-router', 'call-provider'],
});
