// The incidents of a stretch of time, newest first, a page at a time.
import { untrack } from 'svelte';
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import type { Period } from '../../../contract/history.ts';
import type { Incident, IncidentFilter } from '../../../contract/incident.ts';
import type { Blame, Layer } from '../../../contract/verdict.ts';
import { layerOf, verdictCodes } from '../../../contract/verdict.ts';

/** How many are listed at first, and how many more on demand. */
const PAGE = 20;

/** Which incidents are listed; null is any. */
export type Choice = { blame: Blame | null; layer: Layer | null; open: boolean };

/** The listed incidents; every property is a rune. */
export type IncidentPages = {
  choice: Choice;
  /** Null until the first answer. */
  readonly listed: readonly Incident[] | null;
  readonly hasMore: boolean;
  readonly trouble: string;
  readonly more: () => Promise<void>;
};

/** The other incidents of the list: whether one is there, and showing it. */
export type OtherIncidents = { has: (id: number) => boolean; show: (id: number) => void };

/** The question for the incidents of a stretch of time. */
export const filterFor = ({ blame, layer, open }: Choice, period: Period): IncidentFilter => ({
  ...period,
  ...(blame === null ? {} : { blames: [blame] }),
  ...(layer === null ? {} : { codes: verdictCodes.filter((code) => layerOf(code) === layer) }),
  ...(open ? { open } : {}),
});

/** Lists the incidents of `period`, anew whenever that, the choice or the revision (what `sign` reads) changes. */
export const listIncidents = (client: Client<Api>, period: () => Period | null, sign: () => unknown): IncidentPages => {
  let choice = $state<Choice>({ blame: null, layer: null, open: false });
  let listed = $state.raw<readonly Incident[] | null>(null);
  let hasMore = $state(false);
  let trouble = $state('');
  let latest = 0;

  const load = async (asked: Period, wanted: Choice, before: readonly Incident[], count: number): Promise<void> => {
    const ticket = (latest += 1);
    const last = before.at(-1);
    const answer = await client.history.incidents({
      ...filterFor(wanted, asked),
      ...(last ? { before: last.id } : {}),
      // One more tells whether there are more.
      limit: count + 1,
    });
    if (ticket !== latest) return;
    trouble = answer.ok ? '' : answer.error.message;
    if (!answer.ok) return;
    listed = [...before, ...answer.value.slice(0, count)];
    hasMore = answer.value.length > count;
  };

  $effect(() => {
    sign();
    const asked = period();
    const wanted = { ...choice };
    if (asked === null) return;
    // As many as were listed stay listed.
    const count = untrack(() => Math.max(PAGE, Math.min(499, listed?.length ?? 0)));
    load(asked, wanted, [], count).catch(reportError);
  });

  return {
    choice,
    get listed() {
      return listed;
    },
    get hasMore() {
      return hasMore;
    },
    get trouble() {
      return trouble;
    },
    more: async () => {
      const asked = period();
      if (asked) await load(asked, { ...choice }, listed ?? [], PAGE);
    },
  };
};
