// How the stories about causes are told: a world in which one cause holds, and the same world with one thing different.
import { expect } from 'vitest';
import type { Blame, Severity, VerdictCode } from '../../../../contract/verdict.ts';
import type { Cause, Proof } from '../../../../engine/diagnosis/causes/cause.ts';
import { story } from '../../story.ts';
import type { Story, Words } from '../../story.ts';
import * as see from '../../story-words.ts';

/** The device and the router are well, and nothing else was asked. */
export const near: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6), see.router('alive')];

/** The controls are well, and nothing was asked of TikTok. */
export const online: Words[] = [
  ...near,
  see.anchors('ok'),
  see.canaries('exact'),
  see.lookups(see.controlNames, 'answer'),
];

/** A story in which the same was seen twice. */
export const seenTwice = (...words: Words[]): Story => story.twice(...words);

/** What a row says about a story; null where it does not hold. */
export const proofOf = (cause: Cause, told: Story): Proof | null => cause.holds(told.findings());

/** Expects that a story ends in a confirmed verdict. */
export const expectVerdict = (told: Story, code: VerdictCode, severity: Severity, blame: Blame): void => {
  const candidate = told.candidate();
  expect({ ...candidate, words: told.readings.length }).toMatchObject({ code, severity, blame, confirmed: true });
};
