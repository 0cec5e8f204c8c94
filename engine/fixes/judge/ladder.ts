// The fixes as a ladder: what fits the verdict first, the cheapest of it at the bottom. Pure.
import { fixIds } from '../../../contract/fix.ts';
import type { FixOffer } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import { fitOf } from './fit.ts';
import type { Fit, Judged } from './fit.ts';
import type { Fix } from '../fix.ts';

const words = (fix: Fix, part: string): Message => message(`fix.${fix.id}.${part}` as MessageId);

const fitHere = (fix: Fix, judged: Judged, platform: string | undefined): Fit =>
  fix.onlyOn === undefined || fix.onlyOn === platform
    ? fitOf(fix.id, judged)
    : { fits: false, why: message('control.windows-only') };

/** How a fix stands to a verdict on a system (as in process.platform). */
export const offerOf = (fix: Fix, judged: Judged, platform?: string): FixOffer => ({
  ...{ id: fix.id, kind: fix.kind, takesS: fix.takesS, cutsLine: fix.cutsLine, leaves: fix.leaves },
  title: words(fix, 'title'),
  explanation: words(fix, 'what'),
  ...fitHere(fix, judged, platform),
  steps: fix.kind === 'guide' ? Array.from({ length: fix.steps }, (_, index) => words(fix, `step-${index + 1}`)) : [],
  pages: fix.kind === 'page' ? [...fix.pages] : [],
});

/** All fixes: those that fit, in the order of their costs, then the others. */
export const ladder = (fixes: readonly Fix[], judged: Judged, platform?: string): FixOffer[] =>
  fixes
    .map((fix) => offerOf(fix, judged, platform))
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || fixIds.indexOf(a.id) - fixIds.indexOf(b.id));
