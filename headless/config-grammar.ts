// The grammar of `config`: settings read, changed, taken along and reset.
import type { Command } from 'commander';
import {
  configCheckCommand,
  configGetCommand,
  configPathCommand,
  configSetCommand,
} from './commands/config-command.ts';
import { configExportCommand, configImportCommand, configResetCommand } from './commands/config-file-command.ts';
import type { ConfigImportOptions } from './commands/config-file-command.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

const addReading = (config: Command, around: Surroundings, report: Report): void => {
  const where = withFiles(config.command('path'))
    .description('where the settings file is')
    .action((options: CommonOptions) => report(configPathCommand(around, options)));
  withExamples(where, 'tokwatch config path');
  const get = withFiles(config.command('get [key]'))
    .description('one setting, or all of them')
    .action((key: string | undefined, options: CommonOptions) => report(configGetCommand(around, options, key)));
  withExamples(get, 'tokwatch config get', 'tokwatch config get tiktok.region');
  const set = withFiles(config.command('set <key> <value>'))
    .description('change one setting')
    .action((key: string, value: string, options: CommonOptions) =>
      report(configSetCommand(around, options, key, value)),
    );
  withExamples(
    set,
    'tokwatch config set tiktok.region eu',
    'tokwatch config set live.ingestUrl rtmp://host/game   (never the stream key)',
    'tokwatch config set outside.allowed none',
  );
  const check = withFiles(config.command('check'))
    .description('say whether the settings file is well-formed')
    .action((options: CommonOptions) => report(configCheckCommand(around, options)));
  withExamples(check, 'tokwatch config check');
};

const addWhole = (config: Command, around: Surroundings, report: Report): void => {
  const take = withFiles(config.command('export'))
    .description('all settings as a file; it holds no password and no stream key')
    .action((options: CommonOptions) => report(configExportCommand(around, options)));
  withExamples(take, 'tokwatch config export > my-settings.json');
  const give = withFiles(config.command('import <file>'))
    .description('take over what a file says; what it leaves out stays as it is')
    .option('--dry-run', 'only say what would change')
    .action((file: string, options: ConfigImportOptions) => report(configImportCommand(around, options, file)));
  withExamples(give, 'tokwatch config import my-settings.json --dry-run', 'tokwatch config import my-settings.json');
  const reset = withFiles(config.command('reset'))
    .description('everything back to how it was at first')
    .action((options: CommonOptions) => report(configResetCommand(around, options)));
  withExamples(reset, 'tokwatch config reset');
};

/** Adds `config`. */
export const addConfig = (program: Command, around: Surroundings, report: Report): void => {
  const config = program.command('config').description('read and change settings');
  withExamples(config, 'tokwatch config get', 'tokwatch config set tiktok.region eu');
  addReading(config, around, report);
  addWhole(config, around, report);
};
