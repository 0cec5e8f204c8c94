// The page of the campaign: each fault with what was told of it, and the log's figures beside those of others.
import { differenceOf, isInTime } from '../../headless/live/evening-result.ts';
import type { AttemptResult, Compared, EveningResult, FaultResult } from '../../headless/live/evening-result.ts';

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;

const seconds = (ms: number | null): string => (ms === null ? 'never' : (ms / 1000).toFixed(1));

const attemptRow = (fault: FaultResult, told: AttemptResult): string =>
  row(
    fault.what,
    told.cause || 'nothing',
    told.blame ?? '–',
    seconds(told.troubleMs),
    seconds(told.causeMs),
    `${fault.boundMs / 1000}${isInTime(fault, told) ? '' : ' (**late**)'}`,
    told.wrong.join('; ') || 'nothing',
    told.cpuPercent === null ? '–' : `${told.cpuPercent} %`,
  );

const countRow = (what: string, { log, witness }: Compared, who: string): string =>
  row(what, log, witness, who, `${(100 * differenceOf({ log, witness })).toFixed(2)} %`);

const timeline = ({ events }: EveningResult): string[] => {
  const beginMs = events[0]?.atMs ?? 0;
  return events.map(({ atMs, kind, words }) => row(((atMs - beginMs) / 1000).toFixed(1), kind, words));
};

/** The body of the page. */
export const eveningPage = (evening: EveningResult): string => {
  const { session, faults, bytes, frames, dropped, ownBytesPerSecond } = evening;
  const heads = ['Fault', 'What was told', 'blamed', 'trouble after (s)', 'cause after (s)', 'at most (s)'];
  const dips = evening.dips.length === 0 ? ['- none'] : evening.dips.map((dip) => `- ${dip}`);
  return [
    `A real OBS (${session.obsVersion}) in the laboratory’s client streams through its router to a real RTMP server (nginx) at the ` +
      `address of TikTok’s LIVE server, ${session.server?.host}. \`tokwatch serve\` runs beside it and may read OBS’s settings; nothing ` +
      'is typed. Faults come one after the other with calm between. Seconds are from the moment at which a fault is in force to the ' +
      'event in the log of the session. Told wrongly is whoever was blamed though it was not he, until all was calm again. A fault that ' +
      'was told late is injected again, twice at the most, since this computer carries the laboratory, OBS and its encoder as well; each ' +
      'injection has a row.',
    [
      row(...heads, 'told wrongly', 'processors busy'),
      row(...heads.map(() => '---'), '---', '---'),
      ...faults.flatMap((fault) => fault.attempts.map((told) => attemptRow(fault, told))),
    ].join('\n'),
    `The session began by itself (${session.start}) and ended so (${session.end}): ${evening.rows} rows in ${evening.seconds} s. Its ` +
      `sentence: “${evening.sentence}” Tokwatch’s own traffic was ${ownBytesPerSecond} bytes a second in the mean, sent and received.`,
    [
      row('Figure', 'by the log', 'by another', 'who', 'difference'),
      row('---', '---', '---', '---', '---'),
      countRow('bytes', bytes, 'the RTMP server, which also counts Tokwatch’s own handshakes'),
      countRow('frames', frames, 'OBS'),
      countRow('frames dropped', dropped, 'OBS'),
    ].join('\n'),
    ['## Its dips', '', ...dips].join('\n'),
    ['## Its log', '', row('s', 'kind', 'words'), row('---', '---', '---'), ...timeline(evening)].join('\n'),
  ].join('\n\n');
};
