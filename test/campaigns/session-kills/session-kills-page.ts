// The page of the campaign: what was lost, then each kill.
import { MOST_LOST } from '../../engine/session/kills/kill-session.ts';
import type { SessionKill } from '../../engine/session/kills/kill-session.ts';
import { medianOf } from '../scenarios/score.ts';
import type { SessionKillsResult } from './session-kills-result.ts';

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;

const lostOf = ({ taken, kept }: SessionKill): number => Math.max(0, taken - kept);

const unseenOf = ({ unseenMs }: SessionKill): number => unseenMs ?? 0;

const killRow = (kill: SessionKill, index: number): string =>
  row(
    ...[index + 1, kill.afterMs, kill.taken, kill.kept, lostOf(kill)],
    ...[unseenOf(kill), kill.closedInMs, kill.wrong.join('; ') || 'nothing'],
  );

/** The body of the page. */
export const sessionKillsPage = ({ seed, kills }: SessionKillsResult): string => {
  const lost = kills.map(lostOf);
  const closedMs = kills.map(({ closedInMs }) => closedInMs);
  return [
    'A program keeps a LIVE session in a history on the disk, one row a second, and prints the moment of each row that it has taken. It is ' +
      `killed with SIGKILL at a moment of chance (seed ${seed}), within five seconds of its first row. Then the desk of sessions is opened ` +
      'on the same file, twice. The first start owes the session closed as ended unexpectedly with its last second, its summary, and one ' +
      `notice; the second one owes silence. Of the rows that were taken ${MOST_LOST} may be lost at the end, and none in the middle.`,
    [
      `- Kills: **${kills.length}**, after ${kills.reduce((sum, { taken }) => sum + taken, 0)} rows in all.`,
      `- Kills after which anything was wrong: **${kills.filter(({ wrong }) => wrong.length > 0).length}**.`,
      `- Rows lost in one kill: **${Math.max(...lost)}** at most, ${lost.reduce((sum, one) => sum + one, 0)} in all.`,
      `- From the last second that is kept to the kill: ${medianOf(kills.map(unseenOf))} ms in the middle, ${Math.max(...kills.map(unseenOf))} ms at most, that second itself included.`,
      `- The next start had closed the session ${medianOf(closedMs)} ms after it opened the file in the middle, ${Math.max(...closedMs)} ms at most.`,
    ].join('\n'),
    [
      row('Kill', 'after (ms)', 'rows taken', 'kept', 'lost', 'last kept before (ms)', 'closed in (ms)', 'wrong'),
      row('---', '---', '---', '---', '---', '---', '---', '---'),
      ...kills.map(killRow),
    ].join('\n'),
  ].join('\n\n');
};
