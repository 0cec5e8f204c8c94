// TLS sessions that may be taken up again. Whoever takes one up proves to be the one whose certificate held when the session began
// (RFC 8446, section 2.2); whoever cannot shows a certificate, as at any handshake. Only what a certificate says of today goes
// unseen meanwhile, such as that it has run out, so that none is used for long.
import type { TlsIdentity, TlsNames } from '../net.ts';

/** A session is taken up for this long after the handshake that showed the certificate; every ten seconds that is thirty times. */
export const SESSION_MS = 5 * 60_000;

/** A session, who vouched for the certificate, and when that was seen, by performance.now(). */
export type TlsSession = { ticket: Buffer; identity: TlsIdentity; shownAtMs: number };

/** The sessions with each name; they are kept in memory alone. */
export type TlsSessions = {
  /** The latest session with these very names; null where there is none, or its certificate was seen too long ago. */
  find: (names: TlsNames) => TlsSession | null;
  keep: (names: TlsNames, session: TlsSession) => void;
};

const keyOf = ({ sni, accept }: TlsNames): string => JSON.stringify([sni, accept]);

/** No sessions yet; `nowMs` is performance.now(). */
export const createTlsSessions = (nowMs: () => number): TlsSessions => {
  const sessions = new Map<string, TlsSession>();
  return {
    find: (names) => {
      const session = sessions.get(keyOf(names));
      return session && nowMs() - session.shownAtMs < SESSION_MS ? session : null;
    },
    keep: (names, session) => void sessions.set(keyOf(names), session),
  };
};
