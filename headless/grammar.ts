// The pieces of the command line's grammar that every group of commands is made of.
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { ExitStatus } from './exit-status.ts';

/** A name that looks like an option is a forgotten name: `--config --json` means no file called "--json". */
export const path = (text: string): string => {
  if (text === '' || text.startsWith('--'))
    throw new InvalidArgumentError('It must be the name of a file or directory.');
  return text;
};

/** Gathers the values of an option that may be given several times. */
export const several = (text: string, before: readonly string[] | undefined): string[] => [...(before ?? []), text];

/** Examples below a command's help; a line stays within 80 columns. */
export const withExamples = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n  ${lines.join('\n  ')}`);

/** Takes in how a command ends. */
export type Report = (status: ExitStatus | Promise<ExitStatus>) => Promise<void>;

/** The options that every command takes. */
export const withFiles = (command: Command): Command =>
  command
    .option('--data-dir <dir>', 'keep data in this directory', path)
    .option('--config <file>', 'use this settings file', path)
    .option('--catalog <file>', 'lay this catalog file over the shipped one', path)
    .option('--json', 'print JSON for programs');
