import { readFile } from 'node:fs/promises';
import { ok } from '../../contract/result.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { parseRecording } from '../../engine/replay/recording.ts';
import { replay } from '../../engine/replay/replay.ts';
import { statusOfVerdict } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { printJson, reportFailure } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** `tokwatch replay FILE`: judges a recording again and says each verdict; exit status by the last one. */
export const replayCommand = async (
  { terminal }: Surroundings,
  path: string,
  { json = false }: { json?: boolean },
): Promise<ExitStatus> => {
  const role = {
    where: `The recording ${path}`,
    advice: 'Name a file made by --record.',
    code: 'bad-recording',
  } as const;
  const text = await withFile(role, async () => ok(await readFile(path, 'utf8')));
  const recording = text.ok ? parseRecording(text.value) : text;
  if (!recording.ok) return reportFailure(terminal, recording.error, json);
  const { verdicts, end, doubted } = replay(recording.value);
  if (json) printJson(terminal, { verdicts, end, doubted });
  else {
    for (const verdict of verdicts)
      terminal.out.write(`${verdict.settledAt ?? ''}  ${verdict.code}  ${verdict.summary}\n`);
    if (doubted) terminal.out.write(`in doubt at the end; ${end.code}  ${end.summary}\n`);
  }
  return statusOfVerdict(end.code);
};
