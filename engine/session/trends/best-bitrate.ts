// The highest bitrate that went well. What a session was set to is not known, only what it held: one that went badly held less
// than it was set to, so it speaks against the bitrates that it held and not against those that it tried. Pure.
import type { SessionSummary } from '../../../contract/session.ts';
import type { Trends } from '../../../contract/trends.ts';
import { BITRATE_STEP, LEAST_SESSIONS, WELL_DROPPED, WELL_SCORE, WELL_SHARE } from './limits.ts';

const wentWell = ({ score, dropped, failingMs }: SessionSummary): boolean =>
  score !== null && score >= WELL_SCORE && failingMs === 0 && (dropped === null || dropped < WELL_DROPPED);

const heldBy = ({ meanKilobitsPerSecond }: SessionSummary): number | null =>
  meanKilobitsPerSecond === null ? null : Math.floor(meanKilobitsPerSecond / BITRATE_STEP) * BITRATE_STEP;

/** The highest that at least three sessions held and that most of those that held it held well; null where there is none. */
export const bestBitrate = (summaries: readonly SessionSummary[]): Trends['bitrate'] => {
  const judged = summaries.flatMap((summary) => {
    const held = heldBy(summary);
    return held === null || held === 0 || summary.score === null ? [] : [{ held, isWell: wentWell(summary) }];
  });
  const well = judged.filter(({ isWell }) => isWell);
  for (const { held } of well.toSorted((one, other) => other.held - one.held)) {
    const sessions = well.filter((one) => one.held >= held).length;
    const all = judged.filter((one) => one.held >= held).length;
    if (sessions >= LEAST_SESSIONS && sessions / all >= WELL_SHARE) return { kilobitsPerSecond: held, sessions };
  }
  return null;
};
