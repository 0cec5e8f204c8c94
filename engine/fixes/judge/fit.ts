// Whether a fix can help with what is wrong now, and why not. Pure.
import type { FixId } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import type { Blame, Verdict } from '../../../contract/verdict.ts';

/** What decides it. */
export type Judged = Pick<Verdict, 'code' | 'severity' | 'blame' | 'fixes'>;

/** Whether a fix fits, and why it does or does not. */
export type Fit = { fits: boolean; why: Message };

/** What may help a phone while all is well from here: then the trouble is the phone's own. */
const aboutThePhone: readonly FixId[] = [
  'phone-switch-network',
  'phone-reopen-app',
  'phone-clear-cache',
  'phone-update',
  'phone-restart',
  'phone-reinstall',
];

const otherwise: Readonly<Record<Blame, MessageId>> = {
  nobody: 'fix.why-not.well',
  you: 'fix.why-not.you',
  'your-network': 'fix.why-not.your-network',
  'your-provider': 'fix.why-not.your-provider',
  'a-block': 'fix.why-not.a-block',
  tiktok: 'fix.why-not.tiktok',
  unknown: 'fix.why-not.unknown',
};

/** Whether this fix can help with that verdict. */
export const fitOf = (id: FixId, { code, severity, blame, fixes }: Judged): Fit => {
  if (severity === 'ok' && aboutThePhone.includes(id)) return { fits: true, why: message('fix.why.phone') };
  if (severity === 'ok') return { fits: false, why: message('fix.why-not.well') };
  if (fixes.includes(id)) return { fits: true, why: message('fix.why.cause') };
  if (code === 'unknown') return { fits: false, why: message('fix.why-not.unknown') };
  return { fits: false, why: message(otherwise[blame]) };
};
