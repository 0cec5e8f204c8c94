// Incidents on a terminal: a list, and one of them with its evidence then and at last.
import type { Incident, IncidentDetails, IncidentPicture } from '../../contract/incident.ts';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { durationOf } from '../../contract/duration-words.ts';
import { momentOf, offsetName } from '../../engine/exports/zoned-time.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrapHanging } from './frame.ts';
import { severityLook } from './paint.ts';
import { pathLines } from './path-line.ts';
import { whenIt } from './when-it.ts';
import { word } from './words.ts';

const MARGIN = '  ';

const counted = (id: MessageId, count: number): string[] => (count === 0 ? [] : [say(message(id, { count }))]);

const remarks = ({ end, flaps, live, notes }: Incident): string[] => [
  ...(end === null || end === 'over' ? [] : [word(`incident.end.${end}`)]),
  ...counted('incident.flaps', flaps),
  ...(live ? [word('incident.live')] : []),
  ...counted('incident.notes', notes.length),
];

const listed = (incident: Incident, { width, paint, here: { zone } }: Page): string[] => {
  const { shape, style } = severityLook[incident.severity];
  const duration = durationOf(incident.watchedMs);
  const lasted = say(message(incident.end === null ? 'incident.seen-so-far' : 'incident.seen', { duration }));
  const facts = [whenIt(incident, zone), lasted, word(`blame.${incident.blame}`), ...remarks(incident)];
  const [head = '', ...rest] = wrapHanging(`${shape} `, `#${incident.id}  ${facts.join(' · ')}`, width);
  return [
    head.replace(shape, () => paint(style, shape)),
    ...rest,
    ...wrapHanging(MARGIN, say(incident.message), width),
  ];
};

/** A list of incidents, newest first; `more` says that there are older ones. */
export const incidentLines = (incidents: readonly Incident[], more: boolean, page: Page): string[] => {
  if (incidents.length === 0) return [word('incident.none')];
  const { nowMs, zone } = page.here;
  const note = say(message('incident.local', { offset: offsetName(nowMs, zone) }));
  return [
    ...incidents.flatMap((incident) => listed(incident, page)),
    ...(more ? ['', word('incident.more')] : []),
    ...['', page.paint('gray', note)],
  ];
};

const pictureLines = (title: MessageId, { verdict, layers }: IncidentPicture, page: Page): string[] => {
  const { width, paint } = page;
  const evidence = verdict.evidence.flatMap(({ stands, message: said }) =>
    wrapHanging(`${MARGIN}${stands === 'for' ? '+' : '-'} `, say(said), width),
  );
  return [
    '',
    paint('bold', word(title)),
    ...wrapHanging(MARGIN, say(verdict.message), width),
    ...pathLines(layers, width, paint),
    ...evidence,
  ];
};

const factLines = ({ incident }: IncidentDetails, { width, here: { zone } }: Page): string[] => {
  const { features, startedAt, settledAt, endedAt, router, brokenLink } = incident;
  const moment = (iso: string): string => momentOf(Date.parse(iso), zone);
  const facts: Array<[what: MessageId, value: string | MessageId[]]> = [
    ['incident.fact.from', moment(startedAt)],
    ['incident.fact.settled', moment(settledAt)],
    ['incident.fact.to', endedAt === null ? ['incident.goes-on'] : moment(endedAt)],
    ['incident.fact.router', [`router.${router}`]],
  ];
  if (brokenLink !== null) facts.push(['incident.fact.link', [`layer.${brokenLink}`]]);
  const touched = features.map((feature): MessageId => `feature.${feature}`);
  if (touched.length > 0) facts.push(['incident.fact.features', touched]);
  return facts.flatMap(([what, value]) =>
    wrapHanging(MARGIN, say(message('incident.fact', { what: [what], value })), width),
  );
};

/** One incident: what is known of it, the evidence of then and of its end, and the notes. */
export const incidentDetailLines = (details: IncidentDetails, page: Page): string[] => {
  const { incident, first, last } = details;
  const { width, paint, here } = page;
  const noteLines = incident.notes.flatMap(({ at, text }) =>
    wrapHanging(MARGIN, `${momentOf(Date.parse(at), here.zone)}: ${text}`, width),
  );
  return [
    ...listed(incident, page),
    ...factLines(details, page),
    ...pictureLines('incident.then', first, page),
    ...pictureLines(incident.end === null ? 'incident.last' : 'incident.at-end', last, page),
    ...(noteLines.length === 0 ? [] : ['', paint('bold', word('notes.title')), ...noteLines]),
  ];
};
