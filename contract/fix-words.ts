// What to say about fixes beyond their own sentences: the same for every shell.
import { MINUTE_MS, SECOND_MS } from './durations.ts';
import type { FixCommand, FixOffer } from './fix.ts';
import { isMessageId, message } from './message.ts';
import type { Message, MessageId } from './message.ts';
import { features } from './verdict.ts';

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

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// The hosts of one feature are called by it, with what tells them apart: "video-cdn-us", "open-api". The longest name counts.
const featureOf = (host: string): MessageId | null => {
  const fitting = features.filter((feature) => `-${host}-`.includes(`-${kebab(feature)}-`));
  const feature = fitting.toSorted((one, other) => other.length - one.length)[0];
  return feature === undefined ? null : `feature.${feature}`;
};

/** What a probe looks at (`probe` of a reading), in a few words. */
export const probeWords = (probe: string): Message => {
  const id = `probe.${probe}`;
  if (isMessageId(id)) return message(id);
  const part = /^tiktok\.(.+)$/.exec(probe)?.[1];
  return message((part === undefined ? null : featureOf(part)) ?? 'probe.other');
};
