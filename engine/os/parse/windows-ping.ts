// Reads ping.exe, which speaks the user's language in the console's code page and exits with 0 even for "unreachable".
// So only structure counts: an address, then after a colon either `…=32 …=2ms TTL=64` (a reply; IPv6 prints only the
// time) or words (an error). The order of arrival stands in for the sequence number, which ping.exe does not print.
import type { PingEvent } from '../os.ts';
import { familyOf } from './address.ts';

const reporterIn = (line: string): { from: string; rest: string } | null => {
  for (const { 0: token, index } of line.matchAll(/\S+/g)) {
    const from = token.replace(/:$/, '');
    if (familyOf(from) !== null) return { from, rest: line.slice(index + from.length) };
  }
  return null;
};

/** The round trip is the number before TTL, or the only number; `<1` reads as 1, the most that it can have been. */
const rttOf = (fields: string): number | null => {
  const beforeTtl = fields.split(/TTL\s?=/)[0] ?? '';
  const numbers = [...beforeTtl.matchAll(/[=<]\s?(\d+)/g)].map((found) => Number(found[1]));
  return numbers.at(-1) ?? null;
};

/** The two words that tell apart what a hop limit provoked from a real dead end, where the language is known. */
const isUnreachable = (words: string): boolean => /unreachable|erreichbar/i.test(words);

/** "Packet needs to be fragmented but DF set": most languages keep the flag's name, or the word. */
const isTooLarge = (words: string): boolean => /\bDF\b|fragment/i.test(words);

/** One line of ping.exe; `arrived` is the number of events before it, `hopLimit` what was asked for. */
export const parseWindowsPing = (line: string, arrived: number, hopLimit: number | null): PingEvent | null => {
  const reporter = reporterIn(line);
  const sequence = arrived + 1;
  if (!reporter) return isTooLarge(line) ? { type: 'too-large', sequence, from: null } : null;
  const said = /:\s*(\S.*)$/.exec(reporter.rest)?.[1];
  if (said === undefined) return null;
  const { from } = reporter;
  const rttMs = rttOf(said);
  if (rttMs !== null) return { type: 'reply', sequence, rttMs, from };
  if (isTooLarge(said)) return { type: 'too-large', sequence, from };
  const reason = hopLimit !== null && !isUnreachable(said) ? 'ttl-exceeded' : 'unreachable';
  return { type: 'error', sequence, reason, from };
};

/** Requests that ping.exe says it sent: the first of three counts on one line. */
export const parseWindowsSent = (stdout: string): number | null => {
  for (const line of stdout.split(/\r?\n/)) {
    const counts = reporterIn(line) ? null : /=\s?(\d+)[^=]*=\s?(\d+)[^=]*=\s?(\d+)/.exec(line);
    if (counts) return Number(counts[1]);
  }
  return null;
};
