// Fixes for people: the ladder, what one would do, and the proof of what it did.
import { targetSaid } from '../../contract/asked-words.ts';
import { canBeUndone, proofCounts } from '../../contract/fix.ts';
import type { FixCommand, FixOffer, FixPlan, FixProof, FixRun } from '../../contract/fix.ts';
import { commandLines, fixCosts, fixRights } from '../../contract/fix-words.ts';
import { listWords, message, say } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { UndoPlan } from '../../engine/fixes/fixer.ts';
import { wrap, wrapHanging } from './frame.ts';
import type { Paint } from './paint.ts';
import { severityLook } from './paint.ts';

const MARGIN = '  ';
/** So many names stand in a sentence; the JSON has all of them. */
const MOST_NAMES = 5;

/** How wide text may be, and its paint. */
export type FixPage = { width: number; paint: Paint };

const indented = (text: string, { width }: FixPage): string[] =>
  wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);

const linesOf = (command: FixCommand): string[] => commandLines(command, say).map((line) => `${MARGIN}${line}`);

const about = (offer: FixOffer): string =>
  fixCosts(offer)
    .map((cost) => say(cost))
    .join(' ');

const offerLines = (offer: FixOffer, page: FixPage): string[] => [
  ...wrapHanging(MARGIN, `${offer.id}: ${say(offer.title)}. ${say(offer.explanation)}`, page.width),
  ...indented(page.paint('gray', about(offer)), page),
];

// Most of them have the same reason.
const othersLines = (others: readonly FixOffer[], { width }: FixPage): string[] =>
  [...Map.groupBy(others, ({ why }) => say(why))].flatMap(([why, same]) => [
    ...wrapHanging(MARGIN, `${same.map(({ id }) => id).join(', ')}: ${why}`, width),
  ]);

/** The sentence of the verdict, what fits it, and with `all` the others with why they do not. */
export const ladderLines = (verdict: Verdict, offers: readonly FixOffer[], all: boolean, page: FixPage): string[] => {
  const { shape, style } = severityLook[verdict.severity];
  const [fitting, others] = [offers.filter(({ fits }) => fits), offers.filter(({ fits }) => !fits)];
  return [
    ...wrapHanging(`${page.paint(style, shape)} `, verdict.summary, page.width),
    '',
    ...(fitting.length === 0
      ? wrap(say(offers[0]?.why ?? message('fix.why-not.unknown')), page.width)
      : fitting.flatMap((offer) => [...offerLines(offer, page), ''])),
    ...(all ? [say(message('fix.others')), ...othersLines(others, page)] : []),
  ];
};

/** What a guide or a page says. */
export const guideLines = (offer: FixOffer, page: FixPage): string[] => [
  ...wrap(`${say(offer.title)}. ${say(offer.explanation)}`, page.width),
  ...offer.steps.flatMap((step, index) => wrapHanging(`${MARGIN}${index + 1}. `, say(step), page.width)),
  ...offer.pages.map((url) => `${MARGIN}${url}`),
];

/** What an action would do: each command as it is run, with whose rights, and what takes it back. */
export const planLines = (offer: FixOffer, plan: Extract<FixPlan, { can: true }>, page: FixPage): string[] => [
  ...wrap(`${say(offer.title)}. ${say(offer.explanation)}`, page.width),
  ...indented(about(offer), page),
  '',
  say(message('fix.runs', { by: plan.by })),
  // What is meant for copying is never broken.
  ...plan.commands.flatMap(linesOf),
  ...wrap(say(fixRights(plan.commands)), page.width),
  ...(plan.undo === null ? [say(message('fix.no-undo'))] : [say(message('fix.undo')), ...plan.undo.flatMap(linesOf)]),
];

/** What takes a run back: each command as it is run. */
export const undoPlanLines = ({ run, commands }: UndoPlan, { width }: FixPage): string[] => [
  ...wrap(say(message('fix.undo-runs', { number: `${run.id}`, fix: run.fix })), width),
  ...commands.flatMap(linesOf),
];

const proofLines = (proof: FixProof, page: FixPage): string[] => {
  const { before, after } = proof;
  const { broken, rest, ...counts } = proofCounts(proof);
  const names = listWords([...new Set(broken.map(({ target }) => targetSaid(target)))].slice(0, MOST_NAMES));
  return [
    say(message('fix.proof', { before: before.code, after: after.code })),
    ...(counts.failed > 0 ? wrap(say(message('fix.proof.mended', counts)), page.width) : []),
    ...(rest > 0 ? wrap(say(message('fix.proof.gone', { rest })), page.width) : []),
    ...(broken.length > 0 ? wrap(say(message('fix.proof.broken', { broken: broken.length, names })), page.width) : []),
  ];
};

/** How a run ended; its proof, as long as what it did stands. */
export const runLines = (run: FixRun, page: FixPage): string[] => [
  ...wrap(say(run.message), page.width),
  ...(run.proof && run.undo !== 'done' ? proofLines(run.proof, page) : []),
  ...(canBeUndone(run) && run.id > 0 ? [say(message('fix.undo-by', { number: `${run.id}` }))] : []),
];
