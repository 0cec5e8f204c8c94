// The grammar of the commands about the history; what each does lives in commands/.
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { MOST_INCIDENTS } from '../contract/incident.ts';
import { exportCommand } from './commands/export-command.ts';
import type { ExportOptions } from './commands/export-command.ts';
import { historyCommand, rangesMs } from './commands/history-command.ts';
import type { HistoryOptions } from './commands/history-command.ts';
import { incidentCommand, incidentsCommand, noteCommand, USUAL_LIMIT } from './commands/incidents-command.ts';
import type { IncidentsOptions } from './commands/incidents-command.ts';
import { snoozeCommand } from './commands/snooze-command.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { path, several, withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

const incidentNumber = (text: string): number => {
  if (!/^#?[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be the number of an incident.');
  return Number(text.replace('#', ''));
};

const limit = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > MOST_INCIDENTS)
    throw new InvalidArgumentError(`It must be a number from 1 to ${MOST_INCIDENTS}.`);
  return value;
};

const addStrips = (program: Command, around: Surroundings, report: Report): void => {
  const history = withFiles(program.command('history'))
    .description('how everything was: strips, and how much of the time each was up')
    .addOption(new Option('--range <time>', 'how far back').choices(Object.keys(rangesMs)).default('24h'))
    .option('--told', 'list what was told of it, and what was not, each with its reason')
    .action((options: HistoryOptions) => report(historyCommand(around, options)));
  withExamples(history, 'tokwatch history', 'tokwatch history --range 90d', 'tokwatch history --told --range 7d');
  const snooze = withFiles(program.command('snooze [length]'))
    .description('show no notices for a while, or again; without a length, say so')
    .action((length: string | undefined, options: CommonOptions) => report(snoozeCommand(around, length, options)));
  withExamples(snooze, 'tokwatch snooze 2h', 'tokwatch snooze off');
};

const addIncidents = (program: Command, around: Surroundings, report: Report): void => {
  const incidents = withFiles(program.command('incidents'))
    .argument('[number]', 'show this one with its evidence', incidentNumber)
    .description('what happened, newest first; one of them with its evidence')
    .option('--since <time>', 'only those that reach into this time, such as 7d')
    .option('--blame <whose>', 'only those of this blame; may be given several times', several)
    .option('--code <code>', 'only those of this code; may be given several times', several)
    .option('--open', 'only those that go on')
    .option('--limit <number>', `so many at most; ${USUAL_LIMIT} unless told`, limit)
    .action((id: number | undefined, options: IncidentsOptions) =>
      report(id === undefined ? incidentsCommand(around, options) : incidentCommand(around, id, options)),
    );
  withExamples(
    incidents,
    'tokwatch incidents --since 7d',
    'tokwatch incidents --blame your-provider --json',
    'tokwatch incidents 12',
  );
  const note = withFiles(program.command('note'))
    .argument('<incident>', 'the number of the incident', incidentNumber)
    .argument('<text...>', 'what is to be remembered')
    .description('write down what you know of an incident')
    .action((id: number, words: string[], options: CommonOptions) =>
      report(noteCommand(around, id, words.join(' '), options)),
    );
  withExamples(note, 'tokwatch note 12 The technician was here');
};

const addExport = (program: Command, around: Surroundings, report: Report): void => {
  const exported = withFiles(program.command('export'))
    .argument('<form>', 'csv, json, letter (to the provider) or card (to post)')
    .description('write the history to files, without what is private')
    .option('--incident <number>', 'the incident that a card is about', incidentNumber)
    .option('--since <time>', 'from then until now; 30d unless told')
    .option('--from <day>', 'from this day or time on')
    .option('--to <day>', 'up to this day or time, not included')
    .option('--out <file>', 'write to this file or directory', path)
    .option('--hide <word>', 'take this word out; may be given several times', several)
    .option('--with-notes', 'put your notes in, too')
    .option('--force', 'replace files that are there')
    .action((form: string, options: ExportOptions) => report(exportCommand(around, form, options)));
  withExamples(
    exported,
    'tokwatch export letter --since 30d --out letter.html',
    'tokwatch export card --incident 12',
    'tokwatch export csv --from 2026-11-01 --to 2026-12-01 --out november/',
  );
};

/** Adds the commands about the history. */
export const addHistory = (program: Command, around: Surroundings, report: Report): void => {
  addStrips(program, around, report);
  addIncidents(program, around, report);
  addExport(program, around, report);
};
