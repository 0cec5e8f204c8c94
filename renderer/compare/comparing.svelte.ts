// Comparing as this window knows it: which networks there are, which two are chosen, and what the engine says of the comparison.
// What goes on in the engine goes on without a window.
import type { Api } from '../../contract/api.ts';
import type { CompareState, Network } from '../../contract/compare.ts';
import type { Client } from '../../contract/derive.ts';
import type { Result } from '../../contract/result.ts';

/** True for a network that can be looked over, or of which the system itself says what is wrong. */
export const canBeChosen = ({ why }: Network): boolean => why !== 'replies-dropped' && why !== 'cannot-bind';

/** What the panel shows and does; every property is a rune. */
export type Comparing = {
  /** Null until they were listed. */
  readonly networks: readonly Network[] | null;
  readonly state: CompareState | null;
  /** Those that are chosen, in the order of the list; two of them can be compared. */
  readonly chosen: readonly Network[];
  readonly listing: boolean;
  /** Why the engine did not do what it was asked; empty when it did. */
  readonly trouble: string;
  readonly list: () => Promise<void>;
  /** Chooses one, and gives up the other one that was chosen first, or gives it up. */
  readonly choose: (name: string, isWanted: boolean) => void;
  readonly start: (despiteLive: boolean) => Promise<void>;
  /** Waits for a second network or ends the wait; false when the engine refused. */
  readonly wait: (isWanted: boolean) => Promise<boolean>;
  readonly cancel: () => Promise<void>;
};

/** The two that are chosen unless somebody chooses: the one in use and the best other one. */
const byThemselves = (networks: readonly Network[]): readonly string[] =>
  networks
    .filter(({ why }) => why === null)
    .slice(0, 2)
    .map(({ name }) => name);

type Choice = Pick<Comparing, 'chosen' | 'choose'>;

const chooseAmong = (networks: () => readonly Network[]): Choice => {
  let wanted = $state.raw<readonly string[] | null>(null);
  const chosen = $derived.by(() => {
    const names = wanted ?? byThemselves(networks());
    return networks().filter((network) => names.includes(network.name) && canBeChosen(network));
  });
  return {
    get chosen() {
      return chosen;
    },
    choose: (name, isWanted) => {
      const others = chosen.map((network) => network.name).filter((one) => one !== name);
      wanted = isWanted ? [...others.slice(-1), name] : others;
    },
  };
};

type Listed = Pick<Comparing, 'networks' | 'listing' | 'trouble' | 'list'> & {
  note: (answer: Result<unknown>) => boolean;
};

const listNetworks = ({ compare }: Client<Api>): Listed => {
  let networks = $state.raw<readonly Network[] | null>(null);
  let listing = $state(false);
  let trouble = $state('');
  const note = (answer: Result<unknown>): boolean => {
    trouble = answer.ok ? '' : answer.error.message;
    return answer.ok;
  };
  return {
    get networks() {
      return networks;
    },
    get listing() {
      return listing;
    },
    get trouble() {
      return trouble;
    },
    note,
    list: async () => {
      listing = true;
      const answer = await compare.networks();
      note(answer);
      if (answer.ok) networks = answer.value;
      listing = false;
    },
  };
};

/** Comparing for as long as the calling component lives; `isHere` while there is contact with the engine. */
export const meetComparer = (client: Client<Api>, isHere: () => boolean): Comparing => {
  const { compare } = client;
  const listed = listNetworks(client);
  const choice = chooseAmong(() => listed.networks ?? []);
  let state = $state.raw<CompareState | null>(null);
  $effect(() => compare.changed((next) => (state = next)));
  // What there is may have changed with whatever came to its end.
  const isIdle = $derived(state !== null && state.running === null && state.awaiting === null);
  $effect(() => {
    if (isHere() && (isIdle || listed.networks === null)) listed.list().catch(reportError);
  });
  return {
    get networks() {
      return listed.networks;
    },
    get listing() {
      return listed.listing;
    },
    get trouble() {
      return listed.trouble;
    },
    get state() {
      return state;
    },
    get chosen() {
      return choice.chosen;
    },
    list: listed.list,
    choose: choice.choose,
    start: async (despiteLive) => {
      const [a, b] = choice.chosen;
      if (a && b) listed.note(await compare.run({ via: [a.name, b.name], despiteLive }));
    },
    wait: async (isWanted) => listed.note(await (isWanted ? compare.await() : compare.cancel())),
    cancel: async () => void listed.note(await compare.cancel()),
  };
};
