// The table of outages: each with its time on the user's clock and in UTC, and what was seen of it. Pure.
import { durationOf } from '../../../contract/duration-words.ts';
import { element } from '../markup.ts';
import type { Content, Markup } from '../markup.ts';
import { words } from '../words.ts';
import { clockOf, dayInWords, dayOf, offsetName } from '../zoned-time.ts';
import type { Outage } from './letter-facts.ts';
import { howSure, observations, routerSaid, whatWasSeen, whatWorked, whereItBegan } from './outage-words.ts';

const COLUMNS = 6;

const headings = ['number', 'when', 'lasted', 'router', 'began', 'sure'] as const;

const line = (content: Content, name?: string): Markup => element('div', { class: name }, content);

// The day is said again only where it is another one.
const localTimes = ({ fromMs, toMs }: Outage, zone: string): string => {
  const from = `${dayInWords(dayOf(fromMs, zone))}, ${clockOf(fromMs, zone, true)}`;
  if (toMs === null) return from;
  const sameDay = dayOf(fromMs, zone) === dayOf(toMs, zone);
  const day = sameDay ? '' : `${dayInWords(dayOf(toMs, zone))}, `;
  // On the night of a change of the clocks the two ends have different zones.
  const sameZone = offsetName(fromMs, zone) === offsetName(toMs, zone);
  const zones = sameZone
    ? ['', ` (${offsetName(toMs, zone)})`]
    : [` (${offsetName(fromMs, zone)})`, ` (${offsetName(toMs, zone)})`];
  return `${from}${zones[0]} – ${day}${clockOf(toMs, zone, true)}${zones[1]}`;
};

const utcTimes = ({ fromMs, toMs }: Outage): string => {
  const from = new Date(fromMs).toISOString().slice(0, 19).replace('T', ' ');
  if (toMs === null) return `${from} UTC`;
  const to = new Date(toMs).toISOString().slice(0, 19).replace('T', ' ');
  return `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to} UTC`;
};

const endRemark = ({ details: { incident } }: Outage, nowMs: number, zone: string): string[] => {
  if (incident.end === null) {
    const at = `${dayInWords(dayOf(nowMs, zone))}, ${clockOf(nowMs, zone)}`;
    return [words('letter.still', { at })];
  }
  return incident.end === 'over' ? [] : [words(`letter.end.${incident.end}`)];
};

const flapRemark = ({ details: { incident } }: Outage): string[] => {
  if (incident.flaps === 0) return [];
  return [words('letter.came-back', { times: incident.flaps })];
};

const seenWords = ({ details }: Outage): string => {
  const seen = words('letter.seen', { what: whatWasSeen(details), worked: whatWorked(details) });
  const list = observations(details);
  return list.length === 0 ? seen : `${seen} ${words('letter.observed', { list: list.join(' ') })}`;
};

const outageRows = (outage: Outage, nowMs: number, zone: string): Markup[] => {
  const { number, kind, details } = outage;
  const remarks = [...endRemark(outage, nowMs, zone), ...flapRemark(outage)];
  const cells: Content[] = [
    number,
    [line(localTimes(outage, zone)), line(utcTimes(outage), 'quiet'), ...remarks.map((remark) => line(remark))],
    [line(durationOf(details.incident.watchedMs), 'time'), line(words(`letter.${kind}-kind`), 'quiet')],
    ...[routerSaid(details), whereItBegan(details), howSure(details)],
  ];
  return [
    element(
      'tr',
      { class: 'has-seen' },
      cells.map((cell) => element('td', {}, cell)),
    ),
    element('tr', { class: 'seen' }, [element('td', {}), element('td', { colspan: COLUMNS - 1 }, seenWords(outage))]),
  ];
};

/** The table; each outage keeps its rows together on a page. */
export const outageTable = (outages: readonly Outage[], nowMs: number, zone: string): Markup =>
  element(
    'table',
    { class: 'outages' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        headings.map((name) => element('th', { scope: 'col' }, words(`letter.${name}`))),
      ),
    ),
    outages.map((outage) => element('tbody', {}, outageRows(outage, nowMs, zone))),
  );
