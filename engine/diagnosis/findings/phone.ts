// What somebody says of TikTok on a phone: heard only while it is new, and only about the website's present trouble.
import { PHONE_COUNTS_MS } from '../../../contract/phone.ts';
import { entriesOf } from '../window.ts';
import type { EntryOf, Window } from '../window.ts';
import { lastWellAt } from './outside.ts';
import { hurts } from './targets.ts';
import type { TargetFinding } from './targets.ts';

/** A word that counts: how old it is in milliseconds, and whether the website that it is about is in trouble here. */
export type PhoneWord = { entry: EntryOf<'phone'>; ageMs: number; isAboutTrouble: boolean };

// The newest thing that was seen tells what time it is.
const newestMs = (window: Window): number =>
  Math.max(...[...window.values()].map(({ latest }) => Date.parse(latest.at)));

const isWebsite = ({ host, feature }: TargetFinding, asked: string): boolean => host === asked && feature === 'web';

/** The word on the phone; null where there is none, where it is too old, and where TikTok has answered here since. */
export const findPhone = (window: Window, targets: readonly TargetFinding[]): PhoneWord | null => {
  const [entry] = entriesOf(window, 'phone');
  if (!entry) return null;
  const { at, target } = entry.latest;
  const ageMs = newestMs(window) - Date.parse(at);
  if (ageMs >= PHONE_COUNTS_MS || at <= lastWellAt(targets, target)) return null;
  return { entry, ageMs, isAboutTrouble: targets.some((one) => isWebsite(one, target) && hurts(one)) };
};
