// The words of a card, as its creator would say them: in the first person, without a place and without a name. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import type { Incident, IncidentDetails } from '../../../contract/incident.ts';
import type { Feature } from '../../../contract/verdict.ts';
import { featureNames, words } from '../words.ts';
import { clockOf, dayInWords, dayOf, offsetName } from '../zoned-time.ts';
import { featuresOf, outsideOf } from './card-facts.ts';

/** More features than this are not named one by one. */
const MOST_NAMED = 4;

/** What lasts less than this is told with its seconds. */
const SHORT_MS = 120_000;

/** Codes that stand for all of TikTok. */
const allOfTikTok: readonly Incident['code'][] = ['tiktok.down', 'tiktok.dns-down', 'tiktok.maintenance'];

const severityOf = ({ severity }: Incident): 'down' | 'degraded' => (severity === 'down' ? 'down' : 'degraded');

// What lasts is told as it is, what has ended as it was.
const tenseOf = ({ end }: Incident): 'is' | 'was' => (end === null ? 'is' : 'was');

const namesFew = (failed: readonly Feature[]): boolean => failed.length > 0 && failed.length <= MOST_NAMED;

const tiktokSentence = (incident: Incident, { failed, onlySlow }: ReturnType<typeof featuresOf>): string => {
  const tense = tenseOf(incident);
  if (allOfTikTok.includes(incident.code)) return words(`card.${tense}.tiktok.down`);
  if (!namesFew(failed)) return words(`card.${tense}.tiktok.troubled`);
  return words(`card.${tense}.tiktok.${onlySlow ? 'slow' : 'part'}`, { features: featureNames(failed) });
};

/** The sentence: who, what. */
export const headline = (details: IncidentDetails): string => {
  const { incident } = details;
  const { blame, code } = incident;
  const tense = tenseOf(incident);
  if (blame === 'tiktok') return tiktokSentence(incident, featuresOf(details));
  // A provider that lets everything through but TikTok.
  if (blame === 'your-provider' && !code.startsWith('internet.')) return words(`card.${tense}.your-provider.part`);
  const severity = severityOf(incident);
  if (blame === 'a-block') return words(`card.${tense}.a-block.${severity === 'down' ? 'down' : 'part'}`);
  return words(`card.${tense}.${blame === 'nobody' ? 'unknown' : blame}.${severity}`);
};

const day = (epochMs: number, zone: string): string => dayInWords(dayOf(epochMs, zone), false);
const local = (epochMs: number, zone: string, seconds = false): string =>
  `${day(epochMs, zone)}, ${clockOf(epochMs, zone, seconds)}`;

const utc = (epochMs: number, zone: string): string =>
  dayOf(epochMs, 'UTC') === dayOf(epochMs, zone) ? clockOf(epochMs, 'UTC') : local(epochMs, 'UTC');

/** Since when, or from when to when. */
export const whenWords = ({ startedAt, endedAt, end }: Incident, zone: string): string => {
  const fromMs = Date.parse(startedAt);
  const offset = offsetName(fromMs, zone);
  const begin = { local: local(fromMs, zone), offset, utc: utc(fromMs, zone) };
  if (endedAt === null) return words('card.since', begin);
  if (end === 'not-watched' || end === 'lost-sight') return words('card.lost-from', begin);
  const toMs = Date.parse(endedAt);
  const sameDay = dayOf(fromMs, zone) === dayOf(toMs, zone);
  const isShort = toMs - fromMs < SHORT_MS;
  return words('card.until', {
    ...{ from: local(fromMs, zone, isShort), offset },
    to: sameDay ? clockOf(toMs, zone, isShort) : local(toMs, zone, isShort),
    duration: durationOf(toMs - fromMs),
  });
};

/** How it stands, in a word or two. */
export const stateWords = ({ severity, end }: Incident): string => {
  if (end === null) return words(severity === 'down' ? 'card.now' : 'card.troubled-now');
  return words(end === 'over' || end === 'replaced' ? 'card.over' : 'card.ended-unseen');
};

/** From how many places it was seen. */
export const outsideWords = (details: IncidentDetails): string => {
  const outside = outsideOf(details);
  if (outside.says === 'nothing') return words('card.one-place');
  if (outside.says === 'works') return words('card.works-outside');
  if (outside.count === null) return words('card.confirmed-outside');
  return words('card.confirmed', { count: outside.count });
};

/** What fails and what works, a line each; nothing where nothing is known, and nothing that the sentence says already. */
export const featureLines = (details: IncidentDetails): string[] => {
  const { failed, worked } = featuresOf(details);
  const tense = tenseOf(details.incident);
  const isSaid = details.incident.blame === 'tiktok' && namesFew(failed);
  return [
    ...(failed.length === 0 || isSaid ? [] : [words(`card.${tense}.fails`, { features: featureNames(failed) })]),
    ...(worked.length === 0 ? [] : [words(`card.${tense}.works`, { features: featureNames(worked) })]),
  ];
};

/** Only where it is TikTok is there reason to say that it is nothing else. */
export const notMe = ({ incident }: IncidentDetails): string[] =>
  incident.blame === 'tiktok' ? [words(`card.${tenseOf(incident)}.not-me`)] : [];
