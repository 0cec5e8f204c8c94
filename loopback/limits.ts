/** How much the server takes from whoever is on the other side; generous for one window, small for everything else. */
export const usualLimits = {
  /** Questions are a few hundred bytes. */
  bodyBytes: 16 * 1024,
  /** All other servers on this computer may leave cookies under its address; browsers bring every one of them. */
  headerBytes: 32 * 1024,
  /** From the first byte of a request to the end of its headers, and from there to the end of its body. */
  headersMs: 5000,
  bodyMs: 5000,
  /** A connection on which nothing is asked any more is closed. */
  idleMs: 5000,
  connections: 64,
  /**
   * Questions and subscriptions of one session; a short time, so that whoever asked too much is soon answered again. A view costs about
   * five: seven tabs that come back at once make 35, and a hand that goes through the views three times a second another 150.
   */
  requests: 240,
  requestsMs: 10_000,
  /** Of everybody together. */
  wrongTokensPerMinute: 20,
  sessions: 32,
  unusedTokens: 32,
  streams: 16,
  /** Streams that one session holds: of the six connections that a browser makes to one server, one is left for questions. */
  streamsOfOne: 5,
  /** Whoever comes with more is told what is so, and comes again after this time. */
  comeAgainMs: 2000,
  /** Subscriptions of one stream; more than any honest page has. */
  subscriptions: 32,
  /** A part of an address that names something: the names of all these subscriptions fit in. */
  nameLength: 1024,
  /** What a reader may leave unread, and for how long, before its stream is ended. */
  unreadBytes: 1024 * 1024,
  unreadMs: 30_000,
  heartbeatMs: 15_000,
};

export type Limits = typeof usualLimits;
