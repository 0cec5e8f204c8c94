// Sides of a comparison as tests need them: a network, a verdict, a proof.
import type { Network, Proof, ProofState, Side } from '../../../contract/compare.ts';
import type { Blame, Confidence, Severity, VerdictCode } from '../../../contract/verdict.ts';
import { snapshotSample, verdictSample } from '../../contract/samples.ts';

/** A network that can be used. */
export const network = (name: string, parts: Partial<Network> = {}): Network => ({
  name,
  kind: 'wifi',
  isDefault: name === 'a',
  why: null,
  ...parts,
});

/** A proof in this state, with figures that fit. */
export const proof = (state: ProofState = 'counters'): Proof => ({
  state,
  sentBytes: 1000,
  receivedBytes: 2000,
  ownSentBytes: state === 'elsewhere' ? 60 : 1400,
  ownReceivedBytes: 2600,
  otherSentBytes: 0,
  otherReceivedBytes: 0,
});

type Parts = {
  blame?: Blame;
  severity?: Severity;
  confidence?: Confidence;
  looks?: number;
  proof?: ProofState;
  resolvers?: Side['resolvers'];
  network?: Partial<Network>;
  /** What the other side's interface carried meanwhile, in either direction. */
  otherBytes?: number;
};

/** One side with this verdict. */
export const side = (name: string, code: VerdictCode, parts: Parts = {}): Side => {
  const { blame = 'unknown', severity = code === 'ok' ? 'ok' : 'down', confidence = 'likely' } = parts;
  return {
    network: network(name, parts.network),
    looks: parts.looks ?? 2,
    verdict: { ...verdictSample, code, blame, severity, confidence, summary: `said of ${code}` },
    layers: snapshotSample.layers,
    proof: {
      ...proof(parts.proof),
      otherSentBytes: parts.otherBytes ?? 0,
      otherReceivedBytes: parts.otherBytes ?? 0,
    },
    resolvers: parts.resolvers ?? 'told',
    traffic: { bytesSent: 1000, bytesReceived: 2000, requests: 30 },
  };
};
