import { message, say } from '../../contract/message.ts';
import { fail } from '../../contract/result.ts';
import type { Place } from '../../engine/instance/take-place.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { openBrowser } from '../open-browser.ts';
import { printJson, reportFailure } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Opens a link in the browser; says so when that fails, and nothing where there is none. */
export const openLink = async ({ terminal, platform }: Surroundings, url: string): Promise<void> => {
  const outcome = await openBrowser(platform, terminal.environment, url);
  if (outcome === 'failed') terminal.err.write('tokwatch: The browser could not be opened; open the link yourself.\n');
};

/** Asks the instance that is already running to show itself; a failure when it has nothing to show, or does not answer. */
export const showRunning = async (
  around: Surroundings,
  place: Extract<Place, { type: 'taken' }>,
  { json = false, open = false }: { json?: boolean; open?: boolean },
): Promise<ExitStatus> => {
  const shown = await place.show();
  if (shown === null || shown.how === 'terminal') {
    const said = say(message(shown === null ? 'desktop.no-answer' : 'desktop.in-terminal'));
    return reportFailure(around.terminal, fail('already-running', said).error, json);
  }
  const url = shown.how === 'page' ? shown.url : null;
  if (json) printJson(around.terminal, { url, alreadyRunning: true });
  else around.terminal.out.write(`Tokwatch is already running: ${url ?? 'its window came forward.'}\n`);
  if (url !== null && open) await openLink(around, url);
  return exitStatus.ok;
};
