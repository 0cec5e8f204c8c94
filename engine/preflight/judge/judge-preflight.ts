// From what was seen to go, careful or no-go. The weightiest reason decides; without any against it, what is not known does.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { reasonWeights } from '../../../contract/preflight.ts';
import type { PreflightAnswer, Reason, SafeBitrate } from '../../../contract/preflight.ts';
import { lineRows } from './line-reasons.ts';
import { machineRows } from './machine-reasons.ts';
import { safeBitrate } from './safe-bitrate.ts';
import type { Sights } from './sights.ts';
import { tiktokRows } from './tiktok-reasons.ts';

/** What a pre-flight comes to. */
export type Judged = {
  answer: PreflightAnswer;
  message: Message;
  safe: SafeBitrate | null;
  reasons: readonly Reason[];
};

const answerOf = (reasons: readonly Reason[]): PreflightAnswer => {
  const [worst] = reasons;
  return worst === undefined || worst.weight === 'note' ? 'go' : worst.weight;
};

const sentenceOf = (answer: PreflightAnswer, { bitrate, load }: Sights, safe: SafeBitrate | null): Message => {
  const params = { bitrate: bitrate.kilobitsPerSecond };
  if (answer === 'go' && (load.state === 'none' || load.reach === 'home')) return message('preflight.says.go-as-usual');
  if (answer !== 'no-go' && answer !== 'careful') return message(`preflight.says.${answer}`, params);
  if (!safe || safe.kilobitsPerSecond >= bitrate.kilobitsPerSecond) return message(`preflight.says.${answer}`, params);
  return message(`preflight.says.${answer}-lower`, { ...params, safe: safe.kilobitsPerSecond });
};

// “Lower your bitrate” is the sentence only where nothing else forbids it.
const isAllAboutUpload = (reasons: readonly Reason[]): boolean => {
  const worst = reasons.filter(({ weight }) => weight === reasons[0]?.weight);
  return worst.every(({ part }) => part === 'upload');
};

/** Judges; the reasons come weightiest first. */
export const judgePreflight = (sights: Sights): Judged => {
  const reasons = [...tiktokRows, ...lineRows, ...machineRows]
    .flatMap((row) => row(sights))
    .toSorted((a, b) => reasonWeights.indexOf(a.weight) - reasonWeights.indexOf(b.weight));
  const answer = answerOf(reasons);
  const { load } = sights;
  const isFar = load.state === 'measured' && load.reach === 'internet';
  const safe = isFar ? safeBitrate(load.stages) : null;
  // Where nothing was too much for the line, the safe bitrate is only the highest that was tried.
  const named = isAllAboutUpload(reasons) && safe?.atLeast === false ? safe : null;
  return { answer, message: sentenceOf(answer, sights, named), safe, reasons };
};
