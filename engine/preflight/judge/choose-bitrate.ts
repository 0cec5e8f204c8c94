// For which bitrate a pre-flight is.
import { LEAST_KILOBITS, MOST_KILOBITS } from '../../../contract/preflight.ts';
import type { BitrateSource } from '../../../contract/preflight.ts';
import type { PastSession } from './usual.ts';
import { usualOf } from './usual.ts';

/** A bitrate in kbit/s, of picture and sound of all outputs together, and who said so. */
export type Bitrate = { kilobitsPerSecond: number; from: BitrateSource };

/** What guides name as the safe profile for LIVE on TikTok: 720p, 30 pictures a second, 4000 kbit/s (ttwise.live, 2026). */
export const USUAL_KBIT_S = 4000;

/** What is known of it: the user's own word, what OBS is set to send, and the sessions of the past; null where nothing is. */
export type BitrateWords = { user: number | null; obs: number | null; past: readonly PastSession[] | null };

const sensible = (kilobits: number | null | undefined): number | null =>
  kilobits !== null && kilobits !== undefined && kilobits >= LEAST_KILOBITS && kilobits <= MOST_KILOBITS
    ? Math.round(kilobits)
    : null;

/** The user's word before OBS's; where OBS does not tell, what it held in past sessions that went well; else what guides name. */
export const chooseBitrate = ({ user, obs, past }: BitrateWords): Bitrate => {
  if (user !== null) return { kilobitsPerSecond: user, from: 'user' };
  const known = sensible(obs) ?? sensible(usualOf(past)?.kilobitsPerSecond);
  return known === null
    ? { kilobitsPerSecond: USUAL_KBIT_S, from: 'default' }
    : { kilobitsPerSecond: known, from: 'obs' };
};
