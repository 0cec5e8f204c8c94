// One host: what is said to its name here, and what others say.
import type { Anchor } from '../../contract/catalog.ts';
import type { LookContext } from '../probes/look-context.ts';
import { querySigned } from './query-signed.ts';
import type { RecordType } from '../probes/resolve/dns-message.ts';
import { askTruth } from './ask-truth.ts';
import type { Asked, SeenHost, Told } from './judge/seen.ts';
import { hereOf, isSomebodyElse } from './where-it-leads.ts';

/** How long a resolver may take for one answer, in milliseconds: one that asks an ocean away needs half of it. */
export const ANSWER_MS = 1200;

const askType = async (context: LookContext, server: string, name: string, type: RecordType): Promise<Told> => {
  const question = { name, type, timeoutMs: ANSWER_MS, signal: context.signal };
  const answer = await querySigned(context.net, server, question);
  // What ended with the time for everything was never really asked.
  const isCutOff = answer.outcome === 'timeout' && context.signal.aborted;
  return { ...answer, here: isCutOff ? 'not-asked' : hereOf(context, answer) };
};

/** What is said to a name here: by the hosts file, and by the resolver in use in both types of address. */
export const askHere = async (
  context: LookContext,
  server: string,
  hostsFile: ReadonlyMap<string, readonly string[]>,
  asked: Asked,
): Promise<SeenHost> => {
  const addresses = hostsFile.get(asked.host);
  const listed = addresses ? { addresses, here: hereOf(context, { outcome: 'answer', addresses }) } : null;
  const ask = (type: RecordType): Promise<Told> => askType(context, server, asked.host, type);
  const [a, aaaa] = await Promise.all([ask('A'), ask('AAAA')]);
  return { ...asked, told: { A: a, AAAA: aaaa }, listed, truth: 'unknown', isForeign: false };
};

/** The same host with what is true of its name, and whether somebody else is at the addresses that are used here. */
export const addTruth = async (
  context: LookContext,
  operators: readonly Anchor[],
  seen: SeenHost,
): Promise<SeenHost> => {
  const { host, kind, told, listed } = seen;
  const { truth, answer } = await askTruth(context, operators, host);
  const answers = told ? [told.A, told.AAAA] : [];
  const used = listed ? [{ outcome: 'answer' as const, addresses: listed.addresses, cnames: [] }] : answers;
  // Log hosts are looked up and never connected to.
  const isAsked = kind === 'tiktok' && truth === 'exists';
  const isForeign = isAsked && (await isSomebodyElse(context, host, used, answer));
  return { ...seen, truth, isForeign };
};

/** True for a host of which the truth matters most: it is not answered here as a host usually is. */
export const isOdd = ({ told, listed }: SeenHost): boolean =>
  listed !== null || ![told?.A, told?.AAAA].some((answer) => answer?.here === 'address');
