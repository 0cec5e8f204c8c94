// What an incident's times and ends are called.
import type { Incident } from '../../../contract/incident.ts';
import { locale, say } from '../../words/say.ts';
import { durationWords, momentWords } from '../../words/time.ts';
import { periodWords } from '../time/time-words.ts';

/** Since when and until when, on the user's clock; one that goes on says so. */
export const timesWords = ({ startedAt, endedAt }: Incident, nowMs: number, zone: string): string => {
  const fromMs = Date.parse(startedAt);
  if (endedAt === null) return say('incident.since', { time: momentWords(fromMs, nowMs, locale) });
  // To the minute, so that a short one does not seem to last no time at all.
  return periodWords({ fromMs, toMs: Math.max(fromMs, Date.parse(endedAt)) }, locale, zone);
};

/** How long it was seen to last; of one that goes on, so far. */
export const lastedWords = ({ watchedMs, endedAt }: Incident): string =>
  say(endedAt === null ? 'incident.seen-so-far' : 'incident.seen', { duration: durationWords(watchedMs, locale) });

/** How it ended. */
export const endWords = ({ end }: Incident): string => say(end === null ? 'incident.goes-on' : `incident.end.${end}`);
