// Fixes for people: the ladder, what one would do, and the proof of what it did.
import type { FixOffer, FixPlan, FixProof, FixRun } from '../../contract/fix.ts';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { wrap, wrapHanging } from './frame.ts';
import type { Paint } from './paint.ts';
import { severityLook } from './paint.ts';

const MARGIN = '  ';

/** How wide text may be, and its paint. */
export type FixPage = { width: number; paint: Paint };

const indented = (text: string, { width }: FixPage): string[] =>
  wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);

// What is run is shown as it is: each word by itself, so that nobody has to guess where one ends.
const word = (text: string): string => (/^[\w./:=@,+-]+$/.test(text) ? text : JSON.stringify(text));

/** A command as it is run, one line. */
export const commandLine = (argv: readonly string[]): string => argv.map(word).join(' ');

const about = ({ takesS, cutsLine }: FixOffer): string => {
  const minutes = Math.max(1, Math.round(takesS / 60));
  const time = takesS < 60 ? message('fix.takes-s', { seconds: takesS }) : message('fix.takes-min', { minutes });
  return cutsLine ? `${say(time)} ${say(message('fix.cuts-line'))}` : say(time);
};

const offerLines = (offer: FixOffer, page: FixPage): string[] => [
  ...wrapHanging(MARGIN, `${offer.id}: ${say(offer.title)}. ${say(offer.explanation)}`, page.width),
  ...indented(page.paint('gray', about(offer)), page),
];

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
    ...(all
      ? [
          '',
          say(message('fix.others')),
          ...others.flatMap((o) => wrapHanging(MARGIN, `${o.id}: ${say(o.why)}`, page.width)),
        ]
      : []),
  ];
};

/** What a guide or a page says. */
export const guideLines = (offer: FixOffer, page: FixPage): string[] => [
  ...wrap(`${say(offer.title)}. ${say(offer.explanation)}`, page.width),
  ...offer.steps.flatMap((step, index) => wrapHanging(`${MARGIN}${index + 1}. `, say(step), page.width)),
  ...offer.pages.map((url) => `${MARGIN}${url}`),
];

const rightsWords = { user: 'fix.rights.user', session: 'fix.rights.session', admin: 'fix.rights.admin' } as const;

/** What an action would do: each command as it is run, with whose rights, and what takes it back. */
export const planLines = (offer: FixOffer, plan: Extract<FixPlan, { can: true }>, page: FixPage): string[] => {
  const rights = plan.commands.map((command) => command.rights);
  const most = rights.includes('admin') ? 'admin' : rights.includes('session') ? 'session' : 'user';
  return [
    ...wrap(`${say(offer.title)}. ${say(offer.explanation)}`, page.width),
    ...indented(about(offer), page),
    '',
    say(message('fix.runs', { by: plan.by })),
    // What is meant for copying is never broken.
    ...plan.commands.map(({ argv }) => `${MARGIN}${commandLine(argv)}`),
    ...wrap(say(message(rightsWords[most])), page.width),
    ...(plan.undo === null
      ? [say(message('fix.no-undo'))]
      : [say(message('fix.undo')), ...plan.undo.map(({ argv }) => `${MARGIN}${commandLine(argv)}`)]),
  ];
};

const statusWord = (status: FixProof['probes'][number]['after']): string =>
  say(message(`fix.status.${status ?? 'not-asked'}` as MessageId));

const proofLines = ({ probes, before, after }: FixProof, page: FixPage): string[] => [
  say(message('fix.proof', { before: before.code, after: after.code })),
  ...probes.flatMap((row) =>
    wrapHanging(MARGIN, `${row.probe} ${row.target}: ${statusWord(row.before)} → ${statusWord(row.after)}`, page.width),
  ),
];

/** How a run ended. */
export const runLines = (run: FixRun, page: FixPage): string[] => [
  ...wrap(say(run.message), page.width),
  ...(run.proof ? proofLines(run.proof, page) : []),
  ...((run.undo === 'possible' || run.undo === 'failed') && run.id > 0
    ? [say(message('fix.undo-by', { number: `${run.id}` }))]
    : []),
];
