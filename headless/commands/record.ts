// `--record FILE`: writes down what is judged, line by line, so that a wrong verdict can be judged again from the file.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Catalog } from '../../contract/catalog.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime, systemClock } from '../../engine/deps/clock.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { createRedactor } from '../../engine/replay/redact.ts';
import { recordingHead } from '../../engine/replay/recording.ts';
import type { JudgeEvent } from '../../engine/replay/recording.ts';
import { targetsFor } from '../../engine/schedule/look.ts';

/** A recording under way; `close` resolves when all of it is on the disk. */
export type Recorder = { record: (event: JudgeEvent) => void; close: () => Promise<void> };

const writer = (handle: FileHandle, asked: number): Recorder => {
  const redact = createRedactor();
  let written: Promise<unknown> = Promise.resolve();
  const line = (value: unknown): void => {
    written = written.then(() => handle.write(`${JSON.stringify(value)}\n`));
  };
  line(recordingHead(asked, isoTime(systemClock.now())));
  return {
    record: (event) => line(event.type === 'reading' ? { ...event, reading: redact(event.reading) } : event),
    close: () => written.finally(() => handle.close()).then(() => undefined),
  };
};

/** Begins a recording in a new file; `asked` is how many questions go to TikTok in one look. An existing file is left alone. */
const openRecording = (path: string, asked: number): Promise<Result<Recorder>> =>
  withFile(
    {
      where: `The recording ${path}`,
      advice: 'Name a file that does not exist yet, in a directory that can be written to.',
      code: 'bad-recording',
    },
    async () => ok(writer(await open(path, 'wx', 0o600), asked)),
  );

const nothing: Recorder = { record: () => undefined, close: () => Promise.resolve() };

/** The recording that `--record` asks for, or one that writes nothing. */
export const recorderFor = (
  path: string | undefined,
  { catalog, settings }: { catalog: Catalog; settings: Settings },
): Promise<Result<Recorder>> =>
  path === undefined ? Promise.resolve(ok(nothing)) : openRecording(path, targetsFor(catalog, settings).length);
