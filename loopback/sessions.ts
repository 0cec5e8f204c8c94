// Who may use the window: whoever opens a link with a token that was never used before gets a session, known by a cookie.
// Only digests are kept, and they are compared in constant time, so that neither memory nor time tells a secret.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Limits } from './limits.ts';

/** 256 bit cannot be guessed. */
const SECRET_BYTES = 32;

/** The open sessions and the tokens that may open one. */
export type Sessions = {
  /** A token that opens one session. The oldest unused one is forgotten when there are too many. */
  mint: () => string;
  /** Burns a token; false for a wrong or used one. */
  burn: (token: string) => boolean;
  /** The secret of a new session. The one that was not used for the longest time ends when there are too many. */
  open: () => string;
  /** What a session is called without telling its secret; null when there is none. */
  find: (secret: string) => string | null;
};

const freshSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Secrets by their digest, the longest unused first. */
const createKeyRing = (most: number) => {
  const digests: Buffer[] = [];
  const take = (secret: string): Buffer | null => {
    const wanted = createHash('sha256').update(secret).digest();
    const place = digests.findIndex((digest) => timingSafeEqual(digest, wanted));
    return place < 0 ? null : (digests.splice(place, 1)[0] ?? null);
  };
  const keep = (digest: Buffer): void => {
    digests.push(digest);
    if (digests.length > most) digests.shift();
  };
  const add = (): string => {
    const secret = freshSecret();
    keep(createHash('sha256').update(secret).digest());
    return secret;
  };
  return { add, take, keep };
};

/** No sessions yet. */
export const createSessions = ({ sessions, unusedTokens }: Pick<Limits, 'sessions' | 'unusedTokens'>): Sessions => {
  const tokens = createKeyRing(unusedTokens);
  const cookies = createKeyRing(sessions);
  return {
    mint: tokens.add,
    burn: (token) => tokens.take(token) !== null,
    open: cookies.add,
    find: (secret) => {
      const digest = cookies.take(secret);
      if (digest !== null) cookies.keep(digest);
      return digest?.toString('base64url') ?? null;
    },
  };
};
