// One host, asked of the resolver in use in both types of address, and of others for the truth.
import type { Anchor } from '../../contract/catalog.ts';
import type { LookContext } from '../probes/look-context.ts';
import { querySigned } from './query-signed.ts';
import type { RecordType } from '../probes/resolve/dns-message.ts';
import { askTruth } from './ask-truth.ts';
import type { Answer, Asked, SeenHost, Told } from './judge/seen.ts';
import { hereOf, isSomebodyElse } from './where-it-leads.ts';

/** How long a resolver may take for one answer, in milliseconds: one that asks an ocean away needs half of it. */
export const ANSWER_MS = 1200;

/** A silent resolver may have lost the question; it is asked this often. */
const TRIES = 2;

const isSilent = ({ outcome }: Answer): boolean => outcome === 'timeout';

const askType = async (context: LookContext, server: string, name: string, type: RecordType): Promise<Told> => {
  const question = { name, type, timeoutMs: ANSWER_MS, signal: context.signal };
  let answer = await querySigned(context.net, server, question);
  for (let tries = 1; tries < TRIES && isSilent(answer) && !context.signal.aborted; tries += 1) {
    answer = await querySigned(context.net, server, question);
  }
  // What ended with the time for everything was never really asked.
  const isCutOff = isSilent(answer) && context.signal.aborted;
  return { ...answer, here: isCutOff ? 'not-asked' : hereOf(context, answer) };
};

/** What a host is asked with. */
export type HostAsking = {
  server: string;
  operators: readonly Anchor[];
  hostsFile: ReadonlyMap<string, readonly string[]>;
};

/** Asks about one host. */
export const askHost = async (
  context: LookContext,
  { server, operators, hostsFile }: HostAsking,
  asked: Asked,
): Promise<SeenHost> => {
  const { host } = asked;
  const addresses = hostsFile.get(host);
  const listed = addresses ? { addresses, here: hereOf(context, { outcome: 'answer', addresses }) } : null;
  const [a, aaaa, { truth, answer }] = await Promise.all([
    askType(context, server, host, 'A'),
    askType(context, server, host, 'AAAA'),
    askTruth(context, operators, host),
  ]);
  const used = addresses ? [{ outcome: 'answer' as const, addresses, cnames: [] }] : [a, aaaa];
  const isForeign = truth === 'exists' && (await isSomebodyElse(context, host, used, answer));
  return { ...asked, told: { A: a, AAAA: aaaa }, truth, listed, isForeign };
};
