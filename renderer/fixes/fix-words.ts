// Runs of fixes in words, and in shapes.
import type { FixProof, FixResult, FixRun } from '../../contract/fix.ts';
import { linkSentence } from '../../contract/link-sentence.ts';
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Look } from '../shapes/look.ts';
import { severityLook } from '../shapes/look.ts';
import { say } from '../words/say.ts';

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
