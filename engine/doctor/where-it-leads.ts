// Where an answer leads, and whether the host is really there.
import type { HereAnswer } from '../../contract/doctor.ts';
import { ipv4Bytes, ipv6Groups } from '../os/parse/address.ts';
import { cnameIn, isSinkhole } from '../probes/lookup-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { openHost } from '../probes/open-host.ts';
import { isOpenDnsPage } from './judge/signatures.ts';
import type { Answer } from './judge/seen.ts';

const HTTPS_PORT = 443;

/** 0.0.0.0/8, 127.0.0.0/8, :: and ::1, where nobody or only this machine is. */
const isNobodys = (address: string): boolean => {
  const [first] = ipv4Bytes(address) ?? [];
  if (first !== undefined) return first === 0 || first === 127;
  const groups = ipv6Groups(address) ?? [1];
  return groups.slice(0, 7).every((group) => group === 0) && groups.at(-1)! <= 1;
};

/** What the resolver's answer comes to. */
export const hereOf = (
  context: Pick<LookContext, 'network'>,
  { outcome, addresses }: Pick<Answer, 'outcome' | 'addresses'>,
): HereAnswer => {
  if (outcome !== 'answer') return outcome;
  if (addresses.some(isOpenDnsPage)) return 'block-page';
  if (!isSinkhole(context, { outcome, addresses: [...addresses], cnames: [] })) return 'address';
  return addresses.every(isNobodys) ? 'nowhere' : 'inside';
};

/**
 * True when somebody else is at the addresses that were given for `host`. Looked at only where the answer lacks the names by
 * which the true one comes and shares no address with it: every content network gives each resolver other addresses.
 */
export const isSomebodyElse = async (
  context: LookContext,
  host: string,
  given: ReadonlyArray<Omit<Answer, 'signs'>>,
  truth: Pick<Answer, 'addresses' | 'cnames'>,
): Promise<boolean> => {
  const answered = given.filter((answer) => hereOf(context, answer) === 'address');
  const addresses = answered.flatMap((answer) => [...answer.addresses]);
  if (addresses.length === 0 || addresses.some((address) => truth.addresses.includes(address))) return false;
  const cameBy = (answer: Pick<Answer, 'cnames'>): string => cnameIn({ cnames: [...answer.cnames] }, context.catalog);
  if (cameBy(truth) !== 'known' || answered.some((answer) => cameBy(answer) === 'known')) return false;
  const source = { from: 'truth', attempt: 1, addresses } as const;
  const opened = await openHost(context, { host, port: HTTPS_PORT }, source, context.signal);
  if (opened.type === 'fault') return opened.fault.kind.startsWith('tls-') && opened.identity !== null;
  opened.socket.destroy();
  return false;
};
