import type { MessageId } from '../../contract/message.ts';
import { layers } from '../../contract/verdict.ts';
import type { Severity, VerdictCode } from '../../contract/verdict.ts';

/** What a code says in a few words, from the link it is about: “Internet is broken.” Null when it is about no link. */
export const linkSentence = (code: VerdictCode, severity: Severity): MessageId | null => {
  const layer = layers.find((name) => code.startsWith(`${name}.`));
  return layer ? `layer.${layer}.${severity}` : null;
};
