// The command line's grammar: commands, options, help. What each command does lives in commands/.
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { fail } from '../contract/result.ts';
import { version } from '../engine/probes/user-agent.ts';
import { catalogCheckCommand, catalogDiffCommand, catalogShowCommand } from './commands/catalog-command.ts';
import { checkCommand } from './commands/check-command.ts';
import type { CheckOptions } from './commands/check-command.ts';
import { outsideChangeCommand, outsideListCommand } from './commands/outside-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import type { ExplainOptions } from './commands/explain-command.ts';
import { dockCommand } from './commands/dock-command.ts';
import type { DockOptions } from './commands/dock-command.ts';
import { doctorDnsCommand } from './commands/doctor-command.ts';
import type { DoctorOptions } from './commands/doctor-command.ts';
import { replayCommand } from './commands/replay-command.ts';
import { startCommand } from './commands/start-command.ts';
import { serveCommand } from './commands/serve-command.ts';
import type { ServeOptions } from './commands/serve-command.ts';
import { reportFailure } from './commands/surroundings.ts';
import type { CommonOptions, Surroundings } from './commands/surroundings.ts';
import { watchCommand } from './commands/watch-command.ts';
import type { WatchOptions } from './commands/watch-command.ts';
import { addCompare } from './compare-grammar.ts';
import { exitStatus } from './exit-status.ts';
import type { ExitStatus } from './exit-status.ts';
import { path, withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';
import { addFixes } from './fix-grammar.ts';
import { addHistory } from './history-grammar.ts';
import { addConfig } from './config-grammar.ts';
import { addPreflight } from './preflight-grammar.ts';
import { addSessions } from './session-grammar.ts';

const DEFAULT_TIMEOUT_S = 20;
const MAX_TIMEOUT_S = 600;
const MAX_PORT = 65_535;

const seconds = (text: string): number => {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text.trim()) || value < 1 || value > MAX_TIMEOUT_S) {
    throw new InvalidArgumentError(`It must be a number of seconds from 1 to ${MAX_TIMEOUT_S}.`);
  }
  return value;
};

const port = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text.trim()) || value < 1 || value > MAX_PORT) {
    throw new InvalidArgumentError(`It must be a port from 1 to ${MAX_PORT}.`);
  }
  return value;
};

/** No such command is on the path of whoever has the repository. */
const fromRepository = '\nIn the repository “tokwatch” is: npm run --silent tokwatch --';

const addLooks = (program: Command, around: Surroundings, report: Report): void => {
  const check = withFiles(program.command('check'))
    .description('look once at everything and say whose fault it is')
    .option('--timeout <seconds>', 'give the best answer after this time', seconds, DEFAULT_TIMEOUT_S)
    .option('--outside', 'ask the outside sources you allowed, also when all is well')
    .option('--no-outside', 'ask no outside source')
    .option('--record <file>', 'write down what is judged, for replay', path)
    .action((options: CheckOptions) => report(checkCommand(around, options)));
  withExamples(check, 'tokwatch check', 'tokwatch check --json | jq .verdict.summary');
  check.addHelpText(
    'after',
    '\nExit status: 0 all is well, 1 a fault found, 2 bad usage or settings,\n3 cannot tell, 4 a bug in Tokwatch.',
  );
  const watch = withFiles(program.command('watch'))
    .description('keep looking and show the live view; Ctrl-C ends')
    .option('--live', 'look every ten seconds at what a LIVE stream needs')
    .option('--record <file>', 'write down what is judged, for replay', path)
    .option('--no-notify', 'show no notifications on the desktop')
    .action((options: WatchOptions) => report(watchCommand(around, options)));
  withExamples(
    watch,
    'tokwatch watch',
    'tokwatch watch --live   while you stream',
    'tokwatch watch --json   one JSON object per line',
  );
  const again = program
    .command('replay <file>')
    .description('judge a recording again; nothing is sent')
    .option('--json', 'print JSON for programs')
    .action((file: string, options: { json?: boolean }) => report(replayCommand(around, file, options)));
  withExamples(again, 'tokwatch check --record look.jsonl', 'tokwatch replay look.jsonl');
};

const addExplain = (program: Command, around: Surroundings, report: Report): void => {
  const explain = withFiles(program.command('explain [text...]'))
    .description('say what a message of TikTok means here and now; without one, list them')
    .option('--timeout <seconds>', 'give the best answer after this time', seconds, DEFAULT_TIMEOUT_S)
    .option('--no-outside', 'ask no outside source')
    .action((words: string[], options: ExplainOptions) => report(explainCommand(around, words.join(' '), options)));
  withExamples(
    explain,
    'tokwatch explain',
    'tokwatch explain "Cannot connect to server"',
    'tokwatch explain upload-stuck --json',
  );
  explain.addHelpText(
    'after',
    '\nExit status: 0 explained, 2 a message that is not known or bad usage,\n3 cannot tell yet, 4 a bug in Tokwatch.',
  );
};

const addDoctor = (program: Command, around: Surroundings, report: Report): void => {
  const doctor = program.command('doctor').description('look closely at one thing that breaks TikTok at home');
  withExamples(doctor, 'tokwatch doctor dns');
  const dns = withFiles(doctor.command('dns'))
    .description('which parts of TikTok a DNS filter breaks, whose filter, what to allow')
    .option('--against <file>', 'show what changed since this report, saved with --json', path)
    .action((options: DoctorOptions) => report(doctorDnsCommand(around, options)));
  withExamples(
    dns,
    'tokwatch doctor dns',
    'tokwatch doctor dns --json > before.json',
    'tokwatch doctor dns --against before.json',
  );
  dns.addHelpText(
    'after',
    '\nExit status: 0 no filter, or only of log hosts, 1 a filter breaks something,\n2 bad usage or files, 3 cannot tell, 4 a bug in Tokwatch.',
  );
};

