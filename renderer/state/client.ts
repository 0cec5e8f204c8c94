// Every call to the engine, for views that are loaded when somebody goes there; the first view knows only those that it needs.
import { api } from '../../contract/api.ts';
import type { Api } from '../../contract/api.ts';
import { checkArgument } from '../../contract/argument-refusal.ts';
import { connect } from '../../contract/derive.ts';
import type { Ask, Client, Description, Tell, Transport } from '../../contract/derive.ts';
import { failureWords } from '../../contract/refusal.ts';
import { useApp } from './app-state.ts';

const entryOf = (description: Description, channel: string): Ask | Tell | undefined => {
  const [group = '', name = ''] = channel.split('.');
  return description[group]?.[name];
};

/** What the engine would refuse is refused here: a text may be too long even to be sent. */
const checking = (transport: Transport): Transport => ({
  ...transport,
  ask: async (channel, argument) => {
    const entry = entryOf(api, channel);
    const checked = entry?.type === 'ask' ? checkArgument(entry.input, argument, channel) : null;
    if (checked === null || checked.ok) return transport.ask(channel, argument);
    return { ok: false, error: { ...checked.error, message: failureWords(checked.error) } };
  },
});

const clients = new WeakMap<Transport, Client<Api>>();

/** The calls of this window; one set for each line. */
export const useClient = (): Client<Api> => {
  const { transport } = useApp();
  const known = clients.get(transport);
  if (known) return known;
  const client = connect(api, checking(transport));
  clients.set(transport, client);
  return client;
};
