// The grammar of the command that compares two networks.
import type { Command } from 'commander';
import { compareCommand } from './commands/compare-command.ts';
import type { CompareOptions } from './commands/compare-command.ts';
import type { Surroundings } from './commands/surroundings.ts';
import { withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

const several = (text: string, before: readonly string[] | undefined): string[] => [...(before ?? []), text];

/** Adds `compare`. */
export const addCompare = (program: Command, around: Surroundings, report: Report): void => {
  const compare = withFiles(program.command('compare'))
    .description('look over two networks in turns: is it one of them, or TikTok?')
    .option('--via <interface>', 'compare this network; given twice, these two', several)
    .option('--wait', 'where there is only one network, compare once a second appears')
    .action((options: CompareOptions) => report(compareCommand(around, options)));
  withExamples(compare, 'tokwatch compare', 'tokwatch compare --via wlan0 --via usb0', 'tokwatch compare --wait');
  compare.addHelpText(
    'after',
    '\nExit status: 0 both are fine, 1 a network or TikTok is the problem,\n2 bad usage or settings, 3 cannot tell, 4 a bug in Tokwatch.',
  );
};
