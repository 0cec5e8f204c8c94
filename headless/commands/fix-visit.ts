// What every command about fixes begins and ends with: settings and catalog, the history, the fixer of this computer, and a fix that
// an earlier program was cut off in.
import { stat } from 'node:fs/promises';
import { message, say } from '../../contract/message.ts';
import { fail } from '../../contract/result.ts';
import type { Failure } from '../../contract/result.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { isForeign } from '../../engine/fixes/foreign-data.ts';
import { openFixer } from '../../engine/fixes/own-fixer.ts';
import type { Fixer } from '../../engine/fixes/fixer.ts';
import type { Picture } from '../../engine/fixes/judge/picture.ts';
import type { History } from '../../engine/history/history.ts';
import { openHistory, openToRead } from '../../engine/history/open-history.ts';
import { capBytesOf } from '../../engine/memory/cap.ts';
import { historyFile } from '../../engine/memory/remember.ts';
import type { Inputs } from '../../engine/places/inputs.ts';
import { openEdges } from '../../engine/real-edges.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import type { FixPage } from '../view/fix-view.ts';
import { runLines } from '../view/fix-view.ts';
import { createPaint } from '../view/paint.ts';
import { loadInputs, placesFor, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The fixer, what a look has just seen, the history, and how text is drawn. */
export type FixVisit = { fixer: Fixer; look: () => Promise<Picture>; history: History; page: FixPage };

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

// Fixes are kept in the history; whoever runs one before any watch begins it.
const historyIn = async (dataDirectory: string, { settings }: Inputs): Promise<History> => {
  const options = { file: historyFile(dataDirectory), capBytes: capBytesOf(settings), clock: systemClock };
  if (!(await isThere(options.file))) await (await openHistory(options)).close();
  return openToRead(options);
};

const foreign = (directory: string): Failure => fail('usage', say(message('fix.foreign-history', { directory }))).error;

/** Opens the fixer of this computer and lets `work` use it. */
export const visitFixes = async (
  around: Surroundings,
  options: CommonOptions,
  work: (visit: FixVisit) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const { terminal, platform } = around;
  const { environment } = terminal;
  const { dataDirectory, ...places } = placesFor(around, options);
  const inputs = await loadInputs({ dataDirectory, ...places }, terminal);
  if (!inputs.ok) return reportFailure(terminal, inputs.error, options.json === true);
  if (await isForeign(dataDirectory, process.getuid?.() ?? null))
    return reportFailure(terminal, foreign(dataDirectory), options.json === true);
  const { catalog, settings } = inputs.value;
  const edges = openEdges(platform, environment);
  const page = { width: textWidth(terminal), paint: createPaint(wantsColour(terminal)) };
  let judged: Picture['verdict'] | null = null;
  const history = await historyIn(dataDirectory, inputs.value);
  try {
    const fixer = openFixer({
      ...{ edges, changes: edges.changes, dataDirectory, catalog, history },
      settings: () => Promise.resolve(settings),
      present: () => ({
        judged: judged ?? { code: 'unknown', severity: 'unknown', blame: 'unknown', fixes: [] },
        live: false,
      }),
    });
    const look = async (): Promise<Picture> => {
      const picture = await fixer.look(around.interrupted);
      judged = picture.verdict;
      return picture;
    };
    const cutOff = await fixer.recover();
    if (cutOff) terminal.err.write(`${runLines(cutOff, page).join('\n')}\n`);
    return await work({ fixer, look, history, page });
  } finally {
    await history.close();
  }
};
