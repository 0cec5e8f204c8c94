// What somebody said of TikTok on a phone, as a sentence.
import { MINUTE_MS } from '../../../contract/durations.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { PhoneAnswer } from '../../../contract/phone.ts';

const names = { works: 'works', 'does-not': 'fails' } as const satisfies Record<PhoneAnswer, string>;

/** What was said, and how long ago, by the age in milliseconds. */
export const phoneSentence = (says: PhoneAnswer, ageMs: number): Message => {
  const minutes = Math.floor(ageMs / MINUTE_MS);
  return minutes < 2
    ? message(`evidence.phone-${names[says]}-now`)
    : message(`evidence.phone-${names[says]}-ago`, { minutes });
};
