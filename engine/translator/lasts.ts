// How long such faults last: dated figures where TikTok was at fault and there are any, otherwise what ends them.
import type { OpenComplaint } from '../../contract/complaint.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { Blame, Verdict } from '../../contract/verdict.ts';
import { effectOf, effects } from './effects.ts';
import { allLengths, lengthsWith } from './outage-lengths.ts';
import type { Reason } from './reason.ts';

/** What ends a fault, by whose it is; of TikTok's own there are figures, or none. */
const ends = {
  nobody: 'lasts.no-figures',
  you: 'lasts.until-changed',
  'your-network': 'lasts.until-changed',
  'your-provider': 'lasts.provider',
  'a-block': 'lasts.until-lifted',
  tiktok: 'lasts.no-figures',
  unknown: 'lasts.no-figures',
} as const satisfies Record<Blame, string>;

const ofVerdict = ({ code, blame }: Verdict): Message | null => {
  const known = effects[code].isWidespread ? allLengths(blame === 'tiktok' ? 'lasts.tiktok' : 'lasts.if-tiktok') : null;
  return known ?? message(ends[blame]);
};

/** A sentence about how long, or null where nothing is known to last. */
export const lastsFor = (complaint: OpenComplaint, verdict: Verdict, { bearing, by }: Reason): Message | null => {
  if (bearing === 'unknown' || bearing === 'hint') return null;
  if (bearing === 'found') return by === verdict.code ? ofVerdict(verdict) : null;
  return ['none', 'parts'].includes(effectOf(verdict)) ? lengthsWith(complaint) : null;
};
