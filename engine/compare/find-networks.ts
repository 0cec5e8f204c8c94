// The networks of this computer, listed now.
import type { Network } from '../../contract/compare.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import type { Result } from '../../contract/result.ts';
import { ok } from '../../contract/result.ts';
import type { NetworkDetails } from '../os/details/details.ts';
import type { Os } from '../os/os.ts';
import { listNetworks } from './judge/networks.ts';

type Edges = { os: Os; details: NetworkDetails };

/** Lists the networks, those first that can be used; none where the system says nothing about itself. */
export const findNetworks = async ({ os, details }: Edges, signal?: AbortSignal): Promise<Network[]> => {
  const state = await os.networkState(signal);
  if (!state) return [];
  const hints = await details.hints(
    state.interfaces.map(({ name }) => name),
    signal,
  );
  return Promise.all(
    listNetworks(state, hints).map(async (network): Promise<Network> => {
      const isDeaf = network.why === null && (await details.dropsReplies(network.name, state));
      return isDeaf ? { ...network, why: 'replies-dropped' } : network;
    }),
  );
};

// What the system itself says of a network that is not connected is worth comparing; what only cannot be looked at is not.
const canTell = ({ why }: Network): boolean => why !== 'replies-dropped' && why !== 'cannot-bind';

const named = (networks: readonly Network[]): string =>
  networks.length === 0 ? 'There is none.' : `There are: ${networks.map(({ name }) => name).join(', ')}.`;

/** The two networks to compare among those that were found: the named ones, else the one in use and the best other one. */
export const choosePair = (
  networks: readonly Network[],
  via: readonly string[],
): Result<readonly [Network, Network] | null> => {
  const usable = networks.filter(({ why }) => why === null);
  const missing = via.find((name) => !networks.some((network) => network.name === name));
  if (missing !== undefined) {
    const inEnglish = `This computer has no network called ${JSON.stringify(missing)}. ${named(networks)}`;
    return failWith('usage', message('compare.refused.gone'), inEnglish);
  }
  if (via.length === 2 && via[0] === via[1]) return failWith('usage', message('compare.refused.same'));
  const wanted = networks.filter(({ name }) => via.includes(name));
  const first = via.length > 0 ? wanted.find(({ name }) => name === via[0]) : usable[0];
  const second =
    via.length > 1 ? wanted.find(({ name }) => name === via[1]) : usable.find((network) => network !== first);
  return ok(first && second ? [first, second] : null);
};

/** True when both networks can be compared: each can be used, or the system itself says what is wrong with it. */
export const isComparable = (pair: readonly [Network, Network]): boolean => pair.every(canTell);