const addServe = (program: Command, around: Surroundings, report: Report): void => {
  const start = withFiles(program.command('start'))
    .description('the desktop app; where it cannot run, this terminal and the browser')
    .action((options: CommonOptions) => report(startCommand(around, options)));
  withExamples(start, 'tokwatch start');
  const serve = withFiles(program.command('serve'))
    .description('keep looking and show it in a browser on this computer; Ctrl-C ends')
    .option('--port <number>', 'listen on this port instead of any free one', port)
    .option('--open', 'open the browser')
    .option('--no-notify', 'show no notifications on the desktop')
    .action((options: ServeOptions) => report(serveCommand(around, options)));
  withExamples(serve, 'tokwatch serve', 'tokwatch serve --open', 'tokwatch serve --json | jq -r .url');
  const dock = withFiles(program.command('dock'))
    .description('the address of the dock for OBS, which stays the same')
    .option('--new-key', 'make another address; the old one shows nothing any more')
    .action((options: DockOptions) => report(dockCommand(around, options)));
  withExamples(dock, 'tokwatch config set dock.enabled on', 'tokwatch dock', 'tokwatch dock --new-key');
};

const addCatalog = (program: Command, around: Surroundings, report: Report): void => {
  const catalog = program.command('catalog').description('every host, port and path this program can contact');
  withExamples(catalog, 'tokwatch catalog show');
  const show = withFiles(catalog.command('show'))
    .description('list them, with the healthy answers under --json')
    .action((options: CommonOptions) => report(catalogShowCommand(around, options)));
  withExamples(show, 'tokwatch catalog show', 'tokwatch catalog show --json --catalog my-hosts.json');
  const check = withFiles(catalog.command('check'))
    .description('say whether the catalog in force is well-formed')
    .action((options: CommonOptions) => report(catalogCheckCommand(around, options)));
  withExamples(check, 'tokwatch catalog check --catalog my-hosts.json');
  const diff = withFiles(catalog.command('diff'))
    .description('say in which entries the catalog in force differs from the shipped one')
    .action((options: CommonOptions) => report(catalogDiffCommand(around, options)));
  withExamples(diff, 'tokwatch catalog diff', 'tokwatch catalog diff --json --catalog my-hosts.json');
};

const addOutside = (program: Command, around: Surroundings, report: Report): void => {
  const outside = withFiles(program.command('outside'))
    .description('who else may be asked how TikTok fares, and what each of them learns')
    .action((options: CommonOptions) => report(outsideListCommand(around, options)));
  withExamples(outside, 'tokwatch outside', 'tokwatch outside allow globalping ooni', 'tokwatch outside deny all');
  for (const word of ['allow', 'deny'] as const) {
    const change = withFiles(outside.command(`${word} <names...>`))
      .description(word === 'allow' ? 'these may be asked' : 'these are not asked any more')
      .action((names: string[], _options: CommonOptions, command: Command) =>
        report(outsideChangeCommand(around, command.optsWithGlobals<CommonOptions>(), word, names)),
      );
    withExamples(change, `tokwatch outside ${word} globalping`);
  }
};

/** Commander's own words about wrong usage are kept back: the program says them once, in its own way. */
const writeThrough = (program: Command, { terminal }: Surroundings, json: boolean): void => {
  const output = {
    writeOut: (text: string): unknown => terminal.out.write(text),
    writeErr: (text: string): unknown => (json ? true : terminal.err.write(text)),
    outputError: (): void => undefined,
  };
  const visit = (command: Command): void => {
    command.exitOverride().configureOutput(output);
    command.commands.forEach(visit);
  };
  visit(program);
};

/** Commander answers a missing command with the help on stderr, which is all that a person needs. */
const helpWasShown = ({ code }: CommanderError, json: boolean): boolean => code === 'commander.help' && !json;

const inWords = ({ code, message }: CommanderError): string => {
  if (code === 'commander.help') return 'a command is missing';
  // What was typed after a setting's value is not repeated: it may be a stream key.
  if (code === 'commander.excessArguments' && message.includes("'set'")) return "too many words for 'set'";
  return message.replace(/^error: /, '').replaceAll('\n', ' ');
};

const usageSentence = (error: CommanderError): string => {
  const said = inWords(error);
  const closed = /[.)]$/.test(said) ? said : `${said}.`;
  return `${closed.charAt(0).toUpperCase()}${closed.slice(1)} Try --help for what there is.`;
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
    .version(version);
  withExamples(program, 'tokwatch check', 'tokwatch watch', 'tokwatch catalog show');
  program.addHelpText('afterAll', fromRepository);
  addLooks(program, around, report);
  addExplain(program, around, report);
  addDoctor(program, around, report);
  addCompare(program, around, report);
  addPreflight(program, around, report);
  addSessions(program, around, report);
  addServe(program, around, report);
  addHistory(program, around, report);
  addFixes(program, around, report);
  addCatalog(program, around, report);
  addConfig(program, around, report);
  addOutside(program, around, report);
  writeThrough(program, around, json);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitStatus.ok;
    if (helpWasShown(error, json)) return exitStatus.usage;
    return reportFailure(around.terminal, fail('usage', usageSentence(error)).error, json);
  }
};
