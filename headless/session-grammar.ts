// The grammar of the commands about LIVE sessions; what each does lives in commands/.
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { reportForms } from '../contract/session-report.ts';
import type { ConsentOptions } from './commands/fix-consent.ts';
import { sessionDeleteCommand, sessionRenameCommand } from './commands/session-change-command.ts';
import { sessionListCommand, sessionTrendsCommand } from './commands/session-list-command.ts';
import type { SessionListOptions } from './commands/session-list-command.ts';
import { sessionMarkCommand, sessionStartCommand, sessionStopCommand } from './commands/session-order-command.ts';
import { sessionCompareCommand, sessionReportCommand, sessionShowCommand } from './commands/session-show-command.ts';
import type { SessionReportOptions } from './commands/session-show-command.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { path, several, withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

/** So many are listed unless another number is asked for; one more than the most is asked of the history. */
const USUAL_LIMIT = 20;
const MOST = 499;

const sessionNumber = (text: string): number => {
  if (!/^#?[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be the number of a session.');
  return Number(text.replace('#', ''));
};

const limit = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > MOST)
    throw new InvalidArgumentError(`It must be a number from 1 to ${MOST}.`);
  return value;
};

const search = (text: string): string => {
  if (text.length > 200) throw new InvalidArgumentError('It must be 200 characters at most.');
  return text;
};

const addLooks = (session: Command, around: Surroundings, report: Report): void => {
  const list = withFiles(session.command('list'))
    .description('the sessions that are kept, newest first')
    .option('--search <words>', 'only those with these words in their name', search)
    .option('--limit <number>', 'so many at most', limit, USUAL_LIMIT)
    .action((options: SessionListOptions) => report(sessionListCommand(around, options)));
  withExamples(list, 'tokwatch session list', 'tokwatch session list --search "quiz night" --json');
  const show = withFiles(session.command('show'))
    .argument('<number>', 'the number of the session', sessionNumber)
    .description('what it came to, its dips with their causes, what to change first')
    .action((id: number, options: CommonOptions) => report(sessionShowCommand(around, id, options)));
  withExamples(show, 'tokwatch session show 7');
  const compare = withFiles(session.command('compare'))
    .argument('<number>', 'the number of a session', sessionNumber)
    .argument('<other>', 'the number of another', sessionNumber)
    .description('two sessions beside each other')
    .action((one: number, other: number, options: CommonOptions) =>
      report(sessionCompareCommand(around, [one, other], options)),
    );
  withExamples(compare, 'tokwatch session compare 7 8');
  const trends = withFiles(session.command('trends'))
    .description('which start and which bitrate went well, and on how many sessions that rests')
    .action((options: CommonOptions) => report(sessionTrendsCommand(around, options)));
  withExamples(trends, 'tokwatch session trends');
};

const addFile = (session: Command, around: Surroundings, report: Report): void => {
  const written = withFiles(session.command('report'))
    .argument('<number>', 'the number of the session', sessionNumber)
    .description('write its report to a file, without names and addresses')
    .addOption(new Option('--form <form>', 'a page, a text, data or a table').choices(reportForms).default('html'))
    .option('--out <file>', 'write to this file or directory', path)
    .option('--redacted', 'hide your own words and the LIVE server, too')
    .option('--hide <word>', 'take this word out; may be given several times', several)
    .option('--force', 'replace a file that is there')
    .action((id: number, options: SessionReportOptions) => report(sessionReportCommand(around, id, options)));
  withExamples(
    written,
    'tokwatch session report 7',
    'tokwatch session report 7 --form csv --out friday.csv',
    'tokwatch session report 7 --redacted --hide Ada',
  );
};

const addChanges = (session: Command, around: Surroundings, report: Report): void => {
  const rename = withFiles(session.command('rename'))
    .argument('<number>', 'the number of the session', sessionNumber)
    .argument('<text...>', 'its name; "" takes it away')
    .description('give it a name')
    .action((id: number, words: string[], options: CommonOptions) =>
      report(sessionRenameCommand(around, id, words.join(' '), options)),
    );
  withExamples(rename, 'tokwatch session rename 7 Quiz night');
  const remove = withFiles(session.command('delete'))
    .argument('<number>', 'the number of the session', sessionNumber)
    .description('show which one it is, ask, and delete it for good')
    .option('--yes', 'do not ask')
    .action((id: number, options: CommonOptions & ConsentOptions) => report(sessionDeleteCommand(around, id, options)));
  withExamples(remove, 'tokwatch session delete 7');
};

const addOrders = (session: Command, around: Surroundings, report: Report): void => {
  const start = withFiles(session.command('start'))
    .description('tell the Tokwatch that runs that you are LIVE')
    .action((options: CommonOptions) => report(sessionStartCommand(around, options)));
  withExamples(start, 'tokwatch session start');
  const stop = withFiles(session.command('stop'))
    .description('tell it that your LIVE is over')
    .action((options: CommonOptions) => report(sessionStopCommand(around, options)));
  withExamples(stop, 'tokwatch session stop');
  const mark = withFiles(session.command('mark'))
    .argument('<text...>', 'what is to be remembered')
    .description('put your own words into the session that goes on')
    .action((words: string[], options: CommonOptions) => report(sessionMarkCommand(around, words.join(' '), options)));
  withExamples(mark, 'tokwatch session mark The guests came in');
};

/** Adds the commands about LIVE sessions. */
export const addSessions = (program: Command, around: Surroundings, report: Report): void => {
  const session = program.command('session').description('your LIVE sessions: what each came to, reports, trends');
  withExamples(session, 'tokwatch session list', 'tokwatch session show 7', 'tokwatch session start');
  session.addHelpText(
    'after',
    '\nExit status: 0 done, 1 not there, not while it is so, or no answer,\n2 bad usage or settings, 4 a bug in Tokwatch.',
  );
  addLooks(session, around, report);
  addFile(session, around, report);
  addChanges(session, around, report);
  addOrders(session, around, report);
};
