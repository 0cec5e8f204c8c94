// The row about the LIVE ingest alone: TikTok's server for the user's own stream refuses or never completes its handshake.
import type { Findings } from '../findings/findings.ts';
import type { Cause } from './cause.ts';
import { silenceCounts } from './content.ts';

// Silence may be the way's; it is the ingest's own where the same port answers elsewhere, and either its other door is open
// or packets towards it get as far as others do.
const isOwnSilence = ({ ingest, path }: Findings): boolean => {
  const otherDoor = ingest.configured === 'plain' ? ingest.secure : ingest.plain;
  const isBeyond = ingest.host !== null && path.leavesTheProvider(ingest.host);
  return ['answers', 'refuses'].includes(ingest.control) && (otherDoor === 'well' || isBeyond);
};

const isItsOwn = (findings: Findings): boolean => {
  const { state, configured, control } = findings.ingest;
  if (state === 'refuses') return true;
  // A firewall refuses a whole port, and says so as quickly as a server. That of all web sites none does.
  if (state === 'turned-away') return configured === 'secure' || control === 'answers';
  return silenceCounts(findings) && (state === 'never-completes' || (state === 'silent' && isOwnSilence(findings)));
};

/** Only the LIVE ingest refuses or never completes its handshake. */
export const tiktokIngestDown: Cause = {
  code: 'tiktok.ingest-down',
  layer: 'tiktok',
  severity: 'degraded',
  blame: 'tiktok',
  featureStatus: 'down',
  holds: (findings) => {
    const { ingest, internet } = findings;
    if (internet.state !== 'up' || !isItsOwn(findings)) return null;
    return {
      confirmed: ingest.confirmed,
      // A refusal could be forged on the way; that another server takes streams on that port makes it TikTok's.
      confidence: ingest.state === 'turned-away' && ingest.control === 'answers' ? 'proven' : 'likely',
      supporting: ingest.entries,
      opposing: internet.answering,
      features: ['ingest'],
    };
  },
  explains: ({ kind }) => kind === 'ingest-fails',
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
  fixes: ['rtmps-443', 'new-live-server', 'wait'],
};

/** The ingest is silent and nothing tells on which side. */
export const ingestIsSilent = (findings: Findings): boolean =>
  findings.ingest.state === 'silent' && findings.internet.state === 'up' && !findings.quality.isLossy;
