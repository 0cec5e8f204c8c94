// Whom a probe asked, in words. Readings name it in English, for programs and recordings; a person reads this.
import { isMessageId, message, say } from './message.ts';
import type { Message, MessageId } from './message.ts';

const idFor = (id: string): MessageId[] | null => (isMessageId(id) ? [id] : null);

type Form = readonly [form: RegExp, read: (parts: readonly string[]) => Message | null];

// Names of hosts, owners and addresses are the same in every language; only what is a word of ours is told apart.
const forms: readonly Form[] = [
  [/^router$/, () => message('target.router')],
  [/^router \((IPv[46])\)$/, ([family = '']) => message('target.router-by', { family })],
  [/^tunnel$/, () => message('target.tunnel')],
  [/^proxy$/, () => message('target.proxy')],
  [/^this machine$/, () => message('target.machine')],
  [/^(\S+) at (\S+)$/, ([host = '', address = '']) => message('target.edge', { host, address })],
  [/^(\S+ \S+) by (\S.*)$/, ([name = '', who = '']) => message('target.asked-of', { name, who })],
  [
    /^(address of \S+|a control) with (a neutral name|\S+)$/,
    ([at = '', typed = '']) => {
      const name = typed === 'a neutral name' ? message('target.neutral') : typed;
      if (at === 'a control') return message('target.control-with', { name });
      return message('target.address-with', { host: at.replace('address of ', ''), name });
    },
  ],
  [
    /^(\S+) \((\w+)\)$/,
    ([host = '', part = '']) => {
      const named = idFor(`feature.${part}`);
      return named && message('target.part', { host, part: named });
    },
  ],
];

/** What was asked (`target` of a reading), to stand in a sentence: itself where it is a name, else as a message. */
export const targetWords = (target: string): string | Message => {
  for (const [form, read] of forms) {
    const parts = form.exec(target);
    const said = parts && read(parts.slice(1));
    if (said) return said;
  }
  return target;
};

/** What was asked, as it stands alone. */
export const targetSaid = (target: string): string => {
  const words = targetWords(target);
  return typeof words === 'string' ? words : say(words);
};
