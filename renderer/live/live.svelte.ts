// The LIVE as this window knows it, and the rows of its last minutes. What was heard outlives the view, so that going to another one
// and back leaves no gap.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { LiveState, SessionRow } from '../../contract/session.ts';
import { joined, keptSince } from './joined.ts';

/** What is known; null until it was heard. `rows` are those of the last minutes of the session that goes on, oldest first. */
export type Live = { readonly state: LiveState | null; readonly rows: readonly SessionRow[] };

type Heard = { session: number | null; rows: readonly SessionRow[] };

let heard = $state.raw<Heard>({ session: null, rows: [] });

const take = ({ session, row }: LiveState): void => {
  const id = session?.id ?? null;
  const known = heard.session === id ? heard.rows : [];
  if (row !== null && id !== null && row.atMs > (known.at(-1)?.atMs ?? -Infinity)) {
    heard = { session: id, rows: joined(known, [row]) };
  } else if (heard.session !== id) {
    heard = { session: id, rows: [] };
  }
};

/** The LIVE, for as long as the calling component lives. */
export const followLive = (client: Client<Api>): Live => {
  let state = $state.raw<LiveState | null>(null);
  let asked: number | null = null;
  // What was before this window looked is in the log, of which no more is asked for than is drawn.
  const fill = async (id: number, row: SessionRow | null): Promise<void> => {
    const answer = await client.session.log({ id, ...(row && { sinceMs: keptSince(row.atMs) }) });
    if (answer.ok && heard.session === id) heard = { session: id, rows: joined(answer.value.rows, heard.rows) };
  };
  $effect(() =>
    client.session.changed((next) => {
      state = next;
      take(next);
      const id = next.session?.id ?? null;
      if (id !== null && id !== 0 && id !== asked) fill(id, next.row).catch(reportError);
      asked = id;
    }),
  );
  return {
    get state() {
      return state;
    },
    get rows() {
      return heard.rows;
    },
  };
};
