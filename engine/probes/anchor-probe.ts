// The anchors: hosts of three different owners, dialled by address so that names play no part. Each family on its own,
// by echo request, by TCP and by a TLS handshake whose certificate must hold, which no sign-in page can fake.
import type { Anchor } from '../../contract/catalog.ts';
import type { FactsOf, Family, Fault, Reading } from '../../contract/reading.ts';
import { lookTwice } from './attempts.ts';
import { dial } from './dial.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import type { Alive } from './pings.ts';

const HTTPS_PORT = 443;

type AnchorFacts = FactsOf<'anchor'>;

/** The address of an anchor in one family. */
export const anchorAddress = (anchor: Anchor, family: Family): string => (family === 4 ? anchor.ipv4 : anchor.ipv6);

/** How a failed connection looks from outside, for comparing hosts with each other. */
export const outcomeOf = ({ kind }: Fault): AnchorFacts['tcp'] => {
  if (kind === 'timeout' || kind === 'refused' || kind === 'reset' || kind === 'prohibited') return kind;
  return kind === 'cancelled' ? 'unknown' : 'unreachable';
};

const icmpOutcome: Record<Alive, AnchorFacts['icmp']> = { yes: 'ok', no: 'timeout', unknown: 'unknown' };

type Spoken = {
  tcp: AnchorFacts['tcp'];
  tls: AnchorFacts['tls'];
  fault: Fault | null;
  connectMs: number | null;
  tlsMs: number | null;
};

const speak = async (context: LookContext, anchor: Anchor, address: string, signal: AbortSignal): Promise<Spoken> => {
  const dialled = await dial(context, [address], HTTPS_PORT, signal);
  if (dialled.type === 'fault') {
    return { tcp: outcomeOf(dialled.fault), tls: 'not-tried', fault: dialled.fault, connectMs: null, tlsMs: null };
  }
  const names = { sni: anchor.tlsName, accept: [anchor.tlsName, address] };
  const secured = await context.net.secure(dialled.socket, names, { timeoutMs: context.limits().tlsMs, signal });
  dialled.socket.destroy();
  const connectMs = dialled.tookMs;
  if (secured.type === 'fault') return { tcp: 'ok', tls: 'failed', fault: secured.fault, connectMs, tlsMs: null };
  secured.socket.destroy();
  const tls = secured.trustFault ? 'untrusted' : 'valid';
  return { tcp: 'ok', tls, fault: secured.trustFault, connectMs, tlsMs: secured.tookMs };
};

const readAnchor = async (
  context: LookContext,
  anchor: Anchor,
  family: Family,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const address = anchorAddress(anchor, family);
  const startedAt = context.clock.now();
  const icmpAnswer = context.pings.replyWithin(address, context.limits().connectMs);
  const spoken = await speak(context, anchor, address, signal);
  const alive = spoken.tls === 'valid';
  // A valid handshake needs no ping to vouch for it; its echo reply is taken along if it is there already.
  const icmp = alive ? await Promise.race([icmpAnswer, Promise.resolve<Alive>('unknown')]) : await icmpAnswer;
  const facts: AnchorFacts = {
    kind: 'anchor',
    owner: anchor.owner,
    family,
    tcp: spoken.tcp,
    icmp: icmpOutcome[icmp],
    tls: spoken.tls,
  };
  return makeReading(context.clock, {
    probe: 'internet.anchor',
    layer: 'internet',
    target: `${anchor.owner} (IPv${family})`,
    attempt,
    startedAt,
    status: alive ? 'ok' : 'fault',
    fault: spoken.fault,
    phasesMs: {
      connect: spoken.connectMs,
      tls: spoken.tlsMs,
      total: alive ? (spoken.connectMs ?? 0) + (spoken.tlsMs ?? 0) : null,
    },
    detail: `TCP ${facts.tcp}, TLS ${facts.tls}, ping ${facts.icmp}`,
    facts,
  });
};

/** Looks at every anchor in every family this machine has. */
export const probeAnchors = async (context: LookContext): Promise<void> => {
  await Promise.all(
    context.catalog.anchors.flatMap((anchor) =>
      context.families.map((family) =>
        lookTwice(context, (attempt, signal) => readAnchor(context, anchor, family, attempt, signal)),
      ),
    ),
  );
};
