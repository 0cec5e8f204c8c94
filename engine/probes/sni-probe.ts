// Is TikTok's name filtered on the way? The same address is asked with a neutral name, and a control with TikTok's name.
// A server answers a wrong name with some certificate or a TLS alert; only something on the way goes silent or resets.
import type { Anchor } from '../../contract/catalog.ts';
import type { FactsOf, Reading } from '../../contract/reading.ts';
import type { Secured, StageFault } from '../deps/net.ts';
import { anchorAddress } from './anchor-probe.ts';
import { dial } from './dial.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';

const HTTPS_PORT = 443;
/** IANA's example name: no filter has a reason to know it (RFC 2606). */
const NEUTRAL_NAME = 'www.example.com';
/** "2 of 2": one handshake that happens to fail must not look like a filter, nor one that happens to pass. */
const ROUNDS = 2;

type SniFacts = FactsOf<'sni'>;

const outcomeOf = (result: Secured | StageFault): SniFacts['outcome'] => {
  if (result.type === 'secured') return 'completes';
  const { kind } = result.fault;
  if (kind === 'tls-other') return 'completes';
  if (kind === 'timeout') return 'timeout';
  return kind === 'reset' || kind === 'closed' ? 'reset' : 'unknown';
};

type Handshake = { host: string; address: string; at: SniFacts['at']; name: SniFacts['name']; attempt: number };

const readHandshake = async (context: LookContext, asked: Handshake, signal: AbortSignal): Promise<Reading> => {
  const { host, address, at, name, attempt } = asked;
  const startedAt = context.clock.now();
  const sni = name === 'tiktok' ? host : NEUTRAL_NAME;
  const dialled = await dial(context, [address], HTTPS_PORT, signal);
  let outcome: SniFacts['outcome'] = 'unknown';
  if (dialled.type === 'connected') {
    const limit = { timeoutMs: context.limits().tlsMs, signal };
    outcome = outcomeOf(await context.net.secure(dialled.socket, { sni, accept: [sni] }, limit));
    dialled.socket.destroy();
  } else if (dialled.fault.kind === 'refused') {
    outcome = 'refused';
  }
  return makeReading(context.clock, {
    probe: 'path.sni',
    layer: 'path',
    target: `${at === 'tiktok' ? `address of ${host}` : 'a control'} with ${name === 'tiktok' ? host : 'a neutral name'}`,
    attempt,
    startedAt,
    status: outcome === 'completes' ? 'ok' : 'fault',
    fault: null,
    detail: `TLS handshake: ${outcome}`,
    facts: { kind: 'sni', host, at, name, outcome },
  });
};

/** Compares names at one TikTok address and at a control, twice each. */
export const probeSni = async (
  context: LookContext,
  host: string,
  address: string,
  control: Anchor,
  signal: AbortSignal,
): Promise<void> => {
  const controlAddress = anchorAddress(control, context.families[0] ?? 4);
  for (let attempt = 1; attempt <= ROUNDS && !signal.aborted; attempt += 1) {
    const readings = await Promise.all([
      readHandshake(context, { host, address, at: 'tiktok', name: 'neutral', attempt }, signal),
      readHandshake(context, { host, address: controlAddress, at: 'control', name: 'tiktok', attempt }, signal),
    ]);
    if (!signal.aborted) readings.forEach(context.emit);
  }
};
