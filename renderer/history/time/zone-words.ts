import type { Period } from '../../../contract/history.ts';
import { locale, say } from '../../words/say.ts';
import { offsetsIn } from './time-words.ts';

/** Which clock the times are from; the name of the zone is that of a place, and is left out where none is to be seen. */
export const zoneWords = (period: Period, zone: string, discreet: boolean): string => {
  const offset = new Intl.ListFormat(locale).format(offsetsIn(period, zone));
  return discreet || zone === 'UTC' ? say('zone.offset', { offset }) : say('zone.named', { zone, offset });
};
