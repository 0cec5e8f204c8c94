// Past LIVEs, newest first, a page at a time.
import { untrack } from 'svelte';
import { SECOND_MS } from '../../../contract/durations.ts';
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import type { Session } from '../../../contract/session.ts';

/** How many are listed at first, and how many more on demand. */
const PAGE = 20;

const TYPING_MS = 250;

/** What a session comes to is worked out when it has ended, which takes a moment: so long and so often is asked again. */
const [SUMMARY_MS, SUMMARY_TRIES] = [2 * SECOND_MS, 10] as const;

/** What is searched for; it outlives the view. */
export const wanted = $state({ words: '' });

/** The listed sessions; every property is a rune. */
export type Sessions = {
  /** Null until the first answer. */
  readonly listed: readonly Session[] | null;
  readonly hasMore: boolean;
  readonly trouble: string;
  readonly more: () => Promise<void>;
  readonly reload: () => void;
};

/** Asks again for a session that has ended and is not summed up yet, a few times for each; `newest` reads the list. */
const awaitSummary = (newest: () => Session | undefined, reload: () => void): void => {
  let [id, tries] = [0, 0];
  $effect(() => {
    const session = newest();
    if (session === undefined || session.end === null || session.summary !== null) return;
    if (session.id !== id) [id, tries] = [session.id, 0];
    if (tries >= SUMMARY_TRIES) return;
    tries += 1;
    const timer = setTimeout(reload, SUMMARY_MS);
    return () => clearTimeout(timer);
  });
};

const askFor = (client: Client<Api>, words: string, last: Session | undefined, count: number) =>
  client.session.list({
    ...(words.trim() === '' ? {} : { search: words.trim() }),
    ...(last ? { before: last.id } : {}),
    // One more tells whether there are more.
    limit: count + 1,
  });

/** Lists them, anew whenever the search or what `sign` reads changes; while `isHere`. */
export const listSessions = (client: Client<Api>, sign: () => unknown, isHere: () => boolean): Sessions => {
  let page = $state.raw<Pick<Sessions, 'listed' | 'hasMore' | 'trouble'>>({
    listed: null,
    hasMore: false,
    trouble: '',
  });
  let round = $state(0);
  let latest = 0;

  const load = async (words: string, before: readonly Session[], count: number): Promise<void> => {
    const ticket = (latest += 1);
    const answer = await askFor(client, words, before.at(-1), count);
    if (ticket !== latest) return;
    page = answer.ok
      ? { listed: [...before, ...answer.value.slice(0, count)], hasMore: answer.value.length > count, trouble: '' }
      : { ...page, trouble: answer.error.message };
  };
  const reload = (): void => void (round += 1);

  $effect(() => {
    sign();
    void round;
    const { words } = wanted;
    if (!isHere()) return;
    // As many as were listed stay listed.
    const count = untrack(() => Math.max(PAGE, Math.min(499, page.listed?.length ?? 0)));
    const timer = setTimeout(() => load(words, [], count).catch(reportError), words === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  });
  awaitSummary(() => page.listed?.[0], reload);

  return {
    get listed() {
      return page.listed;
    },
    get hasMore() {
      return page.hasMore;
    },
    get trouble() {
      return page.trouble;
    },
    more: () => load(wanted.words, page.listed ?? [], PAGE),
    reload,
  };
};
