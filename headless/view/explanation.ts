// An explanation on a terminal: what TikTok showed and means by it, what is so here and now, what to do, how long, the phone.
import type { Bearing, Explanation } from '../../contract/complaint.ts';
import { say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { wrap, wrapHanging } from './frame.ts';
import { severityLook } from './paint.ts';
import type { Paint } from './paint.ts';
import { word } from './words.ts';

const MARGIN = '  ';

/** Found is a fault; what is only possible, or elsewhere, is less. */
const looks = {
  found: severityLook.down,
  hint: severityLook.degraded,
  elsewhere: severityLook.degraded,
  nothing: severityLook.ok,
  unknown: severityLook.unknown,
} as const satisfies Record<Bearing, unknown>;

const paragraph = (messages: readonly Message[]): string => messages.map((one) => say(one)).join(' ');

/** The lines, no wider than `width`, which is at least 40. */
export const explanationLines = (explanation: Explanation, width: number, paint: Paint): string[] => {
  const { complaint, bearing, sure, means, here, todo, lasts, phone } = explanation;
  const { shape, style } = looks[bearing];
  const indented = (text: string): string[] => wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);
  const quiet = (text: string): string[] => indented(text).map((line) => paint('gray', line));
  const isReason = bearing === 'found' || bearing === 'hint';
  const certainty = isReason ? ` (${word(`certainty.${sure}`)})` : '';
  return [
    ...wrap(word(`complaint.${complaint}`), width).map((line) => paint('bold', line)),
    ...quiet(say(means)),
    '',
    `${paint(style, shape)} ${paint('bold', word(`bearing.${bearing}`))}${certainty}`,
    ...indented(paragraph(here)),
    '',
    ...todo.flatMap((one, index) => wrapHanging(`  ${index + 1}. `, say(one), width)),
    '',
    ...(lasts ? indented(say(lasts)) : []),
    ...quiet(say(phone)),
  ];
};
