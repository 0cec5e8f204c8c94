// Incidents on a terminal: a list, and one of them with its evidence then and at last.
import type { Incident, IncidentDetails, IncidentPicture } from '../../contract/incident.ts';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { durationOf } from '../../engine/exports/words.ts';
import { clockOf, dayOf, momentOf, offsetName } from '../../engine/exports/zoned-time.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrapHanging } from './frame.ts';
import { severityLook } from './paint.ts';
import { pathLines } from './path-line.ts';
import { word } from './words.ts';

const MARGIN = '  ';

const times = ({ startedAt, endedAt }: Incident, zone: string): string => {
  const fromMs = Date.parse(startedAt);
  const from = `${dayOf(fromMs, zone)} ${clockOf(fromMs, zone)}`;
  if (endedAt === null) return say(message('incident.since', { from }));
  const toMs = Date.parse(endedAt);
  const day = dayOf(toMs, zone) === dayOf(fromMs, zone) ? '' : `${dayOf(toMs, zone)} `;
  return say(message('incident.from-to', { from, to: `${day}${clockOf(toMs, zone)}` }));
};

const remarks = ({ end, flaps, live, notes }: Incident): string[] => [
  ...(end === null || end === 'over' ? [] : [word(`incident.end.${end}`)]),
  ...(flaps === 0 ? [] : [say(message('incident.flaps', { times: flaps }))]),
  ...(live ? [word('incident.live')] : []),
  ...(notes.length === 0 ? [] : [say(message('incident.notes', { count: notes.length }))]),
];

const listed = (incident: Incident, { width, paint, here: { zone } }: Page): string[] => {
  const { shape, style } = severityLook[incident.severity];
  const lasted = say(message('incident.watched', { duration: durationOf(incident.watchedMs) }));
  const facts = [times(incident, zone), lasted, word(`blame.${incident.blame}`), ...remarks(incident)];
  const [head = '', ...rest] = wrapHanging(`${shape} `, `#${incident.id}  ${facts.join(' · ')}`, width);
  return [
    head.replace(shape, () => paint(style, shape)),
    ...rest,
    ...wrapHanging(MARGIN, say(incident.message), width),
  ];
};

/** A list of incidents, newest first. */
export const incidentLines = (incidents: readonly Incident[], page: Page): string[] => {
  if (incidents.length === 0) return [word('incident.none')];
  const { nowMs, zone } = page.here;
  const note = say(message('incident.local', { offset: offsetName(nowMs, zone) }));
  return [...incidents.flatMap((incident) => listed(incident, page)), '', page.paint('gray', note)];
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

/** One incident: what is known of it, the evidence of then and of its end, and the notes. */
export const incidentDetailLines = ({ incident, first, last }: IncidentDetails, page: Page): string[] => {
  const { width, paint, here } = page;
  const { features, startedAt, settledAt, endedAt, router, brokenLink, notes } = incident;
  const moments = [startedAt, settledAt, ...(endedAt === null ? [] : [endedAt])].map((iso) =>
    momentOf(Date.parse(iso), here.zone),
  );
  const [began = '', settled = '', ended] = moments;
  const facts = [
    say(message('incident.began', { at: began })),
    say(message('incident.settled', { at: settled })),
    ended === undefined ? word('incident.goes-on') : say(message('incident.ended', { at: ended })),
    ...(features.length === 0
      ? []
      : [say(message('incident.features', { features: features.map((one): MessageId => `feature.${one}`) }))]),
    say(message('incident.router', { said: [`letter.router.${router}`] })),
    ...(brokenLink === null ? [] : [say(message('incident.link', { link: [`layer.${brokenLink}`] }))]),
  ];
  const noteLines = notes.flatMap(({ at, text }) =>
    wrapHanging(MARGIN, `${momentOf(Date.parse(at), here.zone)}: ${text}`, width),
  );
  return [
    ...listed(incident, page),
    ...facts.flatMap((fact) => wrapHanging(MARGIN, fact, width)),
    ...pictureLines('incident.then', first, page),
    ...pictureLines('incident.at-last', last, page),
    ...(notes.length === 0 ? [] : ['', paint('bold', word('incident.your-notes')), ...noteLines]),
  ];
};
