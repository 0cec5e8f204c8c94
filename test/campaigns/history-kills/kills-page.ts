// The page of the campaign: what was lost, then each kill.
import type { Kill } from '../../engine/history/kills/kill-writer.ts';
import { medianOf } from '../scenarios/score.ts';
import type { KillsResult } from './kills-result.ts';

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
const count = (kills: readonly Kill[], is: (kill: Kill) => boolean): number => kills.filter(is).length;

const killRow = (kill: Kill, index: number): string =>
  row(index + 1, kill.while, kill.afterMs, kill.said, kill.found, kill.openMs, kill.wrong.join('; ') || 'nothing');

/** The body of the page. */
export const killsPage = ({ seed, histories }: KillsResult): string => {
  const kills = histories.flatMap((history) => history.kills);
  const openMs = kills.map((kill) => kill.openMs);
  const batches = histories.reduce((sum, history) => sum + (history.kills.at(-1)?.found ?? 0), 0);
  const largest = Math.max(...histories.map(({ sizeBytes }) => sizeBytes));
  return [
    'A program writes batches to a history as fast as it can, each with a state, 1000 readings, a minute of the line, an incident ' +
      'and a line of the log, and prints the number of each batch that is written. It is killed with SIGKILL at a moment of chance ' +
      `(seed ${seed}), while it starts or while it writes. Upkeep runs all the time, and its cap goes back and forth between 8 and 4 MB, ` +
      'so that throwing away and shrinking go on meanwhile. Then the file is opened: all its pages must be well (`quick_check`), every batch that was said to be ' +
      'written must be there, and none by half, which is counted by each of its parts. The next program goes on with the same file.',
    [
      `- Kills: **${kills.length}**, of these ${count(kills, (kill) => kill.while === 'writing')} while it wrote, in ${histories.length} histories.`,
      `- Kills after which anything was wrong: **${count(kills, ({ wrong }) => wrong.length > 0)}**.`,
      `- Batches written: ${batches}. Of those that were said to be written, lost: **${kills.reduce((lost, { said, found }) => lost + Math.max(0, said - found), 0)}**.`,
      `- Kills that met a batch which was written already, but not yet said to be: ${count(kills, ({ said, found }) => found > said)}; it was there as a whole.`,
      `- Opening the file afterwards took ${medianOf(openMs)} ms in the middle, ${Math.max(...openMs)} ms at most. The largest history took ${(largest / 1e6).toFixed(1)} MB.`,
    ].join('\n'),
    ...histories.map(({ kills: own }, index) =>
      [
        `## History ${index + 1}`,
        '',
        row('Kill', 'while it was', 'after (ms)', 'said to be written', 'there', 'opened in (ms)', 'wrong'),
        row('---', '---', '---', '---', '---', '---', '---'),
        ...own.map(killRow),
      ].join('\n'),
    ),
  ].join('\n\n');
};
