// Draws a week from a seed: its nights, what goes wrong, and the normal life around it that must raise no alarm.
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { drawLife } from './draw-life.ts';
import { faults } from './incident.ts';
import type { Incident } from './incident.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { Sleep, Week } from './week.ts';

/** How many days a week has, how long the machine is awake on each of them, and how many incidents it all brings. */
export type Measure = {
  days: number;
  awakeMs: readonly [least: number, most: number];
  incidents: readonly [least: number, most: number];
};

/** A whole week; its days begin at eight. */
export const wholeWeek: Measure = { days: 7, awakeMs: [14 * HOUR_MS, 16.5 * HOUR_MS], incidents: [3, 8] };

const SLEEP_MS = [6 * HOUR_MS, 9 * HOUR_MS] as const;
const INCIDENT_MS = [2 * MINUTE_MS, 3 * HOUR_MS] as const;
/** From the end of one incident to the beginning of the next, at least. */
const BETWEEN_MS = 20 * MINUTE_MS;
/** Nothing goes wrong before the watch has learned what is usual. */
const FIRST_MS = 15 * MINUTE_MS;
/** After the last night the machine is watched on for a while, and whatever goes wrong ends in time to be told. */
const EPILOGUE_MS = HOUR_MS;
const LAST_MS = 10 * MINUTE_MS;
/** So many incidents begin or end while the machine sleeps. */
const TOUCHING_SLEEP = 0.2;
const TOLD_SLEEPS = 0.5;
/** Whoever finds no room for an incident so often will not find any. */
const MOST_TRIES = 10_000;

const drawSleeps = (chance: Chance, { days, awakeMs }: Measure): Sleep[] =>
  Array.from({ length: days }, (_, day) => {
    const fromMs = day * DAY_MS + chance.between(...awakeMs);
    return { fromMs, untilMs: fromMs + chance.between(...SLEEP_MS), isTold: chance.isSo(TOLD_SLEEPS) };
  });

type Span = { fromMs: number; untilMs: number };

const overlap = (a: Span, b: Span, marginMs = 0): boolean =>
  a.fromMs < b.untilMs + marginMs && b.fromMs < a.untilMs + marginMs;

// Short ones are as frequent as long ones: as many below twenty minutes as above.
const drawLengthMs = (chance: Chance): number => {
  const [least, most] = INCIDENT_MS;
  return least * (most / least) ** chance.share();
};

const drawSpan = (chance: Chance, sleeps: readonly Sleep[], lengthMs: number): Span => {
  const long = drawLengthMs(chance);
  if (!chance.isSo(TOUCHING_SLEEP)) {
    const fromMs = chance.share() * lengthMs;
    return { fromMs, untilMs: fromMs + long };
  }
  const night = chance.oneOf(sleeps);
  const edgeMs = chance.isSo(0.5) ? night.fromMs : night.untilMs;
  const fromMs = edgeMs - chance.share() * long;
  return { fromMs, untilMs: fromMs + long };
};

// An incident that is over before anybody wakes up is none; touching sleep is one thing, lying in it another.
const isWithin = (span: Span, sleeps: readonly Sleep[]): boolean =>
  sleeps.some(({ fromMs, untilMs }) => fromMs <= span.fromMs && span.untilMs <= untilMs);

const drawIncidents = (chance: Chance, sleeps: readonly Sleep[], lengthMs: number, count: number): Incident[] => {
  const drawn: Incident[] = [];
  for (let tries = 0; drawn.length < count; tries += 1) {
    if (tries > MOST_TRIES) throw new Error(`there is no room for ${count} incidents`);
    const { code, draw } = chance.oneOf(faults);
    const span = drawSpan(chance, sleeps, lengthMs);
    const isFree = !drawn.some((other) => overlap(span, other, BETWEEN_MS));
    const isInTime = span.fromMs >= FIRST_MS && span.untilMs <= lengthMs - LAST_MS;
    if (isFree && isInTime && !isWithin(span, sleeps)) drawn.push({ code, ...span, ...draw(chance) });
  }
  return drawn.toSorted((a, b) => a.fromMs - b.fromMs);
};

/** Draws the week of a seed; the same seed always draws the same. */
export const drawWeek = (seed: number, measure: Measure = wholeWeek): Week => {
  const {
    days,
    incidents: [least, most],
  } = measure;
  const sleeps = drawSleeps(chanceOf(seed, 'nights'), measure);
  const lengthMs = sleeps.at(-1)!.untilMs + EPILOGUE_MS;
  const chance = chanceOf(seed, 'incidents');
  const incidents = drawIncidents(chance, sleeps, lengthMs, chance.whole(least, most));
  const { stretches, harmless } = drawLife(chanceOf(seed, 'life'), { days, lengthMs, sleeps, incidents });
  return { seed, lengthMs, incidents, sleeps, stretches: [...stretches, ...incidents], harmless };
};
