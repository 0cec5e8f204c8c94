// The authorities that this machine trusts, and which of them are public. An own company's proxy, a virus scanner and an
// attacker all sign with authorities of their own; only where the machine was told to trust one may it be listened to.
import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';

/** A trusted authority: on the public list that comes with Node, or trusted by this machine alone. */
export type Authority = { certificate: X509Certificate; kind: 'public' | 'extra' | 'private' };

const bare = (pem: string): string => pem.replace(/\s/g, '');

const without = (pems: readonly string[], known: ReadonlySet<string>): string[] =>
  pems.filter((pem) => !known.has(bare(pem)));

// NODE_EXTRA_CA_CERTS, without the public authorities that many people pass there once more.
const extraPems = (): string[] =>
  without(tls.getCACertificates('extra'), new Set(tls.getCACertificates('bundled').map(bare)));

const toAuthorities = (pems: readonly string[], kind: Authority['kind']): Authority[] =>
  pems.map((pem) => ({ certificate: new X509Certificate(pem), kind }));

let ownList: readonly Authority[] | null = null;
let systemPems: readonly string[] | null = null;
let systemList: readonly Authority[] | null = null;

/** The authorities that Node trusts: the public ones, and those of NODE_EXTRA_CA_CERTS. Read once, on demand. */
export const ownAuthorities = (): readonly Authority[] => {
  if (ownList) return ownList;
  const extra = extraPems();
  const others = without(tls.getCACertificates('default'), new Set(extra.map(bare)));
  ownList = [...toAuthorities(extra, 'extra'), ...toAuthorities(others, 'public')];
  return ownList;
};

/** What the operating system trusts beyond Node's own list, in PEM. */
export const systemAuthorityPems = (): readonly string[] => {
  const known = new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('bundled')].map(bare));
  return (systemPems ??= without(tls.getCACertificates('system'), known));
};

/** The same as certificates: trusted by this machine alone. Reading them takes some tens of milliseconds, once. */
export const systemAuthorities = (): readonly Authority[] =>
  (systemList ??= toAuthorities(systemAuthorityPems(), 'private'));

let privatePrints: ReadonlySet<string> | null = null;

/** SHA-256 fingerprints of the authorities in NODE_EXTRA_CA_CERTS that are not public; empty on most machines. */
export const extraFingerprints = (): ReadonlySet<string> =>
  (privatePrints ??= new Set(extraPems().map((pem) => new X509Certificate(pem).fingerprint256)));
