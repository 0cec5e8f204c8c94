// When something was, on a terminal.
import { message, say } from '../../contract/message.ts';
import { clockOf, dayOf } from '../../engine/exports/zoned-time.ts';

/** What began once and may go on (null), as ISO times. */
type Lasting = { startedAt: string; endedAt: string | null };

/** From when to when it was, or since when it is, on the user’s clock; the day of the end only where it is another one. */
export const whenIt = ({ startedAt, endedAt }: Lasting, zone: string): string => {
  const fromMs = Date.parse(startedAt);
  const from = `${dayOf(fromMs, zone)} ${clockOf(fromMs, zone)}`;
  if (endedAt === null) return say(message('incident.since', { time: from }));
  const toMs = Date.parse(endedAt);
  const day = dayOf(toMs, zone) === dayOf(fromMs, zone) ? '' : `${dayOf(toMs, zone)} `;
  return say(message('incident.from-to', { from, to: `${day}${clockOf(toMs, zone)}` }));
};
