// What a letter tells beside the outages: faults that are not the provider's, and the user's notes where he wants them in. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import type { Incident, IncidentDetails } from '../../../contract/incident.ts';
import { linkSentence } from '../../../contract/link-sentence.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { clockOf, dayInWords, dayOf } from '../zoned-time.ts';
import type { LetterFacts } from './letter-facts.ts';

/** The most faults of others that are listed. */
const MOST_OTHERS = 12;

const moment = (iso: string, zone: string): string =>
  `${dayInWords(dayOf(Date.parse(iso), zone))}, ${clockOf(Date.parse(iso), zone)}`;

// The sentence of its link, which tells the reader what it was without naming anything of the user's.
const otherLine = ({ startedAt, watchedMs, code, severity, blame }: Incident, zone: string): string => {
  const sentence = linkSentence(code, severity === 'down' ? 'down' : 'degraded', blame);
  return words('letter.other', {
    from: moment(startedAt, zone),
    duration: durationOf(watchedMs),
    what: words(sentence ?? 'layer.internet.unknown'),
    blame: words(`letter.blame.${blame}`),
  });
};

/** Faults that are not the provider's, the latest of them. */
export const othersPart = ({ others }: LetterFacts, zone: string): Markup[] => {
  if (others.length === 0) return [element('p', { class: 'small quiet' }, words('letter.others-none'))];
  const shown = others.slice(-MOST_OTHERS);
  const more = others.length - shown.length;
  return [
    element('p', { class: 'small quiet' }, words('letter.others-what')),
    element('ul', { class: 'plain small' }, [
      shown.map((incident) => element('li', {}, otherLine(incident, zone))),
      more > 0 ? element('li', {}, words('letter.others-more', { count: more })) : [],
    ]),
  ];
};

/** The user's notes to the provider's outages, where there are any. */
export const notesPart = (incidents: readonly IncidentDetails[], zone: string): Markup[] => {
  const notes = incidents
    .filter(({ incident }) => incident.blame === 'your-provider')
    .flatMap(({ incident }, index) => incident.notes.map((note) => ({ ...note, number: index + 1 })));
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, at, text }) =>
    element('li', {}, words('letter.note', { number, at: moment(at, zone), text })),
  );
  return [element('h2', {}, words('letter.notes')), element('ul', { class: 'plain small' }, lines)];
};
