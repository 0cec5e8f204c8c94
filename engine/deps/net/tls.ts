// TLS with the verification result kept as a fact: an untrusted certificate is a finding here, not an exception.
// Nothing is ever sent over a connection whose certificate does not hold.
import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import * as tls from 'node:tls';
import type { Fault } from '../../../contract/reading.ts';
import { faultFromError } from '../fault-from-error.ts';
import type { Secured, StageFault, StageLimit, TlsIdentity } from '../net.ts';
import { extraFingerprints, ownAuthorities, systemAuthorities, systemAuthorityPems } from './authorities.ts';
import { runStage } from './stage.ts';
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
let sharedContext: tls.SecureContext | null = null;

// Reading the list of authorities costs more than a handshake; one context serves all connections.
const context = (): tls.SecureContext =>
  (sharedContext ??= tls.createSecureContext(
    asksSystem ? { ca: [...tls.getCACertificates('default'), ...systemAuthorityPems()] } : {},
  ));

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
    sharedContext = null;
  }
  return bySystem;
};

const trustOf = (socket: tls.TLSSocket): { identity: TlsIdentity; trustFault: Fault | null } => {
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

/** Completes a TLS handshake with `sni`; the certificate may hold for any of `accept`. HTTP/1.1 only, no resumption. */
export const secureTls = async (
  socket: Socket,
  { sni, accept }: { sni: string; accept: readonly string[] },
  limit: StageLimit,
): Promise<Secured | StageFault> => {
  type Handshake = { secure: tls.TLSSocket; trust: ReturnType<typeof trustOf> };
  const result = await runStage<Handshake>('tls', limit, ({ done, failed }) => {
    const secure = tls.connect({
      socket,
      secureContext: context(),
      servername: sni,
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      checkServerIdentity: acceptAnyOf(accept),
    });
    secure.on('error', ignore);
    // What breaks the socket below without TLS reading it, as over a relay, would else be an end without a reason.
    socket.once('error', (error) => secure.destroy(error));
    secure.once('error', failed);
    secure.once('close', () => failed({ code: 'ECONNRESET' }));
    // Read here and now: a socket that has closed since has no certificate any more.
    secure.once('secureConnect', () => done({ secure, trust: trustOf(secure) }));
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
  const { secure, trust } = result.value;
  return { type: 'secured', socket: secure, tookMs: result.tookMs, ...trust };
};
