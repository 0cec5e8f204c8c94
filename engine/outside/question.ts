// What others are to be asked, by what fails here. Pure.
import type { Target } from '../../contract/catalog.ts';
import type { Reading, ReadingOf } from '../../contract/reading.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import { isSpecialAddress } from '../probes/resolve/special-address.ts';
import type { Question } from './source.ts';

type Exchange = ReadingOf<'exchange'>;

const isFailing = (reading: Reading): reading is Exchange & Reading =>
  reading.facts.kind === 'exchange' && reading.facts.addressesFrom === 'system' && reading.status === 'fault';

// Silence is what others can tell about; TikTok's own hosts tell more than one edge of its content network.
const rank = ({ facts }: Exchange): number =>
  (facts.judged === null ? 0 : 4) + (facts.content ? 2 : 0) + (facts.feature === 'web' ? 0 : 1);

// Where a connection was tried to no avail, all addresses of the host were. Volunteers without IPv6 would call an address of
// that family dead, so they try one of the other.
const address4Of = (host: string, readings: readonly Reading[]): string | null => {
  const found = readings.flatMap(({ facts }) =>
    facts.kind === 'lookup' && facts.name === host && facts.via === 'system' && facts.recordType === 'A'
      ? facts.addresses
      : [],
  );
  return found.find((address) => !isSpecialAddress(address)) ?? null;
};

/** The question about a code: the host that fails most tellingly, or TikTok's website where none does. */
export const questionAbout = (
  code: VerdictCode,
  readings: readonly Reading[],
  targets: readonly Target[],
): Question | null => {
  const [failing] = readings.filter(isFailing).toSorted((a, b) => rank(a) - rank(b));
  const target =
    targets.find(({ id }) => id === failing?.facts.question) ??
    targets.find(({ feature }) => feature === 'web') ??
    targets[0];
  if (!target) return null;
  const isSilent = failing?.facts.question === target.id && failing.facts.stage === 'connect';
  return { code, host: target.host, path: target.path, address: isSilent ? address4Of(target.host, readings) : null };
};
