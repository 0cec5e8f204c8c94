// The password that the user typed for OBS: sealed in a file of the data directory where the system has a secret store, else in
// memory until the program ends. It is never written as it is, and nobody is told what it is.
import { join } from 'node:path';
import { message } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import type { ObsAccessState } from '../../contract/obs-access.ts';
import type { Files } from '../deps/files.ts';
import { createTelling } from '../deps/telling.ts';
import type { Secret } from './secret.ts';
import type { SecretStore } from './secret-store.ts';

/** A password that is kept, or not; `state` says where. */
export type KeptPassword = {
  read: () => Promise<Secret | null>;
  keep: (secret: Secret) => Promise<void>;
  forget: () => Promise<void>;
  state: () => ObsAccessState;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: ObsAccessState) => void) => () => void;
};

/** Larger than any sealed password; nothing longer is opened. */
const MOST_CHARACTERS = 20_000;

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'obs-password');

// A disk that says no is told of; everything else that goes wrong is a bug.
const orRefused = <T>(work: Promise<T>): Promise<T | 'refused'> =>
  work.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return 'refused' as const;
    throw error;
  });

const stateOf = (password: ObsAccessState['password'], id: MessageId): ObsAccessState => ({
  password,
  message: message(id),
});

const none = stateOf('none', 'obs.password.none');

/** Opens what an earlier run has kept. `store` is null where this shell has none. */
export const openKeptPassword = async (
  { files, store }: { files: Files; store: SecretStore | null },
  dataDirectory: string,
): Promise<KeptPassword> => {
  const file = fileIn(dataDirectory);
  const { state, subscribe, change: tell } = createTelling<ObsAccessState>(none);
  let typed: Secret | null = null;
  const change = (secret: Secret | null, next: ObsAccessState): void => {
    typed = secret;
    tell(next);
  };
  // An empty file is no password: it takes the place of one that is forgotten.
  const write = (text: string): Promise<void | 'refused'> => orRefused(files.writeText(file, text));
  const found = await orRefused(files.readText(file));
  const sealed = found === null || found === '' || found.length > MOST_CHARACTERS ? null : found;
  const opened = sealed !== null && sealed !== 'refused' && store?.isThere() === true ? store.open(sealed) : null;
  if (opened !== null) change(opened, stateOf('kept', 'obs.password.kept'));
  else if (sealed !== null) change(null, stateOf('none', 'obs.password.unreadable'));
  return {
    read: () => Promise.resolve(typed),
    keep: async (secret) => {
      if (store?.isThere() !== true) return change(secret, stateOf('until-quit', 'obs.password.until-quit'));
      const written = await write(store.seal(secret));
      change(
        secret,
        written === 'refused'
          ? stateOf('until-quit', 'obs.password.not-written')
          : stateOf('kept', 'obs.password.kept'),
      );
    },
    forget: async () => {
      const isWritten = (await orRefused(files.readText(file))) !== null;
      const written = isWritten ? await write('') : undefined;
      change(null, written === 'refused' ? stateOf('none', 'obs.password.not-removed') : none);
    },
    ...{ state, subscribe },
  };
};
