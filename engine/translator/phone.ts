// What this computer can and cannot say for a phone: it shares some of the way with it, and sees none of the phone itself.
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { effectOf, placeOf } from './effects.ts';
import type { Place } from './effects.ts';
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
export const phoneFor = (verdict: Verdict, { bearing }: Reason): Message => {
  if (bearing === 'unknown') return message('phone.unknown');
  if (bearing === 'elsewhere' && effectOf(verdict) === 'parts') return message('phone.well');
  const place = placeOf(verdict);
  const isUndecided = verdict.blame === 'unknown' && (place === 'tiktok' || place === 'way');
  return message(isUndecided ? 'phone.compare' : sharing[place]);
};
