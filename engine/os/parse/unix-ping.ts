// Reads ping's output on Linux (iputils, busybox) and macOS (ping, ping6), all run with -n and LC_ALL=C.
// busybox and macOS count from 0, iputils from 1; events always count from 1. A repeated reply (DUP!) is no event.
import type { PingEvent } from '../os.ts';
import { familyOf } from './address.ts';

const replyLine = /^\d+ bytes from (\S+?)[:,] (icmp_seq|icmp_req|seq)=(\d+) .*?time=([\d.]+) ms/;
const iputilsError = /^From (\S+?):? icmp_seq=(\d+) (\S.*)$/;
/** macOS names no sequence number: the error's place in the order of arrival stands in for it. */
const darwinError = /^\d+ bytes from (\S+): ([A-Z]\D.*|frag needed.*)$/;

type Reason = Extract<PingEvent, { type: 'error' }>['reason'];

/** ICMP and ICMPv6 errors in the words of the three programs; null for what is no failure, such as a redirect. */
const reasonOf = (words: string): Reason | null => {
  if (/^Time (to live )?exceeded/.test(words) && !/defrag/i.test(words)) return 'ttl-exceeded';
  if (/prohibited|filtered|administratively/i.test(words)) return 'prohibited';
  return /^Dest|^No route/i.test(words) ? 'unreachable' : null;
};

const isTooLarge = (words: string): boolean => /^(frag needed|packet too big)/i.test(words);

const toError = (from: string, sequence: number, words: string): PingEvent | null => {
  if (familyOf(from) === null) return null;
  if (isTooLarge(words)) return { type: 'too-large', sequence, from };
  const reason = reasonOf(words);
  return reason === null ? null : { type: 'error', sequence, reason, from };
};

const parseReply = (line: string, firstSequence: 0 | 1): PingEvent | null => {
  const [, from, label, sequence, time] = replyLine.exec(line) ?? [];
  if (from === undefined || familyOf(from) === null || line.includes('DUP!')) return null;
  const first = label === 'seq' ? 0 : firstSequence;
  const rttMs = Number(time);
  return Number.isFinite(rttMs) ? { type: 'reply', sequence: Number(sequence) + 1 - first, rttMs, from } : null;
};

/** One line of iputils' or busybox' ping. */
export const parseLinuxPing = (line: string): PingEvent | null => {
  const [, from, sequence, words] = iputilsError.exec(line) ?? [];
  return from !== undefined ? toError(from, Number(sequence), words ?? '') : parseReply(line, 1);
};

/** One line of macOS' ping or ping6; `arrived` is the number of events before it. */
export const parseDarwinPing = (line: string, arrived: number): PingEvent | null => {
  const [, from, words] = darwinError.exec(line) ?? [];
  return from !== undefined ? toError(from, arrived + 1, words ?? '') : parseReply(line, 0);
};

/** Requests that ping says it sent, or null when it never got to its summary. */
export const parseSent = (stdout: string): number | null => {
  const sent = /^(\d+) packets transmitted/m.exec(stdout)?.[1];
  return sent === undefined ? null : Number(sent);
};
