// TLS with the verification result kept as a fact: an untrusted certificate is a finding here, not an exception.
// Nothing is ever sent over a connection whose certificate does not hold.
import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import * as tls from 'node:tls';
import { faultFromError } from '../fault-from-error.ts';
import type { Secured, StageFault, StageLimit, TlsIdentity } from '../net.ts';
import { runStage } from './stage.ts';

const ignore = (): void => undefined;

let privateFingerprints: ReadonlySet<string> | null = null;

const bare = (pem: string): string => pem.replace(/\s/g, '');

// Authorities that this machine was told to trust (NODE_EXTRA_CA_CERTS) and that are not on the bundled public list,
// which many people pass there once more. Read once, on demand.
const privateAuthorities = (): ReadonlySet<string> => {
  if (privateFingerprints) return privateFingerprints;
  const publicList = new Set(tls.getCACertificates('bundled').map(bare));
  const own = tls.getCACertificates('extra').filter((pem) => !publicList.has(bare(pem)));
  privateFingerprints = new Set(own.map((pem) => new X509Certificate(pem).fingerprint256));
  return privateFingerprints;
};

const identityOf = (socket: tls.TLSSocket): TlsIdentity => {
  if (!socket.authorized) return 'untrusted';
  const extra = privateAuthorities();
  if (extra.size === 0) return 'public';
  for (
    let at: tls.DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
    at;
    at = at.issuerCertificate
  ) {
    if (extra.has(at.fingerprint256)) return 'private';
    if (at.issuerCertificate === at) return 'public';
  }
  return 'public';
};

let sharedContext: tls.SecureContext | null = null;

// Reading the list of authorities costs more than a handshake; one context serves all connections.
const context = (): tls.SecureContext => (sharedContext ??= tls.createSecureContext());

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
  type Handshake = { secure: tls.TLSSocket; identity: TlsIdentity };
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
    secure.once('error', failed);
    secure.once('close', () => failed({ code: 'ECONNRESET' }));
    // Read here and now: a socket that has closed since has no certificate any more.
    secure.once('secureConnect', () => done({ secure, identity: identityOf(secure) }));
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
  const { secure, identity } = result.value;
  const trustFault = secure.authorized ? null : faultFromError({ code: String(secure.authorizationError) }, 'tls');
  return { type: 'secured', socket: secure, tookMs: result.tookMs, identity, trustFault };
};
