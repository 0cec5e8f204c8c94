import { canBeUndone } from '../../contract/fix.ts';
import type { FixRun } from '../../contract/fix.ts';
import { message, say } from '../../contract/message.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { runLines, undoPlanLines } from '../view/fix-view.ts';
import { withoutConsent } from './fix-consent.ts';
import type { ConsentOptions } from './fix-consent.ts';
import { visitFixes } from './fix-visit.ts';
import { printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** So many runs are listed. */
const PAST = 20;

/** A run as JSON: for programs, and for people reading it, who find the English text next to the message. */
export const runWithWords = (run: FixRun): unknown => ({ ...run, summary: say(run.message) });

/** `tokwatch fix undo [NUMBER]`: what takes a run back, the latest that can be unless one is named; the question; and how it ended. */
export const fixUndoCommand = (
  around: Surroundings,
  number: number | undefined,
  options: CommonOptions & ConsentOptions,
): Promise<ExitStatus> =>
  visitFixes(around, options, async ({ fixer, history, page }) => {
    const json = options.json === true;
    const past = await history.ask('fixes', { limit: PAST });
    const latest = past.ok ? past.value.find(canBeUndone)?.id : undefined;
    const planned = await fixer.planUndo(number ?? latest ?? 0);
    if (!planned.ok) return reportFailure(around.terminal, planned.error, json);
    if (!json) printLines(around.terminal, undoPlanLines(planned.value, page));
    const refused = await withoutConsent(around, 'fix.ask-undo', options);
    if (refused !== null) return refused;
    const undone = await fixer.undo(planned.value.run.id);
    if (!undone.ok) return reportFailure(around.terminal, undone.error, json);
    if (json) printJson(around.terminal, runWithWords(undone.value));
    else printLines(around.terminal, runLines(undone.value, page));
    return undone.value.undo === 'done' ? exitStatus.ok : exitStatus.fault;
  });

/** `tokwatch fix past`: the latest runs, newest first. */
export const fixPastCommand = (around: Surroundings, options: CommonOptions): Promise<ExitStatus> =>
  visitFixes(around, options, async ({ history, page }) => {
    const past = await history.ask('fixes', { limit: PAST });
    if (!past.ok) return reportFailure(around.terminal, past.error, options.json === true);
    if (options.json) printJson(around.terminal, { runs: past.value.map(runWithWords) });
    else if (past.value.length === 0) printLines(around.terminal, [say(message('fix.none-yet'))]);
    else
      printLines(
        around.terminal,
        past.value.flatMap((run) => [`#${run.id}  ${run.startedAt}  ${run.fix}`, ...runLines(run, page), '']),
      );
    return exitStatus.ok;
  });
