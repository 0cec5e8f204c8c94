// The grammar of the command that says whether one can go LIVE.
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { LEAST_KILOBITS, MOST_KILOBITS } from '../contract/preflight.ts';
import { preflightCommand } from './commands/preflight-command.ts';
import type { PreflightOptions } from './commands/preflight-command.ts';
import type { Surroundings } from './commands/surroundings.ts';
import { withExamples, withFiles } from './grammar.ts';
import type { Report } from './grammar.ts';

const USUAL_SECONDS = 60;

const whole =
  (least: number, most: number, of: string) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least || value > most)
      throw new InvalidArgumentError(`It must be a whole number of ${of} from ${least} to ${most}.`);
    return value;
  };

/** Adds `preflight`. */
export const addPreflight = (program: Command, around: Surroundings, report: Report): void => {
  const preflight = withFiles(program.command('preflight'))
    .description('can I go LIVE? go, careful or no-go, and the bitrate that is safe tonight')
    .option(
      '--bitrate <kbps>',
      'your total bitrate in kbit/s, all outputs',
      whole(LEAST_KILOBITS, MOST_KILOBITS, 'kbit/s'),
    )
    .option('--target <url>', 'send the load there by POST, never to TikTok; none: no load')
    .option('--seconds <number>', 'send your bitrate for so long', whole(20, 90, 'seconds'), USUAL_SECONDS)
    .option('--quick', 'without a load')
    .option('--yes', 'send the load without asking')
    .option('--not-live', 'you are not LIVE, also where OBS cannot be asked')
    .action((options: PreflightOptions) => report(preflightCommand(around, options)));
  withExamples(
    preflight,
    'tokwatch preflight --quick',
    'tokwatch preflight --bitrate 4500 --target https://your.server/upload',
  );
  preflight.addHelpText(
    'after',
    '\nWhile you are LIVE nothing is sent. Where OBS runs and cannot be asked, as for want of its\npassword, --yes alone sends nothing, either.\nExit status: 0 go, 1 careful or no-go, 2 bad usage or settings,\n3 cannot tell, 4 a bug in Tokwatch.',
  );
};
