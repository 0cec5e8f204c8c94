// The key to the dock: 256 bit in a file of the data directory that only its owner can read. OBS keeps it in the dock's address, so it
// lasts until somebody wants another one.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../deps/files.ts';
import { Secret } from '../obs/secret.ts';

/** 256 bit cannot be guessed. */
const KEY_BYTES = 32;

/** What a key looks like in its file; anything else there is none. */
const keyForm = /^[\w-]{43}$/;

/** Where the key is. */
export const dockKeyFile = (dataDirectory: string): string => join(dataDirectory, 'dock-key');

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a text is this key, in a time that does not tell how far it is right. */
export const isDockKey = (key: Secret, text: string): boolean =>
  timingSafeEqual(digestOf(key.reveal()), digestOf(text));

/** Writes another key; whoever has the old one is not let in any more. Throws what the disk throws. */
export const renewDockKey = async (files: Files, dataDirectory: string): Promise<Secret> => {
  const key = new Secret(randomBytes(KEY_BYTES).toString('base64url'));
  await files.writeText(dockKeyFile(dataDirectory), `${key.reveal()}\n`);
  return key;
};

/** The key as it is kept; the first one where there is none. Throws what the disk throws. */
export const readDockKey = async (files: Files, dataDirectory: string): Promise<Secret> => {
  const kept = (await files.readText(dockKeyFile(dataDirectory)))?.trim() ?? '';
  return keyForm.test(kept) ? new Secret(kept) : renewDockKey(files, dataDirectory);
};

/** The address that somebody gives OBS. The key stands behind the #, which no browser sends anywhere. */
export const dockAddress = (port: number, key: Secret): string => `http://127.0.0.1:${port}/#${key.reveal()}`;
