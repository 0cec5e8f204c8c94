// What is true of a name: asked of operators over HTTPS, one after the other, until one of them knows the name.
import type { Truth } from '../../contract/doctor.ts';
import type { Anchor } from '../../contract/catalog.ts';
import { anchorAddress } from '../probes/anchor-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import type { DnsAnswer, RecordType } from '../probes/resolve/dns-message.ts';
import { queryDoh } from '../probes/resolve/query-doh.ts';
import { hereOf } from './where-it-leads.ts';

/** So many operators must deny a name before nobody knows it, where so many can be asked: one of them may filter as well. */
const DENYING = 2;

/** The truth about a name, with the answer that shows it. */
export type Truthful = { truth: Truth; answer: Pick<DnsAnswer, 'addresses' | 'cnames'> };

const askOperator = async (context: LookContext, operator: Anchor, name: string): Promise<DnsAnswer> => {
  const address = anchorAddress(operator, context.families[0] ?? 4);
  const limit = { stageMs: context.limits().tlsMs, signal: context.signal };
  const ask = (type: RecordType): Promise<DnsAnswer> => queryDoh(context.net, operator, address, name, type, limit);
  const four = await ask('A');
  // No address of one type does not mean that there is no such name.
  return four.outcome === 'no-records' ? ask('AAAA') : four;
};

const knows = (context: LookContext, answer: DnsAnswer): boolean => hereOf(context, answer) === 'address';

/** The operators that can be reached and know a well-known page, so that silent ones are waited for once. */
export const findOperators = async (context: LookContext): Promise<Anchor[]> => {
  const operators = context.catalog.anchors.filter(({ doh }) => doh !== null);
  const page = context.catalog.canaries[0]?.host;
  if (page === undefined) return operators;
  const answers = await Promise.all(operators.map((operator) => askOperator(context, operator, page)));
  return operators.filter((_, index) => knows(context, answers[index]!));
};

/** Asks operators about a name. */
export const askTruth = async (context: LookContext, operators: readonly Anchor[], name: string): Promise<Truthful> => {
  const enough = Math.min(DENYING, operators.length);
  let denying = 0;
  for (const operator of operators) {
    const answer = await askOperator(context, operator, name);
    if (knows(context, answer)) return { truth: 'exists', answer };
    if (answer.outcome === 'nxdomain' || answer.outcome === 'no-records') denying += 1;
    if (denying >= enough) break;
  }
  const truth = denying > 0 && denying >= enough ? 'absent' : 'unknown';
  return { truth, answer: { addresses: [], cnames: [] } };
};
