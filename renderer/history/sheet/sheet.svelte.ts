// The sheet that is shown: which time it is about, and what the engine remembers of that. What was shown stays, greyed, until
// what is asked for has come, so that nothing jumps.
import { untrack } from 'svelte';
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import type { Line, Period, Strip } from '../../../contract/history.ts';
import { MOST_INCIDENTS } from '../../../contract/incident.ts';
import type { Incident } from '../../../contract/incident.ts';
import type { Watching } from '../../state/watching.svelte.ts';
import { freshForMs, isFollowing, periodOf, rangeOf } from '../time/range.ts';
import type { Range } from '../time/range.ts';

/** More points would cost drawing time and show nothing. */
const MOST_LINE_PX = 1000;

/** A window that is being resized is not asked about at every pixel. */
const RESIZED_MS = 200;

/** A hand that goes on, by wheel, fingers, keys or buttons, is asked for where it rests: each stretch is three questions and more. */
const RESTED_MS = 150;

/** A refusal for too much at once lasts no longer than the engine counts; the transport has waited once already. */
const AGAIN_MS = 10_000;

/** What is remembered of a stretch of time. */
export type Sheet = { range: Range; period: Period; strip: Strip; line: Line | null; incidents: readonly Incident[] };

/** How wide the strips are, in pixels, 0 until they are laid out; and how often there was reason to ask again. */
type Wanted = { widthPx: number; revision: number };

/** The sheet of a view; every property is a rune. */
export type SheetState = {
  range: Range;
  readonly wanted: Wanted;
  readonly shown: Sheet | null;
  /** True while another time is shown than the one that was chosen: it is waited for, or was refused. */
  readonly busy: boolean;
  /** Why the last question was not answered; empty when it was. */
  readonly trouble: string;
  /** Asks again, since something has happened. */
  readonly refresh: () => void;
};

/** Why there is no answer; `isBusy` where there will be one without anybody doing anything. */
type Trouble = { words: string; isBusy: boolean };

const askAll = async (client: Client<Api>, range: Range, period: Period, widthPx: number): Promise<Sheet | Trouble> => {
  const { history } = client;
  const [strip, line, incidents] = await Promise.all([
    history.strip({ ...period, widthPx }),
    history.line({ ...period, widthPx: Math.min(widthPx, MOST_LINE_PX) }),
    history.incidents({ ...period, limit: MOST_INCIDENTS }),
  ]);
  if (!strip.ok) return { words: strip.error.message, isBusy: strip.error.code === 'too-many' };
  return {
    ...{ range, period, strip: strip.value },
    line: line.ok ? line.value : null,
    incidents: incidents.ok ? incidents.value : [],
  };
};

/** Calls `refresh` whenever what is shown would no longer be true enough, while it moves on with the time. */
const keepFresh = (isWanted: () => boolean, freshMs: () => number, refresh: () => void): void => {
  $effect(() => {
    if (!isWanted()) return;
    const timer = setInterval(() => document.hidden || refresh(), untrack(freshMs));
    return () => clearInterval(timer);
  });
};

/** The last answer to `load`; an earlier question that is answered late counts no more. What is refused as too much is told to `later`. */
const sheetLoader = (client: Client<Api>, later: () => void) => {
  let shown = $state.raw<Sheet | null>(null);
  let trouble = $state('');
  let latest = 0;
  return {
    get shown() {
      return shown;
    },
    get trouble() {
      return trouble;
    },
    load: async (range: Range, period: Period, widthPx: number): Promise<void> => {
      const ticket = (latest += 1);
      const answer = await askAll(client, range, period, Math.round(widthPx));
      if (ticket !== latest) return;
      trouble = 'words' in answer ? answer.words : '';
      if (!('words' in answer)) shown = answer;
      else if (answer.isBusy) later();
    },
  };
};

/** Asks for the first step at once, and of those that follow soon only for the last; what it returns takes the question back. */
const restful = () => {
  let movedAtMs = -RESTED_MS;
  return (ask: () => void): (() => void) => {
    const sinceMs = performance.now() - movedAtMs;
    movedAtMs = performance.now();
    if (sinceMs > RESTED_MS) {
      untrack(ask);
      return () => undefined;
    }
    const timer = setTimeout(ask, RESTED_MS);
    return () => clearTimeout(timer);
  };
};

/** Follows the remembered time for as long as the calling component lives and the engine is there. */
export const followSheet = (client: Client<Api>, watching: Watching): SheetState => {
  const wanted = $state<Wanted>({ widthPx: 0, revision: 0 });
  let range = $state.raw<Range>(rangeOf('day'));
  const refresh = (): void => void (wanted.revision += 1);
  let again: ReturnType<typeof setTimeout> | undefined;
  const loader = sheetLoader(client, () => (again = setTimeout(refresh, AGAIN_MS)));
  const atRest = restful();
  const isReady = $derived(watching.contact === 'here' && watching.snapshot !== null && wanted.widthPx > 0);

  $effect(() => {
    const asked = range;
    if (!isReady || wanted.revision < 0) return;
    const ask = (): void => {
      loader.load(asked, periodOf(asked, watching.nowMs), wanted.widthPx).catch(reportError);
    };
    clearTimeout(again);
    return atRest(ask);
  });
  $effect(() => {
    if (wanted.widthPx === 0 || untrack(() => loader.shown === null)) return;
    const timer = setTimeout(refresh, RESIZED_MS);
    return () => clearTimeout(timer);
  });
  keepFresh(
    () => isReady && isFollowing(range),
    () => freshForMs(periodOf(range, watching.nowMs), wanted.widthPx),
    refresh,
  );

  return {
    wanted,
    refresh,
    get range() {
      return range;
    },
    set range(next) {
      range = next;
    },
    get shown() {
      return loader.shown;
    },
    get busy() {
      return loader.shown !== null && loader.shown.range !== range;
    },
    get trouble() {
      return loader.trouble;
    },
  };
};
