// How the stories about causes are told: a world in which one cause holds, and the same world with one thing different.
import { expect } from 'vitest';
import type { Blame, Severity, VerdictCode } from '../../../../contract/verdict.ts';
import type { Cause, Proof } from '../../../../engine/diagnosis/causes/cause.ts';
import { story } from '../../story.ts';
import type { Story, Word, Words } from '../../story.ts';
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

const [home, provider, core] = ['192.168.1.1', '10.0.0.1', '10.0.0.2'];
/** Packets to the controls of two owners arrive, over three routers. */
export const controlsPass: Words = ['Google', 'Cloudflare'].map((owner) =>
  see.trace('control', owner, [home, provider, core, '8.8.8.8'], { reached: true }),
);
/** Packets to a host end behind the first router, which the controls' pass. */
export const dies = (host: string): Word => see.trace('tiktok', host, [home, null, null]);
/** Packets to a host get as far as a control is, and no further. */
export const leavesTheProvider = (host: string): Word =>
  see.trace('tiktok', host, [home, provider, core, '20.0.9.9', null, null]);
/** What silence calls for was asked, and does not tell the sides apart: only one of TikTok's networks is seen to die. */
export const followedUp: Words[] = [
  controlsPass,
  dies(see.hostOf.web),
  see.handshake(see.hostOf.web, 'neutral', 'reset'),
  see.sizes('Google', 'yes'),
];
/** Of the echo requests to the anchors 14 % are lost, so that silence may be nothing but loss. */
export const lossy: Words = see.allPings(12);

/** A story in which the same was seen twice. */
export const seenTwice = (...words: Words[]): Story => story.twice(...words);

/** What a row says about a story; null where it does not hold. */
export const proofOf = (cause: Cause, told: Story): Proof | null => cause.holds(told.findings());

/** Expects that a story ends in a confirmed verdict. */
export const expectVerdict = (told: Story, code: VerdictCode, severity: Severity, blame: Blame): void => {
  const candidate = told.candidate();
  expect({ ...candidate, words: told.readings.length }).toMatchObject({ code, severity, blame, confirmed: true });
};
