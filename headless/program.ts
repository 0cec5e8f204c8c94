// The command line's grammar: commands, options, help. What each command does lives in commands/.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { fail } from '../contract/result.ts';
import { version } from '../engine/probes/user-agent.ts';
import { catalogCheckCommand, catalogShowCommand } from './commands/catalog-command.ts';
import { checkCommand } from './commands/check-command.ts';
import type { CheckOptions } from './commands/check-command.ts';
import {
  configCheckCommand,
  configGetCommand,
  configPathCommand,
  configSetCommand,
} from './commands/config-command.ts';
import { reportFailure } from './commands/surroundings.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { watchCommand } from './commands/watch-command.ts';
import { exitStatus } from './exit-status.ts';
import type { ExitStatus } from './exit-status.ts';

const DEFAULT_TIMEOUT_S = 20;
const MAX_TIMEOUT_S = 600;

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 1 || value > MAX_TIMEOUT_S) {
    throw new InvalidArgumentError(`It must be a number of seconds from 1 to ${MAX_TIMEOUT_S}.`);
  }
  return value;
};

type Report = (status: ExitStatus | Promise<ExitStatus>) => Promise<void>;

const withFiles = (command: Command): Command =>
  command
    .option('--data-dir <dir>', 'keep data in this directory')
    .option('--config <file>', 'use this settings file')
    .option('--catalog <file>', 'lay this catalog file over the shipped one')
    .option('--json', 'print JSON for programs');

const addLooks = (program: Command, around: Surroundings, report: Report): void => {
  withFiles(program.command('check'))
    .description('look once at everything and say whose fault it is')
    .option('--timeout <seconds>', 'give the best answer after this time', seconds, DEFAULT_TIMEOUT_S)
    .option('--no-outside', 'ask no outside source')
    .addHelpText('after', '\nExamples:\n  tokwatch check\n  tokwatch check --json | jq .verdict.summary')
    .addHelpText(
      'after',
      '\nExit status: 0 all is well, 1 a fault found, 2 bad usage, 3 cannot tell, 4 internal error.',
    )
    .action((options: CheckOptions) => report(checkCommand(around, options)));
  withFiles(program.command('watch'))
    .description('keep looking and show the live view; Ctrl-C ends')
    .addHelpText('after', '\nExamples:\n  tokwatch watch\n  tokwatch watch --json   one JSON object per line')
    .action((options: CommonOptions) => report(watchCommand(around, options)));
};

const addCatalog = (program: Command, around: Surroundings, report: Report): void => {
  const catalog = program.command('catalog').description('every host, port and path this program can contact');
  withFiles(catalog.command('show'))
    .description('list them, with the healthy answers under --json')
    .addHelpText('after', '\nExample:\n  tokwatch catalog show --json --catalog my-hosts.json')
    .action((options: CommonOptions) => report(catalogShowCommand(around, options)));
  withFiles(catalog.command('check'))
    .description('say whether the catalog in force is well-formed')
    .action((options: CommonOptions) => report(catalogCheckCommand(around, options)));
};

const addConfig = (program: Command, around: Surroundings, report: Report): void => {
  const config = program.command('config').description('read and change settings');
  withFiles(config.command('path'))
    .description('where the settings file is')
    .action((options: CommonOptions) => report(configPathCommand(around, options)));
  withFiles(config.command('get [key]'))
    .description('one setting, or all of them')
    .action((key: string | undefined, options: CommonOptions) => report(configGetCommand(around, options, key)));
  withFiles(config.command('set <key> <value>'))
    .description('change one setting')
    .addHelpText('after', '\nExamples:\n  tokwatch config set tiktok.region eu')
    .addHelpText('after', '  tokwatch config set live.ingestUrl rtmp://host/game   (never the stream key)')
    .action((key: string, value: string, options: CommonOptions) =>
      report(configSetCommand(around, options, key, value)),
    );
  withFiles(config.command('check'))
    .description('say whether the settings file is well-formed')
    .action((options: CommonOptions) => report(configCheckCommand(around, options)));
};

const quietUnder = (program: Command, around: Surroundings, json: boolean): void => {
  const output = {
    writeOut: (text: string): unknown => around.terminal.out.write(text),
    writeErr: (text: string): unknown => (json ? true : around.terminal.err.write(text)),
  };
  const visit = (command: Command): void => {
    command.exitOverride().configureOutput(output);
    command.commands.forEach(visit);
  };
  visit(program);
};

/** Runs the command line with these arguments (without node and script) and gives its exit status; never throws for usage. */
export const runProgram = async (around: Surroundings, args: readonly string[]): Promise<ExitStatus> => {
  let status: ExitStatus = exitStatus.ok;
  const report: Report = async (ended) => {
    status = await ended;
  };
  const json = args.includes('--json');
  const program = new Command('tokwatch')
    .description('Is TikTok down, or is it me? Names the one broken link between this machine and TikTok.')
    .version(version)
    .showHelpAfterError('Try --help for what there is.')
    .addHelpText('after', '\nExamples:\n  tokwatch check\n  tokwatch watch\n  tokwatch catalog show');
  addLooks(program, around, report);
  addCatalog(program, around, report);
  addConfig(program, around, report);
  quietUnder(program, around, json);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitStatus.ok;
    const said = error.message.replace(/^error: /, '');
    if (json) return reportFailure(around.terminal, fail('usage', said).error, true);
    return exitStatus.usage;
  }
};
