// What this computer can and cannot say for a phone: it shares some of the way with it, and sees none of the phone itself.
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { effectOf } from './effects.ts';
import type { Place } from './effects.ts';
import { placeOfReason } from './reason.ts';
import type { Reason } from './reason.ts';

const sharing: Readonly<Record<Place, MessageId>> = {
  nowhere: 'phone.well',
  computer: 'phone.computer',
  link: 'phone.link',
  line: 'phone.line',
  names: 'phone.names',
  way: 'phone.way',
  tiktok: 'phone.tiktok',
};

/** The sentence for this verdict. */
export const phoneFor = (verdict: Verdict, reason: Reason): Message => {
  const { bearing } = reason;
  if (bearing === 'unknown') return message('phone.unknown');
  if (bearing === 'elsewhere' && effectOf(verdict) === 'parts') return message('phone.well');
  const place = placeOfReason(reason, verdict);
  const isUndecided = verdict.blame === 'unknown' && (place === 'tiktok' || place === 'way');
  if (isUndecided) return message('phone.compare');
  // TikTok itself may say no to a country: then it is where somebody is that counts.
  return message(place === 'tiktok' && verdict.blame !== 'tiktok' ? 'phone.line' : sharing[place]);
};
