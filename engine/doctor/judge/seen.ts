// What the doctor saw, before it is judged.
import type { HereAnswer, Truth } from '../../../contract/doctor.ts';
import type { Family, LookupOutcome } from '../../../contract/reading.ts';
import type { Feature } from '../../../contract/verdict.ts';

/**
 * What an answer shows besides its records. `ttlS` is the shortest time to live of its addresses, or of the SOA where there is
 * none, in seconds; `zones` are the owners and the name servers of its SOA records, in lower case.
 */
export type Signs = {
  ttlS: number | null;
  recursionAvailable: boolean;
  authorities: number;
  zones: readonly string[];
  errors: ReadonlyArray<{ code: number; text: string }>;
};

/** One answer; `signs` is null where nothing came, or only came to a question in the old form. */
export type Answer = {
  outcome: LookupOutcome;
  addresses: readonly string[];
  cnames: readonly string[];
  signs: Signs | null;
};

/** An answer about an address, and where its addresses lead. */
export type Told = Answer & { here: HereAnswer };

/** A host to ask about. */
export type Asked = { host: string; kind: 'tiktok' | 'log'; features: readonly Feature[] };

/** What was seen of a host; `told` is null where there was no time to ask. */
export type SeenHost = Asked & {
  told: { A: Told; AAAA: Told } | null;
  truth: Truth;
  /** What the hosts file says to the name, and where that leads; null where it says nothing. */
  listed: { addresses: readonly string[]; here: HereAnswer } | null;
  /** Somebody else was found at the addresses that are used here: the hosts file's, else the resolver's. */
  isForeign: boolean;
};

/** A resolver in use; `owner` is whose it is where it is a well-known one. */
export type Resolver = { address: string; isPublic: boolean; owner: string | null };

/** All that was seen. */
export type Seen = {
  /** Families with a way out; none without a network. */
  families: readonly Family[];
  resolvers: ReadonlyArray<Resolver & { asked: boolean }>;
  /** What the resolver that was asked said to the name of a well-known page; null where none answered truly. */
  control: Answer | null;
  hosts: readonly SeenHost[];
  /** What it said when it was asked for other records of a name that it filters, which some filters sign. */
  extra: readonly Answer[];
};
