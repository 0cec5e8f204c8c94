// A server's key and certificate chain, read from the laboratory's state directory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';

/** The PEM texts for a server's options, and the ready context for its SNICallback. */
export type ServerIdentity = { pem: { key: string; cert: string }; context: SecureContext };

/** Reads the identity that certificates.ts made under that name. */
export function readContext(stateDirectory: string, name: string): ServerIdentity {
  const pem = {
    key: readFileSync(join(stateDirectory, 'certificates', 'leaf.key'), 'utf8'),
    cert: readFileSync(join(stateDirectory, 'certificates', `${name}.pem`), 'utf8'),
  };
  return { pem, context: createSecureContext(pem) };
}
