import type { FixId, FixOffer, FixPlan, FixRun } from '../../contract/fix.ts';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { exitStatus, statusOfVerdict } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { guideLines, ladderLines, planLines, runLines } from '../view/fix-view.ts';
import { withoutConsent } from './fix-consent.ts';
import { runWithWords } from './fix-past-command.ts';
import { visitFixes } from './fix-visit.ts';
import type { FixVisit } from './fix-visit.ts';
import { printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

// The JSON is for programs and for people reading it: next to each message id stands its English text.
const offerWithWords = (offer: FixOffer): unknown => ({
  ...offer,
  summary: `${say(offer.title)}. ${say(offer.explanation)}`,
  because: say(offer.why),
});

/** `tokwatch fix list`: looks once, then says what fits; exit status of the verdict. */
export const fixListCommand = (around: Surroundings, options: CommonOptions & { all?: boolean }): Promise<ExitStatus> =>
  visitFixes(around, options, async ({ fixer, look, page }) => {
    const { verdict } = await look();
    const offers = fixer.offers();
    if (options.json) printJson(around.terminal, { verdict, offers: offers.map(offerWithWords) });
    else printLines(around.terminal, ladderLines(verdict, offers, options.all === true, page));
    return statusOfVerdict(verdict.code);
  });

/** The options of `fix run`. */
export type FixRunOptions = CommonOptions & { dryRun?: boolean; yes?: boolean };

const statusOfRun = ({ result }: FixRun): ExitStatus =>
  result === 'helped' || result === 'no-need' ? exitStatus.ok : exitStatus.fault;

const runSeen = async (
  around: Surroundings,
  { fixer, page }: FixVisit,
  ask: { id: FixId; seal: string; despiteLive: boolean },
  json: boolean,
): Promise<ExitStatus> => {
  const { terminal, interrupted } = around;
  let phase: FixRun['phase'] | null = null;
  const onChange = (run: FixRun): void => {
    if (run.phase === phase || run.phase === 'over') return;
    phase = run.phase;
    if (!json) terminal.err.write(`${say(message(`fix.phase.${run.phase}` as MessageId))}\n`);
  };
  const ended = await fixer.run(ask, onChange, interrupted);
  if (!ended.ok) return reportFailure(terminal, ended.error, json);
  if (json) printJson(terminal, runWithWords(ended.value));
  else printLines(around.terminal, runLines(ended.value, page));
  return statusOfRun(ended.value);
};

const perform = async (
  around: Surroundings,
  visit: FixVisit,
  offer: FixOffer,
  plan: Extract<FixPlan, { can: true }>,
  options: FixRunOptions,
): Promise<ExitStatus> => {
  const json = options.json === true;
  if (!json) printLines(around.terminal, planLines(offer, plan, visit.page));
  if (options.dryRun) {
    if (json) printJson(around.terminal, { offer: offerWithWords(offer), plan });
    return exitStatus.ok;
  }
  const refused = await withoutConsent(around, 'fix.ask', options);
  if (refused !== null) return refused;
  return runSeen(around, visit, { id: offer.id, seal: plan.seal, despiteLive: false }, json);
};

/** `tokwatch fix run ID`: what it would do, the question, the run and its proof; exit status 0 where it helped, 1 where it did not. */
export const fixRunCommand = (around: Surroundings, id: FixId, options: FixRunOptions): Promise<ExitStatus> =>
  visitFixes(around, options, async (visit) => {
    const json = options.json === true;
    const { fixer, look, page } = visit;
    await look();
    const offer = fixer.offers().find((one) => one.id === id)!;
    const refuse = (why: FixOffer['why']): ExitStatus => {
      if (json) printJson(around.terminal, { offer: offerWithWords(offer), why: say(why) });
      else printLines(around.terminal, [say(why)]);
      return exitStatus.fault;
    };
    if (!offer.fits) return refuse(offer.why);
    if (offer.kind !== 'action') {
      if (json) printJson(around.terminal, { offer: offerWithWords(offer) });
      else printLines(around.terminal, guideLines(offer, page));
      return exitStatus.ok;
    }
    const plan = await fixer.plan(id, around.interrupted);
    if (!plan.ok) return reportFailure(around.terminal, plan.error, json);
    return plan.value.can ? perform(around, visit, offer, plan.value, options) : refuse(plan.value.why);
  });
