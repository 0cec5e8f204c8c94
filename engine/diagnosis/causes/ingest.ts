// The rows about the LIVE ingest alone: the server for the user's own stream refuses or never completes its handshake.
import type { Findings } from '../findings/findings.ts';
import { fails } from '../findings/ingest.ts';
import type { Cause, Proof } from './cause.ts';
import { silenceCounts } from './content.ts';

// Silence may be the way's; it is the ingest's own where the same port answers elsewhere, and either its other door is open
// or packets towards it get as far as others do. How others are on a port of its own nobody asks.
const isOwnSilence = ({ ingest, path }: Findings): boolean => {
  const isBeyond = ingest.host !== null && path.leavesTheProvider(ingest.host);
  const passesElsewhere = ingest.configured !== 'other' && ['answers', 'refuses'].includes(ingest.control);
  return passesElsewhere && (ingest.takesStreams || isBeyond);
};

// What knows RTMP when it sees it may stand on the way, and end a connection that was open already.
const endsInGreeting = (findings: Findings): boolean =>
  findings.ingest.state === 'refuses' || (findings.ingest.state === 'never-completes' && silenceCounts(findings));

const speaksAgainstIt = (findings: Findings): boolean => {
  const { state, configured, control } = findings.ingest;
  // A firewall refuses a whole port, and says so as quickly as a server. That of all web sites none does.
  if (state === 'turned-away') return configured === 'secure' || (configured === 'plain' && control === 'answers');
  if (state === 'silent') return silenceCounts(findings) && isOwnSilence(findings);
  return endsInGreeting(findings);
};

const unsplit = { confidence: 'cannot-split', blame: 'unknown', sentence: 'unsplit.tiktok.ingest-down' } as const;

// A server that takes streams at another door is well: who ends them at this one, nobody can say.
const saidOf = (findings: Findings): Pick<Proof, 'confidence' | 'blame' | 'sentence'> => {
  const { takesStreams } = findings.ingest;
  if (takesStreams && endsInGreeting(findings)) return unsplit;
  const sentence = takesStreams ? 'partly.tiktok.ingest-down' : 'verdict.tiktok.ingest-down';
  return { confidence: isForEverybody(findings) ? 'proven' : 'likely', sentence };
};

// A refusal could be forged on the way; that another server takes streams on that port makes it TikTok's.
const isForEverybody = ({ ingest }: Findings): boolean =>
  ingest.configured === 'plain' && ingest.state === 'turned-away' && ingest.control === 'answers';

/** Only the LIVE ingest refuses or never completes its handshake. */
export const tiktokIngestDown: Cause = {
  code: 'tiktok.ingest-down',
  layer: 'tiktok',
  severity: 'degraded',
  blame: 'tiktok',
  featureStatus: 'down',
  holds: (findings) => {
    const { ingest, internet } = findings;
    if (!ingest.isTiktoks || internet.state !== 'up' || !speaksAgainstIt(findings)) return null;
    return {
      confirmed: ingest.confirmed,
      ...saidOf(findings),
      supporting: ingest.entries,
      opposing: internet.answering,
      features: ['ingest'],
    };
  },
  explains: ({ kind }) => kind === 'ingest-fails',
  wouldChangeMind: ['change.tiktok-answers', 'change.other-network-same'],
  fixes: ['rtmps-443', 'new-live-server', 'wait'],
};

/**
 * The user's LIVE server is none of TikTok's, and takes no streams: he cannot go LIVE with it, and that is all there is to say. Whose
 * it is nobody knows here, so nobody is accused.
 */
export const pathIngestDown: Cause = {
  code: 'path.ingest-down',
  layer: 'path',
  severity: 'degraded',
  blame: 'unknown',
  featureStatus: 'down',
  holds: (findings) => {
    const { ingest, internet } = findings;
    if (ingest.isTiktoks || internet.state !== 'up' || !fails(ingest.state)) return null;
    if (['silent', 'never-completes'].includes(ingest.state) && !silenceCounts(findings)) return null;
    return {
      confirmed: ingest.confirmed,
      confidence: 'cannot-split',
      supporting: ingest.entries,
      opposing: internet.answering,
      features: ['ingest'],
      ...(ingest.takesStreams && { sentence: 'partly.path.ingest-down' }),
    };
  },
  explains: ({ kind }) => kind === 'ingest-fails',
  wouldChangeMind: ['change.port-answers'],
  fixes: ['rtmps-443', 'wait'],
};

/** TikTok’s ingest is silent and nothing tells on which side. */
export const ingestIsSilent = (findings: Findings): boolean =>
  findings.ingest.isTiktoks &&
  findings.ingest.state === 'silent' &&
  findings.internet.state === 'up' &&
  !findings.quality.isLossy;
