// DNS messages on the wire (RFC 1035) and as JSON (the form of dns.google and cloudflare-dns.com), read into one shape.
import { randomInt } from 'node:crypto';
import { isIP } from 'node:net';
import * as packet from 'dns-packet';
import type { LookupOutcome } from '../../../contract/reading.ts';

/** An address record's type. */
export type RecordType = 'A' | 'AAAA';

/** What a resolver said about one name and record type. */
export type DnsAnswer = { outcome: LookupOutcome; addresses: string[]; cnames: string[] };

const byCode: Record<number, LookupOutcome> = { 2: 'servfail', 3: 'nxdomain', 5: 'dns-refused' };

const ended = (outcome: LookupOutcome): DnsAnswer => ({ outcome, addresses: [], cnames: [] });

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A recursive query for `name`; `id` is zero for DoH, where RFC 8484 asks for it. `additionals` may hold an OPT record. */
export const encodeQuery = (
  name: string,
  type: RecordType | 'TXT',
  id = randomInt(1, 65_536),
  additionals: packet.Answer[] = [],
): { id: number; query: Buffer } => ({
  id,
  query: packet.encode({
    type: 'query',
    id,
    flags: packet.RECURSION_DESIRED,
    questions: [{ type, name }],
    additionals,
  }),
});

/** What a message holds, or null for garbage: dns-packet throws on it, and a resolver's garbage is a finding, not a bug. */
export const decodeMessage = (message: Buffer): packet.DecodedPacket | null => {
  try {
    return packet.decode(message);
  } catch {
    return null;
  }
};

/** Reads an answer to the query with this id and name; null when the datagram answers something else. */
export const decodeAnswer = (message: Buffer, id: number, name: string, type: RecordType): DnsAnswer | null => {
  const decoded = decodeMessage(message);
  if (!decoded) return message.length >= 2 && message.readUInt16BE(0) === id ? ended('malformed') : null;
  if (decoded.id !== id || decoded.type !== 'response') return null;
  const question = decoded.questions?.[0];
  if (question && !sameName(question.name, name)) return null;
  const code = message.readUInt16BE(2) & 0x0f;
  if (code !== 0) return ended(byCode[code] ?? 'servfail');
  const answers = decoded.answers ?? [];
  const addresses = answers.flatMap((answer) => (answer.type === type ? [answer.data] : []));
  const cnames = answers.flatMap((answer) => (answer.type === 'CNAME' ? [answer.data] : []));
  // A truncated answer without an address does not say that there is none.
  const without = decoded.flag_tc === true ? 'malformed' : 'no-records';
  return { outcome: addresses.length > 0 ? 'answer' : without, addresses, cnames };
};

type JsonAnswer = { Status?: unknown; Answer?: unknown };

const typeNumbers: Record<RecordType, number> = { A: 1, AAAA: 28 };

const records = (answer: unknown, type: number): string[] =>
  Array.isArray(answer)
    ? answer.flatMap((record: { type?: unknown; data?: unknown }) =>
        record?.type === type && typeof record.data === 'string' ? [record.data] : [],
      )
    : [];

/** Reads the JSON form of an answer; anything else is `malformed`. */
export const decodeJsonAnswer = (text: string, type: RecordType): DnsAnswer => {
  let json: JsonAnswer | null;
  try {
    json = JSON.parse(text) as JsonAnswer | null;
  } catch {
    return ended('malformed');
  }
  if (typeof json !== 'object' || json === null || typeof json.Status !== 'number') return ended('malformed');
  if (json.Status !== 0) return ended(byCode[json.Status] ?? 'servfail');
  // A name in an address's place would be looked up, by whoever is asked to connect to it.
  const family = type === 'A' ? 4 : 6;
  const addresses = records(json.Answer, typeNumbers[type]).filter((address) => isIP(address) === family);
  const outcome = addresses.length > 0 ? 'answer' : 'no-records';
  return { outcome, addresses, cnames: records(json.Answer, 5) };
};

/** An answer without records, for a query that ended by itself. */
export const emptyAnswer = ended;
