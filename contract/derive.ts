// What an API is described by, and its asking end, derived from that; serve.ts derives the serving one. A missing handler does not compile, a
// bad argument never reaches one, and a subscription gives the present state first and then its changes.
import type * as v from 'valibot';
import { check } from './result.ts';
import type { Result } from './result.ts';

type Schema = v.GenericSchema;

/** A question with one argument and one answer. */
export type Ask<In extends Schema = Schema, Out extends Schema = Schema> = { type: 'ask'; input: In; output: Out };

/** A subscription to a value and its changes. */
export type Tell<Out extends Schema = Schema> = { type: 'tell'; output: Out };

/** Describes a question. */
export const ask = <In extends Schema, Out extends Schema>(input: In, output: Out): Ask<In, Out> => ({
  type: 'ask',
  input,
  output,
});

/** Describes a subscription. */
export const tell = <Out extends Schema>(output: Out): Tell<Out> => ({ type: 'tell', output });

/** Groups of questions and subscriptions. */
export type Description = Record<string, Record<string, Ask | Tell>>;

/** Ends a subscription. */
export type Unsubscribe = () => void;

type Handler<E> =
  E extends Ask<infer In, infer Out>
    ? (argument: v.InferOutput<In>) => Promise<Result<v.InferOutput<Out>>>
    : E extends Tell<infer Out>
      ? (listener: (value: v.InferOutput<Out>) => void) => Unsubscribe
      : never;

type Caller<E> =
  E extends Ask<infer In, infer Out>
    ? (...argument: v.InferInput<In> extends undefined ? [] : [v.InferInput<In>]) => Promise<Result<v.InferOutput<Out>>>
    : E extends Tell<infer Out>
      ? (listener: (value: v.InferOutput<Out>) => void) => Unsubscribe
      : never;

/** The handlers a shell must supply, one for each entry. */
export type Handlers<D extends Description> = { [G in keyof D]: { [N in keyof D[G]]: Handler<D[G][N]> } };

/** What a window calls. */
export type Client<D extends Description> = { [G in keyof D]: { [N in keyof D[G]]: Caller<D[G][N]> } };

/** The serving end as a transport needs it: channels are `group.name`. */
export type Server = {
  ask: (channel: string, argument: unknown) => Promise<Result<unknown>>;
  listen: (channel: string, listener: (value: unknown) => void) => Result<Unsubscribe>;
};

/** What carries questions and subscriptions from a client to a server. */
export type Transport = {
  ask: (channel: string, argument: unknown) => Promise<Result<unknown>>;
  listen: (channel: string, listener: (value: unknown) => void) => Unsubscribe;
};

const callerOf = (channel: string, entry: Ask | Tell, transport: Transport): unknown =>
  entry.type === 'ask'
    ? async (argument: unknown): Promise<Result<unknown>> => {
        const answer = await transport.ask(channel, argument);
        return answer.ok ? check(entry.output, answer.value, 'internal', `The answer of ${channel}`) : answer;
      }
    : (listener: (value: unknown) => void): Unsubscribe =>
        transport.listen(channel, (told) => {
          const checked = check(entry.output, told, 'internal', `What ${channel} told`);
          // Both ends are derived from one description: a value that does not fit is a bug and must surface.
          if (!checked.ok) throw new Error(checked.error.message);
          listener(checked.value);
        });

/** Makes the asking end over a transport; answers are checked against the description as well. */
export const connect = <D extends Description>(description: D, transport: Transport): Client<D> =>
  Object.fromEntries(
    Object.entries(description).map(([group, entries]) => [
      group,
      Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => [name, callerOf(`${group}.${name}`, entry, transport)]),
      ),
    ]),
  ) as Client<D>;
