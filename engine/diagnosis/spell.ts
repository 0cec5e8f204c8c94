// A fault says something about DNS or TikTok only if the link before it worked in the same seconds. Without this rule the
// faults left over from an outage would accuse the next link at the moment of recovery, and a fresh outage would accuse
// TikTok for as long as it takes to find the anchors dead.
import type { Reading } from '../../contract/reading.ts';
import type { Entry, Window } from './window.ts';
import { entryFrom, isFaulty } from './window.ts';

/** When a link worked: `from` its recovery, null where it was not seen broken; `until` its last good answer. ISO 8601. */
export type Spell = { from: string | null; until: string };

/**
 * A control vouches for what was asked after its good answer only this far: everything in a look starts at once, and
 * whatever fails twice has its controls asked again. Longer would let a line that breaks in between accuse what lies
 * beyond it.
 */
const SAME_MOMENT_MS = 250;

/** The spell that good answers of a link vouch for; null without any. */
export const spellOf = (good: readonly Pick<Entry, 'latest' | 'firstAt' | 'failedBefore'>[]): Spell | null => {
  const until = good
    .map(({ latest }) => latest.at)
    .toSorted()
    .at(-1);
  if (until === undefined) return null;
  const healed = good.every(({ failedBefore }) => failedBefore);
  const from = healed ? (good.map(({ firstAt }) => firstAt).toSorted()[0] ?? null) : null;
  return { from, until };
};

const countedIn = (entry: Entry, { from, until }: Spell): Entry | null => {
  if (!isFaulty(entry)) return entry;
  if (from !== null && entry.latest.startedAt < from) return null;
  const counted = entryFrom(
    entry.latest,
    entry.looks.filter(({ startedAt }) => from === null || startedAt >= from),
  );
  const lateMs = Date.parse(entry.latest.startedAt) - Date.parse(until);
  return lateMs <= SAME_MOMENT_MS ? counted : { ...counted, streak: 0 };
};

/**
 * The window as it counts beyond a link: faults from before the spell are gone, faults after it are suspicions until the
 * link is seen to work again. Without a spell nothing is known about the link, and nothing is changed; `dependsOnIt` says
 * which readings need the link at all.
 */
export const countedWithin = (
  window: Window,
  spell: Spell | null,
  dependsOnIt: (reading: Reading) => boolean = () => true,
): Window =>
  spell === null
    ? window
    : new Map(
        [...window].flatMap(([key, entry]) => {
          const counted = dependsOnIt(entry.latest) ? countedIn(entry, spell) : entry;
          return counted ? [[key, counted]] : [];
        }),
      );
