// The Arabic texts that the first view can do without; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const later: SomeTexts = {
  'incident.flaps': {
    by: 'count',
    zero: 'لم يعد',
    one: 'عاد مرة واحدة',
    two: 'عاد مرتين',
    few: 'عاد {count} مرات',
    many: 'عاد {count} مرة',
    other: 'عاد {count} مرة',
  },
};
