// What was at a moment of the sheet: the incident of that time, or how things were. Pure.
import type { Condition, Strip, StripRow, Subject } from '../../../contract/history.ts';
import type { Incident } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { layers } from '../../../contract/verdict.ts';

/** How it was at a moment, in a sentence; `more` counts further incidents that are too near to be told apart here. */
export type Moment = { condition: Condition | 'not-watched'; sentence: Message; more: number };

/** How a subject was at a moment. */
export const conditionAt = (row: StripRow | undefined, atMs: number): Condition | 'not-watched' =>
  row?.stretches.findLast(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)?.condition ?? 'not-watched';

const rowOf = ({ rows }: Strip, subject: Subject): StripRow | undefined => rows.find((row) => row.subject === subject);

const endOf = ({ endedAt }: Incident): number => (endedAt === null ? Infinity : Date.parse(endedAt));

/** The incidents that touch the time around a moment, `reachMs` to either side; those that cover the moment first. */
export const incidentsAround = (incidents: readonly Incident[], atMs: number, reachMs: number): Incident[] => {
  const touching = incidents.filter(
    (incident) => Date.parse(incident.startedAt) <= atMs + reachMs && endOf(incident) >= atMs - reachMs,
  );
  const covers = (incident: Incident): boolean => Date.parse(incident.startedAt) <= atMs && atMs < endOf(incident);
  return [...touching.filter(covers), ...touching.filter((incident) => !covers(incident))];
};

const plainSentence = (strip: Strip, condition: Condition | 'not-watched', atMs: number): Message => {
  if (condition === 'not-watched') return message('hour.nobody-watched');
  if (condition === 'ok') return message('hour.all-well');
  if (condition === 'unknown') return message('hour.cannot-tell');
  const layer = layers.find((name) => conditionAt(rowOf(strip, name), atMs) === condition);
  return message(layer ? `layer.${layer}.${condition}` : `hour.unblamed.${condition}`);
};

/** How it was at a moment; `reachMs` is what a pixel of the sheet cannot tell apart. */
export const momentOf = (strip: Strip, incidents: readonly Incident[], atMs: number, reachMs: number): Moment => {
  const verdict = rowOf(strip, 'verdict');
  const condition = conditionAt(verdict, atMs);
  const isBad = condition === 'degraded' || condition === 'down';
  const [incident, ...others] = isBad ? incidentsAround(incidents, atMs, reachMs) : [];
  if (incident === undefined) return { condition, sentence: plainSentence(strip, condition, atMs), more: 0 };
  return { condition, sentence: incident.message, more: others.length };
};
