// What a command tells the running Tokwatch to do: only it keeps the session of the moment. An order is a line of JSON over the
// meeting point, which nobody but the same user can open; what comes back is shown on a terminal, so it is checked. It says until when
// it holds: whoever was told that nobody answers must not be obeyed later on.
import * as v from 'valibot';
import { epochMsSchema } from '../../contract/iso-time.ts';
import { fail, failureSchema } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { markSchema } from '../../contract/session.ts';
import { systemClock } from '../deps/clock.ts';
import { ANSWER_MS, askLine } from './line.ts';

const orderSchema = v.variant('order', [
  v.object({ order: v.literal('live'), live: v.boolean() }),
  v.object({ order: v.literal('mark'), ...markSchema.entries }),
  v.object({ order: v.literal('ask') }),
]);

const lineSchema = v.object({ until: epochMsSchema, give: orderSchema });

/** What is carried out late in that time could not be answered in it. */
const HOLDS_MS = ANSWER_MS * 0.75;

/** The user is LIVE, or is not any more; has a mark for the session that goes on; or only asks whether he is LIVE. */
export type Order = v.InferOutput<typeof orderSchema>;

/**
 * What became of an order: whether it changed anything, and for `ask` whether the user is LIVE; null where OBS runs and cannot be
 * asked.
 */
export type Obeyed = Result<{ changed: boolean; live?: boolean | null }>;

/** Carries out an order. */
export type Obey = (order: Order) => Promise<Obeyed>;

const printable = v.pipe(
  v.string(),
  v.check((text) => !/\p{Cc}/u.test(text)),
);

const obeyedSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: v.object({ changed: v.boolean(), live: v.exactOptional(v.nullable(v.boolean())) }),
  }),
  v.object({ ok: v.literal(false), error: v.object({ ...failureSchema.entries, message: printable }) }),
]);

/** What is answered before there is anybody to obey. */
export const notReady: Obey = () => Promise.resolve(fail('not-ready', 'Tokwatch has only just started. Say it again.'));

/** The order in a line that comes at `nowMs` (epoch); null where there is none, or none that still holds. */
export const orderIn = (line: string, nowMs: number): Order | null => {
  try {
    const read = v.safeParse(lineSchema, JSON.parse(line));
    return read.success && nowMs <= read.output.until ? read.output.give : null;
  } catch {
    return null;
  }
};

/** Gives an order to the instance behind a socket's address; null when it does not answer in time, or knows no orders. */
export const giveOrder = async (address: string, order: Order): Promise<Obeyed | null> => {
  const line = JSON.stringify({ until: systemClock.now() + HOLDS_MS, give: order });
  const read = v.safeParse(obeyedSchema, await askLine(address, line));
  return read.success ? read.output : null;
};
