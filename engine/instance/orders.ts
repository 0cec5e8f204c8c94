// What a command tells the running Tokwatch to do: only it keeps the session of the moment. An order is a line of JSON over the
// meeting point, which nobody but the same user can open; what comes back is shown on a terminal, so it is checked.
import * as v from 'valibot';
import { fail, failureSchema } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { markSchema } from '../../contract/session.ts';
import { askLine } from './line.ts';

const orderSchema = v.variant('order', [
  v.object({ order: v.literal('live'), live: v.boolean() }),
  v.object({ order: v.literal('mark'), ...markSchema.entries }),
]);

/** The user is LIVE, or is not any more; or has a mark for the session that goes on. */
export type Order = v.InferOutput<typeof orderSchema>;

/** What became of an order: whether it changed anything. */
export type Obeyed = Result<{ changed: boolean }>;

/** Carries out an order. */
export type Obey = (order: Order) => Promise<Obeyed>;

const printable = v.pipe(
  v.string(),
  v.check((text) => !/\p{Cc}/u.test(text)),
);

const obeyedSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.object({ changed: v.boolean() }) }),
  v.object({ ok: v.literal(false), error: v.object({ ...failureSchema.entries, message: printable }) }),
]);

/** What is answered before there is anybody to obey. */
export const notReady: Obey = () => Promise.resolve(fail('not-ready', 'Tokwatch has only just started. Say it again.'));

/** The order in a line; null where there is none. */
export const orderIn = (line: string): Order | null => {
  try {
    const read = v.safeParse(orderSchema, JSON.parse(line));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
};

/** Gives an order to the instance behind a socket's address; null when it does not answer in time, or knows no orders. */
export const giveOrder = async (address: string, order: Order): Promise<Obeyed | null> => {
  const read = v.safeParse(obeyedSchema, await askLine(address, JSON.stringify(order)));
  return read.success ? read.output : null;
};
