// Every call to the engine, for views that are loaded when somebody goes there; the first view knows only those that it needs.
import { api } from '../../contract/api.ts';
import type { Api } from '../../contract/api.ts';
import { connect } from '../../contract/derive.ts';
import type { Client, Transport } from '../../contract/derive.ts';
import { useApp } from './app-state.ts';

const clients = new WeakMap<Transport, Client<Api>>();

/** The calls of this window; one set for each line. */
export const useClient = (): Client<Api> => {
  const { transport } = useApp();
  const known = clients.get(transport);
  if (known) return known;
  const client = connect(api, transport);
  clients.set(transport, client);
  return client;
};
