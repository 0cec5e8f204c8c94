// A question in the newer form (EDNS, RFC 6891), to which filters add why they deny a name. Some servers answer nothing at all to
// that form, so whoever asks like this has to ask once more in the old one.
import type * as packet from 'dns-packet';
import type { LookupOutcome } from '../../contract/reading.ts';
import type { Net } from '../deps/net.ts';
import type { Answer, Signs } from './judge/seen.ts';
import { parseExtendedError } from './parse/extended-error.ts';
import { decodeAnswer, decodeMessage, encodeQuery } from '../probes/resolve/dns-message.ts';
import type { RecordType } from '../probes/resolve/dns-message.ts';
import { resolverEndpoint, unanswered } from '../probes/resolve/query-resolver.ts';

/** The option of extended errors (RFC 8914); an empty one in the question asks for words besides the code. */
const EXTENDED_ERROR = 15;
/** What fits into one packet everywhere (DNS flag day 2020). */
const PAYLOAD_BYTES = 1232;

/** Options by their number, which dns-packet's types do not know. */
type Options = Array<{ code: number; data: Buffer }>;

const asOptions = (options: Options): packet.OptAnswer['options'] => options as never;

const edns: packet.OptAnswer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: PAYLOAD_BYTES,
  ...{ extendedRcode: 0, ednsVersion: 0, flags: 0, flag_do: false },
  options: asOptions([{ code: EXTENDED_ERROR, data: Buffer.alloc(0) }]),
};

/** Answers after which the old form is worth a try: a server that does not know the new one fails, or says nothing. */
const formTroubles: readonly LookupOutcome[] = ['servfail', 'malformed', 'timeout'];

const errorsIn = (records: readonly packet.Answer[]): Signs['errors'] =>
  records
    .flatMap((record) => (record.type === 'OPT' ? (record.options as unknown as Options) : []))
    .filter(({ code }) => code === EXTENDED_ERROR)
    .map(({ data }) => parseExtendedError(data))
    .filter((error) => error !== null);

/** Reads what a message shows besides its records; null for garbage. */
export const readSigns = (message: Buffer): Signs | null => {
  const decoded = decodeMessage(message);
  if (!decoded) return null;
  const { answers = [], authorities = [], additionals = [] } = decoded;
  const zones = [...authorities, ...additionals].flatMap((record) => (record.type === 'SOA' ? [record] : []));
  const addresses = answers.flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record] : []));
  const ttls = (addresses.length > 0 ? addresses : zones).map(({ ttl }) => ttl ?? 0);
  return {
    ttlS: ttls.length > 0 ? Math.min(...ttls) : null,
    recursionAvailable: decoded.flag_ra,
    authorities: authorities.length,
    zones: zones.flatMap(({ name, data }) => [name, data.mname]).map((name) => name.toLowerCase()),
    errors: errorsIn(additionals),
  };
};

/** How a question is asked: its name and type, its form, and when to give up. */
export type Question = {
  name: string;
  type: RecordType | 'TXT';
  timeoutMs: number;
  signal?: AbortSignal | undefined;
};

const ask = async (
  net: Net,
  server: string,
  { name, type, ...limit }: Question,
  isSigned: boolean,
): Promise<Answer> => {
  const { id, query } = encodeQuery(name, type, undefined, isSigned ? [edns] : []);
  const accept = (message: Buffer): Answer | null => {
    const answer = decodeAnswer(message, id, name, type === 'TXT' ? 'A' : type);
    return answer && { ...answer, signs: readSigns(message) };
  };
  const result = await net.datagram(resolverEndpoint(server), query, accept, limit);
  return result.type === 'answer' ? result.value : { ...unanswered(result), signs: null };
};

/**
 * One question to one resolver by UDP in the newer form, and in the old one where that brought nothing; a server that stays
 * silent is asked three times in all.
 */
export const querySigned = async (net: Net, server: string, question: Question): Promise<Answer> => {
  const signed = await ask(net, server, question, true);
  const isDenied = signed.signs !== null && signed.signs.errors.length > 0;
  if (isDenied || !formTroubles.includes(signed.outcome) || question.signal?.aborted) return signed;
  const plain = await ask(net, server, question, false);
  const isLost = plain.outcome === 'timeout' && !question.signal?.aborted;
  return isLost ? ask(net, server, question, false) : plain;
};
