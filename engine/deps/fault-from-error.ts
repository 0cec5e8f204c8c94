// Maps the error codes of sockets and TLS to faults. Codes rather than texts, because texts differ between
// OpenSSL and the BoringSSL inside Electron.
import type { Fault, FaultKind, Stage } from '../../contract/reading.ts';

const kinds: Record<string, FaultKind> = {
  ETIMEDOUT: 'timeout',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'closed',
  ECONNABORTED: 'closed',
  UND_ERR_SOCKET: 'closed',
  ENETUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-address',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'no-link',
  EACCES: 'prohibited',
  EPERM: 'prohibited',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-other',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_ABORTED: 'cancelled',
  ABORT_ERR: 'cancelled',
};

const untrusted = /^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH)/;

const kindOf = (code: string, name: string): FaultKind => {
  const known = kinds[code];
  if (known) return known;
  if (untrusted.test(code)) return 'tls-untrusted';
  if (/^ERR_(SSL|TLS)_/.test(code) || code === 'EPROTO') return 'tls-other';
  if (name === 'HTTPParserError' || code.startsWith('HPE_')) return 'not-http';
  return 'closed';
};

/** The fault that a socket, TLS or HTTP error stands for, at the stage where it was met. */
export const faultFromError = (error: unknown, stage: Stage): Fault => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const text = typeof code === 'string' ? code : '';
  return { kind: kindOf(text, typeof name === 'string' ? name : ''), stage, code: text === '' ? null : text };
};

/** A fault without an error behind it, such as our own deadline. */
export const fault = (kind: FaultKind, stage: Stage | null, code: string | null = null): Fault => ({
  kind,
  stage,
  code,
});
