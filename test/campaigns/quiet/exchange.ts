// Reads a connection as a TLS exchange: whom it named, where its handshake ends, which records were session tickets, and when
// requests went out. The handshake is everything from the SYN to what the client does next after its Finished, in both
// directions; that next thing is its request, or its goodbye.
import { saidBy } from './connection.ts';
import type { Connection, Passed } from './connection.ts';
import { beginsTls, finishedEnd, isData, isTls13, recordsIn, sealedBytes, serverNameIn } from './tls.ts';
import type { TlsRecord } from './tls.ts';

/** What a connection was. */
export type Exchange = {
  isTls: boolean;
  name: string | null;
  /** From this segment on, by its place in the connection, the handshake is over. */
  handshakeEnds: number;
  /** Where the client's Finished ends in what it said; null where there is none. */
  finishedEnd: number | null;
  /** Records of the server that held session tickets. */
  tickets: TlsRecord[];
  /** When each request began to be sent. */
  requestsAtMs: number[];
};

/** `GET / HTTP/1.1` and the shortest host line, sealed: what is shorter is an alert or a closing frame. */
const LEAST_REQUEST_BYTES = 43;
/** A sealed alert: level, description, record type and seal. */
const ALERT_BYTES = 19;
/** The servers here send two tickets, alike in length; answers are seldom so short, and never both. */
const TICKETS = 2;
const MOST_TICKET_BYTES = 1000;
const ALIKE_BYTES = 16;

const endOf = ({ offset, segment }: Passed): number => offset + segment.payload.length;

const isTicketSized = (record: TlsRecord): boolean =>
  sealedBytes(record) > ALERT_BYTES && sealedBytes(record) <= MOST_TICKET_BYTES;

// Encrypted, so known by their place alone: the first thing that a server of TLS 1.3 says after the client's Finished.
const ticketsAmong = (records: readonly TlsRecord[], wasAsked: boolean): TlsRecord[] => {
  if (!wasAsked) return records.filter((record) => isData(record) && isTicketSized(record));
  const first = records.slice(0, TICKETS).filter((record) => isData(record) && isTicketSized(record));
  const [one, two] = first.map(sealedBytes);
  return one !== undefined && two !== undefined && Math.abs(one - two) <= ALIKE_BYTES ? first : [];
};

const requestRecords = (records: readonly TlsRecord[], from: number): TlsRecord[] =>
  records.filter((record) => record.start >= from && isData(record) && sealedBytes(record) >= LEAST_REQUEST_BYTES);

const saysMoreThan = (passed: Passed, tickets: readonly TlsRecord[], from: number): boolean => {
  const begin = Math.max(from, tickets.at(-1)?.end ?? from);
  return !passed.isOurs && passed.segment.payload.length > 0 && endOf(passed) > begin;
};

// What is sent before an answer has begun belongs to the request under way.
const requestTimes = (
  passed: readonly Passed[],
  records: readonly TlsRecord[],
  isAnswer: (passed: Passed) => boolean,
): number[] => {
  const times: number[] = [];
  let isAnswered = true;
  let said = 0;
  for (const one of passed) {
    if (isAnswer(one)) isAnswered = true;
    if (!one.isOurs) continue;
    const asks = records.some(({ start }) => start >= said && start < endOf(one));
    said = Math.max(said, endOf(one));
    if (asks && isAnswered) times.push(one.packet.atMs);
    if (asks) isAnswered = false;
  }
  return times;
};

const firstIndex = (passed: readonly Passed[], is: (one: Passed) => boolean): number => {
  const index = passed.findIndex(is);
  return index === -1 ? passed.length : index;
};

/** Reads one connection. */
export const readExchange = ({ passed }: Connection): Exchange => {
  const [ours, theirs] = [saidBy(passed, 'us'), saidBy(passed, 'them')];
  const nothing = { isTls: false, name: null, handshakeEnds: 0, finishedEnd: null, tickets: [], requestsAtMs: [] };
  if (!beginsTls(ours)) return nothing;
  const is13 = isTls13(theirs);
  const ourRecords = recordsIn(ours);
  const finished = is13 === null ? null : finishedEnd(ourRecords, is13);
  const goesOn = (one: Passed): boolean =>
    one.isOurs && (one.segment.fin || one.segment.rst || (finished !== null && endOf(one) > finished));
  const exchange = { ...nothing, isTls: true, name: serverNameIn(ours), handshakeEnds: firstIndex(passed, goesOn) };
  if (finished === null) return exchange;
  const finishedAt = firstIndex(passed, (one) => one.isOurs && endOf(one) >= finished);
  // Whatever a server of TLS 1.3 said up to then was its part of the handshake, which the client had to have whole.
  const shaken = Math.max(0, ...passed.slice(0, finishedAt).flatMap((one) => (one.isOurs ? [] : [endOf(one)])));
  const requests = requestRecords(ourRecords, finished);
  const later = recordsIn(theirs).filter(({ start }) => start >= shaken);
  const tickets = is13 === true ? ticketsAmong(later, requests.length > 0) : [];
  const isAnswer = (one: Passed): boolean => saysMoreThan(one, tickets, shaken);
  return { ...exchange, finishedEnd: finished, tickets, requestsAtMs: requestTimes(passed, requests, isAnswer) };
};
