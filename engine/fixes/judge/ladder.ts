// The fixes as a ladder: what fits the verdict first, the cheapest of it at the bottom. Pure.
import { fixIds } from '../../../contract/fix.ts';
import type { FixOffer } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import { fitOf } from './fit.ts';
import type { Judged } from './fit.ts';
import type { Fix } from '../fix.ts';

const words = (fix: Fix, part: string): Message => message(`fix.${fix.id}.${part}` as MessageId);

/** How a fix stands to a verdict. */
export const offerOf = (fix: Fix, judged: Judged): FixOffer => ({
  ...{ id: fix.id, kind: fix.kind, takesS: fix.takesS, cutsLine: fix.cutsLine, leaves: fix.leaves },
  title: words(fix, 'title'),
  explanation: words(fix, 'what'),
  ...fitOf(fix.id, judged),
  steps: fix.kind === 'guide' ? Array.from({ length: fix.steps }, (_, index) => words(fix, `step-${index + 1}`)) : [],
  pages: fix.kind === 'page' ? [...fix.pages] : [],
});

/** All fixes: those that fit, in the order of their costs, then the others. */
export const ladder = (fixes: readonly Fix[], judged: Judged): FixOffer[] =>
  fixes
    .map((fix) => offerOf(fix, judged))
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || fixIds.indexOf(a.id) - fixIds.indexOf(b.id));
