// Who vouches for a certificate, whatever its dates and names. Node reports one fault only; without this, the expired
// certificate of an interceptor would look like TikTok's own. Signatures are checked here, link by link, up to an authority.
import type { X509Certificate } from 'node:crypto';
import type { TlsIdentity } from '../net.ts';
import type { Authority } from './authorities.ts';

/** Real chains have three or four links. */
const MAX_LINKS = 8;

const signed = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/**
 * The kind of the authority that the first certificate of `presented` leads to by valid signatures, over further presented
 * ones where needed; "untrusted" when it leads to none of `authorities`.
 */
export const voucherOf = (presented: readonly X509Certificate[], authorities: readonly Authority[]): TlsIdentity => {
  let [link] = presented;
  const used = new Set<X509Certificate>();
  while (link && used.size < MAX_LINKS) {
    const present: X509Certificate = link;
    used.add(present);
    const authority = authorities.find(
      ({ certificate }) => certificate.fingerprint256 === present.fingerprint256 || signed(certificate, present),
    );
    if (authority) return authority.kind;
    link = presented.find((candidate) => !used.has(candidate) && signed(candidate, present));
  }
  return 'untrusted';
};
