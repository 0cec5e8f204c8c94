// How the letter begins: what it is about, who writes, and the matter in three sentences. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { clockOf, dayInWords, dayOf, offsetName } from '../zoned-time.ts';
import type { LetterFacts, Outage, Sum } from './letter-facts.ts';

const moment = (epochMs: number, zone: string): string =>
  `${dayInWords(dayOf(epochMs, zone))}, ${clockOf(epochMs, zone)}`;

/** The zone of the whole time; both of its distances from UTC where the clocks changed in between. */
const offsets = ({ period: { fromMs, toMs } }: LetterFacts, zone: string): string =>
  [...new Set([offsetName(fromMs, zone), offsetName(toMs, zone)])].join(', ');

const howOften = (id: 'letter.interrupted' | 'letter.impaired', { times, watchedMs }: Sum): string =>
  words(id, { times, duration: durationOf(watchedMs) });

const counts = ({ interrupted, impaired }: LetterFacts): string =>
  [
    interrupted.times === 0 ? words('letter.not-interrupted') : howOften('letter.interrupted', interrupted),
    ...(impaired.times === 0 ? [] : [howOften('letter.impaired', impaired)]),
  ].join(' ');

const routerSentence = (outages: readonly Outage[]): string => {
  const saying = (wanted: 'answered' | 'silent' | 'unknown'): number =>
    outages.filter(({ details }) => details.incident.router === wanted).length;
  const answered = saying('answered');
  if (answered === outages.length) return words('letter.router-always');
  return words('letter.router-times', {
    ...{ answered, all: outages.length, silent: saying('silent'), unknown: saying('unknown') },
  });
};

const matter = (facts: LetterFacts): Markup[] => {
  if (facts.outages.length === 0) return [element('p', {}, words('letter.none'))];
  return [
    element('p', {}, `${words('letter.opening', { counts: counts(facts) })} ${routerSentence(facts.outages)}`),
    element('p', {}, words('letter.request')),
  ];
};

/** Title, time, places for the customer to fill in by hand, and the matter. */
export const opening = (facts: LetterFacts, zone: string): Markup[] => [
  element('h1', {}, words('letter.title')),
  element(
    'p',
    { class: 'quiet' },
    words('letter.period', {
      ...{ from: moment(facts.period.fromMs, zone), to: moment(facts.period.toMs, zone), offset: offsets(facts, zone) },
    }),
  ),
  element('div', { class: 'fields' }, [
    element('span', {}, words('letter.customer')),
    element('span', {}, words('letter.contract')),
  ]),
  element('p', {}, words('letter.greeting')),
  ...matter(facts),
  element('p', { class: 'sign' }, words('letter.regards')),
];
