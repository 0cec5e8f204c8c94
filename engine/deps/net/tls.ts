// TLS with the verification result kept as a fact: an untrusted certificate is a finding here, not an exception.
// Nothing is ever sent over a connection whose certificate does not hold.
import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import * as tls from 'node:tls';
import type { Fault } from '../../../contract/reading.ts';
import { faultFromError } from '../fault-from-error.ts';
import type { Secured, StageFault, StageLimit, TlsIdentity, TlsNames } from '../net.ts';
import { extraFingerprints, ownAuthorities, systemAuthorities, systemAuthorityPems } from './authorities.ts';
import { runStage } from './stage.ts';
import type { TlsSession, TlsSessions } from './tls-sessions.ts';
import { voucherOf } from './vouch.ts';

const ignore = (): void => undefined;

// The certificates that the other side presented, its own first, as far as Node could put them in order.
function* presentedBy(socket: tls.TLSSocket): Generator<tls.DetailedPeerCertificate> {
  let at: tls.DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (at?.raw) {
    yield at;
    at = at.issuerCertificate === at ? undefined : at.issuerCertificate;
  }
}

// Set once a chain was met that only the operating system trusts, such as a virus scanner's: from then on its store counts
// too. Not before, because reading it takes longer than a handshake and hardly anybody needs it.
let asksSystem = false;
const sharedContexts = new Map<string | undefined, tls.SecureContext>();

/**
 * Only the first group is offered with a key at once: that of ML-KEM, which goes first otherwise, takes two packets more (FIPS 203:
 * 1184 bytes one way, 1088 the other). Where a server wants another one, it says so.
 */
const SPARE_GROUPS = 'X25519:P-256:P-384:P-521';

// Reading the list of authorities costs more than a handshake; one context serves all connections of a kind.
const contextFor = ({ spare = false }: TlsNames): tls.SecureContext => {
  const ecdhCurve = spare ? SPARE_GROUPS : undefined;
  const authorities = asksSystem ? { ca: [...tls.getCACertificates('default'), ...systemAuthorityPems()] } : {};
  const made =
    sharedContexts.get(ecdhCurve) ?? tls.createSecureContext({ ...authorities, ...(ecdhCurve && { ecdhCurve }) });
  sharedContexts.set(ecdhCurve, made);
  return made;
};

const trustedIdentity = (socket: tls.TLSSocket): TlsIdentity => {
  const extra = extraFingerprints();
  if (!asksSystem && extra.size === 0) return 'public';
  const prints = new Set([...presentedBy(socket)].map(({ fingerprint256 }) => fingerprint256));
  const isOwn = [...prints].some((print) => extra.has(print));
  const isSystems = asksSystem && systemAuthorities().some(({ certificate }) => prints.has(certificate.fingerprint256));
  if (isOwn) return 'extra';
  return isSystems ? 'private' : 'public';
};

const untrustedIdentity = (socket: tls.TLSSocket, { kind }: Fault): TlsIdentity => {
  const chain = [...presentedBy(socket)].map(({ raw }) => new X509Certificate(raw));
  const isDated = kind === 'tls-expired' || kind === 'tls-wrong-name';
  const voucher = isDated ? voucherOf(chain, ownAuthorities()) : 'untrusted';
  if (voucher !== 'untrusted') return voucher;
  const bySystem = voucherOf(chain, systemAuthorities());
  if (bySystem !== 'untrusted' && !asksSystem) {
    asksSystem = true;
    sharedContexts.clear();
  }
  return bySystem;
};

type Trust = { identity: TlsIdentity; trustFault: Fault | null };

const trustOf = (socket: tls.TLSSocket): Trust => {
  if (socket.authorized) return { identity: trustedIdentity(socket), trustFault: null };
  const trustFault = faultFromError({ code: String(socket.authorizationError) }, 'tls');
  return { identity: untrustedIdentity(socket, trustFault), trustFault };
};

const acceptAnyOf =
  (names: readonly string[]) =>
  (_host: string, certificate: tls.PeerCertificate): Error | undefined => {
    const errors = names.map((name) => tls.checkServerIdentity(name, certificate));
    return errors.includes(undefined) ? undefined : errors[0];
  };

type Handshake = Trust & { secure: tls.TLSSocket; resumed: boolean };

// What was seen of the certificate holds for a session that is taken up.
const finish = (secure: tls.TLSSocket, known: TlsSession | null): Handshake => {
  const resumed = known !== null && secure.isSessionReused() && secure.authorized;
  return { secure, resumed, ...(resumed ? { identity: known.identity, trustFault: null } : trustOf(secure)) };
};

// Tickets come with the handshake or after it, mostly more than one.
const ticketsOf = (secure: tls.TLSSocket): { keepBy: (keep: (ticket: Buffer) => void) => void } => {
  let early: Buffer | null = null;
  let keep: ((ticket: Buffer) => void) | null = null;
  secure.on('session', (ticket) => {
    early = ticket;
    keep?.(ticket);
  });
  return {
    keepBy: (keeper) => {
      keep = keeper;
      if (early) keeper(early);
    },
  };
};

const openTls = (socket: Socket, names: TlsNames, known: TlsSession | null): tls.TLSSocket => {
  const secure = tls.connect({
    socket,
    secureContext: contextFor(names),
    servername: names.sni,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: false,
    checkServerIdentity: acceptAnyOf(names.accept),
    ...(known && { session: known.ticket }),
  });
  secure.on('error', ignore);
  // What breaks the socket below without TLS reading it, as over a relay, would else be an end without a reason.
  socket.once('error', (error) => secure.destroy(error));
  return secure;
};

/** Completes a TLS handshake with `sni`; the certificate may hold for any of `accept`. HTTP/1.1 only. */
export const secureTls = async (
  socket: Socket,
  names: TlsNames,
  limit: StageLimit,
  sessions: TlsSessions,
): Promise<Secured | StageFault> => {
  const known = names.spare === true ? sessions.find(names) : null;
  const result = await runStage<Handshake>('tls', limit, ({ done, failed }) => {
    const secure = openTls(socket, names, known);
    const tickets = ticketsOf(secure);
    secure.once('error', failed);
    secure.once('close', () => failed({ code: 'ECONNRESET' }));
    // Read here and now: a socket that has closed since has no certificate any more.
    secure.once('secureConnect', () => {
      const made = finish(secure, known);
      const shownAtMs = made.resumed && known ? known.shownAtMs : performance.now();
      const { identity, trustFault } = made;
      // Those of a server that nobody vouches for are worth nothing.
      if (trustFault === null) tickets.keepBy((ticket) => sessions.keep(names, { ticket, identity, shownAtMs }));
      done(made);
    });
    return {
      stop: () => {
        secure.destroy();
        socket.destroy();
      },
    };
  });
  if ('type' in result) {
    // Also when the stage was over before it began: a socket that nobody owns would keep the program alive.
    socket.destroy();
    return result;
  }
  const { secure, ...seen } = result.value;
  return { type: 'secured', socket: secure, tookMs: result.tookMs, ...seen };
};
