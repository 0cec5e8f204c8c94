// The network as an injected edge. Each call is one stage of an exchange with its own deadline, because a deadline that
// covers "the request" cannot tell a dead host from a slow one, and does not work while connecting (undici issue 386).
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Fault } from '../../contract/reading.ts';

/** A stage that failed: the fault and how long it took to show. */
export type StageFault = { type: 'fault'; fault: Fault; afterMs: number };

/** A deadline in milliseconds and the signal that ends the stage early. */
export type StageLimit = { timeoutMs: number; signal?: AbortSignal | undefined };

/** Where to connect; `address` is an IP literal. */
export type Endpoint = { address: string; port: number };

/** A TCP connection; the caller owns the socket. */
export type Connected = { type: 'connected'; socket: Socket; tookMs: number };

/**
 * Who vouches for the certificate, whatever its dates and names: a public authority, an extra one that this program was
 * told to trust (NODE_EXTRA_CA_CERTS), a private one that only the operating system trusts, or nobody.
 */
export type TlsIdentity = 'public' | 'extra' | 'private' | 'untrusted';

/**
 * By which name a server is asked, and which names its certificate may hold. A `spare` handshake is as small as one can be that proves
 * the same: it takes up a session of the last minutes where there is one. No unless told.
 */
export type TlsNames = { sni: string; accept: readonly string[]; spare?: boolean };

/** A finished TLS handshake, trusted or not. */
export type Secured = {
  type: 'secured';
  socket: TLSSocket;
  tookMs: number;
  identity: TlsIdentity;
  /** It took up a session whose certificate was seen minutes ago. */
  resumed?: boolean;
  /** Why the certificate is not trusted for this name; null when it is. */
  trustFault: Fault | null;
};

/** One request; `maxBodyBytes` bounds what is read of the answer, `idleMs` how long its body may pause. */
export type HttpRequest = {
  host: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  upgrade: boolean;
  maxBodyBytes: number;
  idleMs?: number;
  method?: 'GET' | 'POST';
  /** Pieces are sent as they come, no faster than the connection takes them; the headers say how long the whole is. */
  body?: Buffer | AsyncIterable<Buffer>;
};

/** An answer with the first bytes of its body; header names are lower case. */
export type HttpAnswer = {
  type: 'answer';
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The first bytes of the body, at most `maxBodyBytes`. */
  body: Buffer;
  ttfbMs: number;
  tookMs: number;
};

/**
 * How the body of an answer came: `bytes` of it within `bodyMs` of its headers, and why the reading ended: it was `whole`,
 * there was `enough`, the `deadline` passed, it `stalled` for longer than it may pause, or the connection `broke`.
 */
export type HttpTransfer = {
  type: 'transfer';
  status: number;
  headers: Readonly<Record<string, string>>;
  ttfbMs: number;
  bytes: number;
  bodyMs: number;
  ended: 'whole' | 'enough' | 'deadline' | 'stalled' | 'broke';
  /** The first bytes of the body. */
  body: Buffer;
};

/** What was understood of an answer, and how many of its bytes that took. */
export type Taken<T> = { value: T; length: number };

/** Everything the probes send; every call ends by its deadline and reports trouble as a value. */
export type Net = {
  connect: (endpoint: Endpoint, limit: StageLimit) => Promise<Connected | StageFault>;
  secure: (socket: Socket, names: TlsNames, limit: StageLimit) => Promise<Secured | StageFault>;
  request: (socket: Socket, request: HttpRequest, limit: StageLimit) => Promise<HttpAnswer | StageFault>;
  /** Reads a body for its speed; the limit holds for headers and body together. A fault means that no headers came. */
  transfer: (
    socket: Socket,
    request: HttpRequest & { idleMs: number },
    limit: StageLimit,
  ) => Promise<HttpTransfer | StageFault>;
  /** Sends `hello` over a connection and hands all that has come back so far to `accept` until it takes an answer. */
  converse: <T>(
    socket: Socket,
    hello: Buffer,
    accept: (received: Buffer) => Taken<T> | null,
    limit: StageLimit,
  ) => Promise<{ type: 'answer'; value: T; tookMs: number } | StageFault>;
  /** Sends `packet` and hands every datagram that comes back to `accept` until it returns a value. */
  datagram: <T>(
    endpoint: Endpoint,
    packet: Buffer,
    accept: (datagram: Buffer) => T | null,
    limit: StageLimit,
  ) => Promise<{ type: 'answer'; value: T; tookMs: number } | StageFault>;
  /** Totals since the program started. */
  traffic: () => { bytesSent: number; bytesReceived: number; requests: number };
  /** Adds what another program sent in our name, such as ping. */
  countTraffic: (bytesSent: number, bytesReceived: number) => void;
};
