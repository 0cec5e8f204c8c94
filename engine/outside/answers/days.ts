// Days as services write them. Pure: the moment comes in as an argument.
import { DAY_MS } from '../../../contract/durations.ts';

/** The UTC day so many days from the moment, as YYYY-MM-DD. */
export const dayFrom = (epochMs: number, days: number): string =>
  new Date(epochMs + days * DAY_MS).toISOString().slice(0, 10);
