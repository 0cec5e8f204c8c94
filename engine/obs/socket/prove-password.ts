import { createHash } from 'node:crypto';
import type { Challenge } from '../answers/envelope.ts';
import type { Secret } from '../secret.ts';

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

/** The proof of a password that obs-websocket 5 asks for; the password itself is never sent. */
export const provePassword = (password: Secret, { challenge, salt }: Challenge): string =>
  digest(digest(password.reveal() + salt) + challenge);
