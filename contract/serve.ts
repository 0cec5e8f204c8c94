// The serving end of an API, derived from its description.
import { checkArgument } from './argument-refusal.ts';
import type { Ask, Description, Handlers, Server, Tell, Unsubscribe } from './derive.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

type Refusal = ReturnType<typeof fail>;

const entryOf = (description: Description, channel: string): Ask | Tell | undefined => {
  const [group = '', name = '', ...beyond] = channel.split('.');
  if (beyond.length > 0) return undefined;
  const entries = Object.hasOwn(description, group) ? description[group] : undefined;
  return entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
};

const handlerOf = (handlers: object, channel: string): ((argument: unknown) => unknown) => {
  const [group = '', name = ''] = channel.split('.');
  return (handlers as Record<string, Record<string, (argument: unknown) => unknown>>)[group]![name]!;
};

/** The refusal of a subscription that is not described, or null. */
export const unknownSubscription = (description: Description, channel: string): Refusal | null =>
  entryOf(description, channel)?.type === 'tell'
    ? null
    : fail('unknown-channel', `There is no subscription called "${channel}".`);

/** Makes the serving end; an unknown channel or a bad argument is answered with a failure, never passed on. */
export const serve = <D extends Description>(description: D, handlers: Handlers<D>): Server => ({
  ask: async (channel, argument) => {
    const entry = entryOf(description, channel);
    if (entry?.type !== 'ask') return fail('unknown-channel', `There is no question called "${channel}".`);
    const checked = checkArgument(entry.input, argument, channel);
    return checked.ok ? ((await handlerOf(handlers, channel)(checked.value)) as Result<unknown>) : checked;
  },
  listen: (channel, listener) => {
    const refused = unknownSubscription(description, channel);
    if (refused) return refused;
    return ok(handlerOf(handlers, channel)(listener as never) as Unsubscribe);
  },
});
