// Fixes in words, and in shapes.
import { MINUTE_MS, SECOND_MS } from '../../contract/durations.ts';
import type { FixCommand, FixOffer, FixProof, FixResult, FixRun } from '../../contract/fix.ts';
import { linkSentence } from '../../contract/link-sentence.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Look } from '../shapes/look.ts';
import { severityLook } from '../shapes/look.ts';
import { say } from '../words/say.ts';

const timeWords = (takesS: FixOffer['takesS']): string => {
  if (takesS === null) return say('fix.takes-unknown');
  const minutes = Math.max(1, Math.round((takesS * SECOND_MS) / MINUTE_MS));
  return takesS < 60 ? say('fix.takes-s', { seconds: takesS }) : say('fix.takes-min', { minutes });
};

/** What it takes: time, and whether the line is gone meanwhile. */
export const costWords = ({ takesS, cutsLine }: Pick<FixOffer, 'takesS' | 'cutsLine'>): string => {
  const time = timeWords(takesS);
  return cutsLine ? `${time} ${say('fix.cuts-line')}` : time;
};

const rights = ['user', 'session', 'admin'] as const;

/** Whose rights the whole of it takes. */
export const rightsWords = (commands: readonly FixCommand[]): string => {
  const most = Math.max(0, ...commands.map((command) => rights.indexOf(command.rights)));
  return say(`fix.rights.${rights[most] ?? 'user'}`);
};

// What is run is shown as it is: each word by itself, so that nobody has to guess where one ends.
const wordOf = (text: string): string => (/^[\w./:=@,+-]+$/.test(text) ? text : JSON.stringify(text));

/** A command as it is run, or the file that is written and its text. */
export const commandText = ({ argv, writes }: FixCommand): string =>
  writes === null
    ? argv.map(wordOf).join(' ')
    : [say('fix.writes', { path: argv[0] ?? '' }), ...writes.trimEnd().split('\n')].join('\n  ');

const resultLooks: Readonly<Record<FixResult, Look>> = {
  helped: severityLook.ok,
  'did-nothing': severityLook.unknown,
  worse: severityLook.down,
  unproven: severityLook.unknown,
  'no-need': severityLook.ok,
  failed: severityLook.degraded,
  cancelled: severityLook.unknown,
  'cut-off': severityLook.degraded,
  'answered-yes': severityLook.ok,
  'answered-no': severityLook.unknown,
};

/** The shape of how a run ended; of one that is under way the dashed ring. */
export const resultLook = ({ result }: Pick<FixRun, 'result'>): Look =>
  result === null ? severityLook.unknown : resultLooks[result];

/** How a run ended, in a few words. */
export const resultWords = ({ result, undo }: Pick<FixRun, 'result' | 'undo'>): string => {
  if (result === null) return say('fixes.doing');
  if (result === 'worse' && undo === 'done') return say('fix.result.worse-undone');
  const words = say(`fix.result.${result}`);
  return undo === 'done' ? say('fix.result.undone', { result: words }) : words;
};

/** What was seen before or after, in a few words. */
export const pictureWords = ({ code, severity }: FixProof['before']): Message => {
  if (severity === 'ok') return message('fixes.proof.well');
  const sentence: MessageId | null = severity === 'unknown' ? null : linkSentence(code, severity);
  return message(sentence ?? 'fixes.proof.unknown');
};
