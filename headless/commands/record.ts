// `--record FILE`: writes down what is judged, line by line, so that a wrong verdict can be judged again from the file.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Catalog } from '../../contract/catalog.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime, systemClock } from '../../engine/deps/clock.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import type { FileRole } from '../../engine/places/file-trouble.ts';
import { createRedactor } from '../../engine/replay/redact.ts';
import { recordingHead } from '../../engine/replay/recording.ts';
import type { JudgeEvent } from '../../engine/replay/recording.ts';
import { targetsFor } from '../../engine/schedule/look.ts';
import type { Terminal } from '../terminal.ts';

/** A recording under way; `close` resolves when all of it is on the disk, or says what kept it from getting there. */
export type Recorder = { record: (event: JudgeEvent) => void; close: () => Promise<Result<void>> };

const roleOf = (path: string): FileRole => ({
  where: `The recording ${path}`,
  advice: 'Name a file in a directory that can be written to.',
  code: 'bad-recording',
});

const writer = (handle: FileHandle, path: string, asked: number): Recorder => {
  const redact = createRedactor();
  let written: Promise<unknown> = Promise.resolve();
  const line = (value: unknown): void => {
    written = written.then(() => handle.write(`${JSON.stringify(value)}\n`));
    // What went wrong is told at the end; a full disk must not end the watch.
    written.catch(() => undefined);
  };
  line(recordingHead(asked, isoTime(systemClock.now())));
  return {
    record: (event) => {
      if (event.type === 'reading') line({ ...event, reading: redact(event.reading) });
      else if (event.type === 'together') line({ ...event, readings: event.readings.map(redact) });
      else line(event);
    },
    close: () =>
      withFile(roleOf(path), async () => ok(await written.finally(() => handle.close()).then(() => undefined))),
  };
};

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Begins a recording in a new file; `asked` is how many questions go to TikTok in one look. An existing file is left alone. */
const openRecording = (path: string, asked: number): Promise<Result<Recorder>> =>
  withFile(roleOf(path), async () => {
    try {
      return ok(writer(await open(path, 'wx', 0o600), path, asked));
    } catch (error) {
      if (!isThere(error)) throw error;
      return fail('bad-recording', `The recording ${path} exists already and is left alone. Name a new file.`);
    }
  });

const nothing: Recorder = { record: () => undefined, close: () => Promise.resolve(ok(undefined)) };

/** The recording that `--record` asks for, or one that writes nothing. */
export const recorderFor = (
  path: string | undefined,
  { catalog, settings }: { catalog: Catalog; settings: Settings },
): Promise<Result<Recorder>> =>
  path === undefined ? Promise.resolve(ok(nothing)) : openRecording(path, targetsFor(catalog, settings).length);

/** Ends a recording; one that did not get to the disk is said on stderr and changes nothing about the verdict. */
export const closeRecording = async ({ close }: Recorder, { err }: Pick<Terminal, 'err'>): Promise<void> => {
  const closed = await close();
  if (!closed.ok) err.write(`tokwatch: ${closed.error.message}\n`);
};
