// What somebody can have said of TikTok on a phone, as the engine would hand it to the window.
import { PHONE_COUNTS_MS } from '../../../contract/phone.ts';
import type { PhoneAnswer, PhoneState, PhoneWeight } from '../../../contract/phone.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { story } from '../../engine/story.ts';
import * as see from '../../engine/story-words.ts';
import { minutesAgo, silence, snapshotFrom } from './stories.ts';

/** The address in the code. */
export const ADDRESS = 'https://www.tiktok.com/';

/** Nobody said anything. */
export const nothingSaid: PhoneState = { address: ADDRESS, answer: null, gone: null };

/** Somebody said this so many minutes ago, with this weight. */
export const saidSo = (says: PhoneAnswer, minutes: number, weight: PhoneWeight): PhoneState => {
  const at = minutesAgo(minutes);
  const until = new Date(Date.parse(at) + PHONE_COUNTS_MS).toISOString();
  return { ...nothingSaid, answer: { says, at, until, weight } };
};

/** A silence, two minutes after somebody said that TikTok works on the phone. */
export const decided: Snapshot = snapshotFrom(
  story
    .twice(...silence)
    .and(see.phone('works', 'tiktok.unreachable'))
    .wait(120)
    .and(...silence),
);

/** Somebody who is told: an answer, or null for taking it back. */
export type Ear = {
  hear: (says: PhoneAnswer | null) => Promise<Result<undefined>>;
  heard: () => readonly (PhoneAnswer | null)[];
};

/** An ear that has heard nothing. */
export const createEar = (): Ear => {
  const all: (PhoneAnswer | null)[] = [];
  return {
    hear: (says) => {
      all.push(says);
      return Promise.resolve(ok(undefined));
    },
    heard: () => all,
  };
};
