// The messages of obs-websocket 5: an operation and its data. Only what is read here is kept of a message; numbers and fields
// that are not known are left alone, since newer versions add some.
import * as v from 'valibot';

/** What a server may send, as far as it matters here. */
export type ObsMessage =
  | { type: 'hello'; rpcVersion: number; challenge: Challenge | null }
  | { type: 'identified' }
  | { type: 'event'; name: string; data: unknown }
  | { type: 'answers'; id: string; results: readonly ObsResult[] }
  | { type: 'other' };

/** What a password is proven against. */
export type Challenge = { challenge: string; salt: string };

/** The answer to one request; `data` is null when OBS could not do it, or has nothing to say about it. */
export type ObsResult = { request: string; isDone: boolean; data: unknown };

/** What OBS answered to this request; null where it could not do it, undefined where it was not asked. */
export const dataOf = (results: readonly ObsResult[], request: string): unknown =>
  results.find((result) => result.request === request)?.data;

/** The operations, by their numbers in the protocol. */
export const operations = { hello: 0, identify: 1, identified: 2, event: 5, batch: 8, batchAnswer: 9 } as const;

/** Longer than any name, id or challenge of OBS's, in characters. */
const MOST_CHARACTERS = 200;

/** More than anybody asks for at once. */
const MOST_RESULTS = 200;

const shortText = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));

const envelopeSchema = v.object({ op: v.number(), d: v.record(v.string(), v.unknown()) });

const helloSchema = v.object({
  rpcVersion: v.pipe(v.number(), v.integer()),
  authentication: v.optional(v.object({ challenge: shortText, salt: shortText })),
});

const eventSchema = v.object({ eventType: shortText, eventData: v.optional(v.unknown()) });

const resultSchema = v.object({
  requestType: shortText,
  requestStatus: v.object({ result: v.boolean() }),
  responseData: v.optional(v.unknown()),
});

const answersSchema = v.object({
  requestId: shortText,
  results: v.pipe(v.array(resultSchema), v.maxLength(MOST_RESULTS)),
});

const readHello = (data: unknown): ObsMessage | null => {
  const read = v.safeParse(helloSchema, data);
  if (!read.success) return null;
  const { rpcVersion, authentication } = read.output;
  return { type: 'hello', rpcVersion, challenge: authentication ?? null };
};

const readEvent = (data: unknown): ObsMessage | null => {
  const read = v.safeParse(eventSchema, data);
  return read.success ? { type: 'event', name: read.output.eventType, data: read.output.eventData ?? null } : null;
};

const readAnswers = (data: unknown): ObsMessage | null => {
  const read = v.safeParse(answersSchema, data);
  if (!read.success) return null;
  const results = read.output.results.map(({ requestType, requestStatus, responseData }) => ({
    request: requestType,
    isDone: requestStatus.result,
    data: requestStatus.result ? (responseData ?? null) : null,
  }));
  return { type: 'answers', id: read.output.requestId, results };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Its own words would repeat a part of the message.
    return null;
  }
};

/** Reads one message; null when it is none of the protocol's. */
export const readMessage = (text: string): ObsMessage | null => {
  const envelope = v.safeParse(envelopeSchema, parsed(text));
  if (!envelope.success) return null;
  const { op, d } = envelope.output;
  switch (op) {
    case operations.hello:
      return readHello(d);
    case operations.identified:
      return { type: 'identified' };
    case operations.event:
      return readEvent(d);
    case operations.batchAnswer:
      return readAnswers(d);
    default:
      return { type: 'other' };
  }
};
