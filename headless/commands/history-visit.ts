// What every command about the history begins and ends with: settings and catalog, the history opened to be looked into while a
// watch may be keeping it, and the answer, in words or as JSON.
import type { Result } from '../../contract/result.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { capBytesOf } from '../../engine/memory/cap.ts';
import { historyFile } from '../../engine/memory/remember.ts';
import type { History } from '../../engine/history/history.ts';
import { openToRead } from '../../engine/history/open-history.ts';
import { ownZone } from '../../engine/memory/own-exporter.ts';
import type { Inputs } from '../../engine/places/inputs.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { Here } from '../history/time-words.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { createPaint } from '../view/paint.ts';
import type { Paint } from '../view/paint.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** An opened history, now, and what the user has set. */
export type Visit = { history: History; here: Here; inputs: Inputs };

/** How an answer is drawn. */
export type Page = { width: number; paint: Paint; here: Here };

/** An answer: as data for programs, and as lines for people. */
export type Answered = { json: unknown; lines: (page: Page) => string[] };

/**
 * Opens the history of this run's data directory, lets `work` ask it, and prints what comes of it; an exit status where `work` has
 * said everything itself.
 */
export const visitHistory = async (
  around: Surroundings,
  options: CommonOptions,
  work: (visit: Visit) => Promise<Result<Answered> | ExitStatus>,
): Promise<ExitStatus> => {
  const { terminal } = around;
  const json = options.json === true;
  const places = placesFor(around, options);
  const inputs = await loadInputs(places, terminal);
  if (!inputs.ok) return reportFailure(terminal, inputs.error, json);
  const file = historyFile(places.dataDirectory);
  const capBytes = capBytesOf(inputs.value.settings);
  const history = await openToRead({ file, capBytes, clock: systemClock });
  try {
    const here = { nowMs: systemClock.now(), zone: ownZone() };
    const answered = await work({ history, here, inputs: inputs.value });
    if (typeof answered === 'number') return answered;
    if (!answered.ok) return reportFailure(terminal, answered.error, json);
    if (json) printJson(terminal, answered.value.json);
    else {
      const page = { width: textWidth(terminal), paint: createPaint(wantsColour(terminal)), here };
      printLines(terminal, answered.value.lines(page));
    }
    return exitStatus.ok;
  } finally {
    await history.close();
  }
};
