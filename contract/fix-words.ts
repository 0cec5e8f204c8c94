// What to say about fixes beyond their own sentences: the same for every shell.
import { MINUTE_MS, SECOND_MS } from './durations.ts';
import type { FixCommand, FixOffer } from './fix.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

const timeOf = (takesS: FixOffer['takesS']): Message => {
  if (takesS === null) return message('fix.takes-unknown');
  const takesMs = takesS * SECOND_MS;
  if (takesMs < MINUTE_MS) return message('fix.takes-s', { seconds: takesS });
  return message('fix.takes-min', { minutes: Math.round(takesMs / MINUTE_MS) });
};

/** What a fix takes, in sentences: time, and whether the line is gone meanwhile. */
export const fixCosts = ({ takesS, cutsLine }: Pick<FixOffer, 'takesS' | 'cutsLine'>): readonly Message[] =>
  cutsLine ? [timeOf(takesS), message('fix.cuts-line')] : [timeOf(takesS)];

/** From the least to the most. */
const rights = ['user', 'session', 'admin'] as const;

/** Whose rights the whole of it takes. */
export const fixRights = (commands: readonly FixCommand[]): Message => {
  const most = rights.findLast((right) => commands.some((command) => command.rights === right));
  return message(`fix.rights.${most ?? 'user'}`);
};

// What is run is shown as it is: each word by itself, so that nobody has to guess where one ends.
const wordOf = (text: string): string => (/^[\w./:=@,+-]+$/.test(text) ? text : JSON.stringify(text));

/** The lines of a command as it is run, or of a file that is written: where, and below it its text, two spaces in. */
export const commandLines = ({ argv, writes }: FixCommand, say: (what: Message) => string): readonly string[] =>
  writes === null
    ? [argv.map(wordOf).join(' ')]
    : [
        say(message('fix.writes', { path: argv[0] ?? '' })),
        ...writes
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
      ];
