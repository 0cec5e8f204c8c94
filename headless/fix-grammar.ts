// The grammar of the commands about fixes; what each does lives in commands/.
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { fixIds } from '../contract/fix.ts';
import type { FixId } from '../contract/fix.ts';
import { fixListCommand, fixRunCommand } from './commands/fix-command.ts';
import type { FixRunOptions } from './commands/fix-command.ts';
import type { ConsentOptions } from './commands/fix-consent.ts';
import { fixPastCommand, fixUndoCommand } from './commands/fix-past-command.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

const fixId = (text: string): FixId => {
  const id = fixIds.find((one) => one === text);
  if (id === undefined)
    throw new InvalidArgumentError('It must be the name of a fix, as “tokwatch fix list --all” shows them.');
  return id;
};

const runNumber = (text: string): number => {
  if (!/^#?[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be the number of a run.');
  return Number(text.replace('#', ''));
};

/** Adds the commands about fixes. */
export const addFixes = (program: Command, around: Surroundings, report: Report): void => {
  const fix = program.command('fix').description('what helps with what is wrong now; do it, with proof and undo');
  withExamples(fix, 'tokwatch fix list', 'tokwatch fix run flush-dns');
  const list = withFiles(fix.command('list'))
    .description('look once, and say what fits')
    .option('--all', 'also what would not help, and why')
    .action((options: CommonOptions & { all?: boolean }) => report(fixListCommand(around, options)));
  withExamples(list, 'tokwatch fix list', 'tokwatch fix list --all --json');
  const run = withFiles(fix.command('run'))
    .argument('<fix>', 'its name', fixId)
    .description('show what it runs, ask, run it, and prove whether it helped')
    .option('--dry-run', 'only show what it would run')
    .option('--yes', 'do not ask')
    .action((id: FixId, options: FixRunOptions) => report(fixRunCommand(around, id, options)));
  withExamples(run, 'tokwatch fix run flush-dns', 'tokwatch fix run other-resolver --dry-run');
  const undo = withFiles(fix.command('undo'))
    .argument('[number]', 'the number of the run; the latest that can be taken back unless told', runNumber)
    .description('show what takes a fix back, ask, and take it back')
    .option('--yes', 'do not ask')
    .action((number: number | undefined, options: CommonOptions & ConsentOptions) =>
      report(fixUndoCommand(around, number, options)),
    );
  withExamples(undo, 'tokwatch fix undo', 'tokwatch fix undo 3');
  const past = withFiles(fix.command('past'))
    .description('the fixes that were run, and what came of each')
    .action((options: CommonOptions) => report(fixPastCommand(around, options)));
  withExamples(past, 'tokwatch fix past');
};
