// The memory of a data directory: its history opened, and everything that stands on it.
import { join } from 'node:path';
import type { Exported, ExportAsk } from '../../contract/export.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import type { Engine } from '../engine.ts';
import { openHistory } from '../history/open-history.ts';
import { capBytesOf } from './cap.ts';
import { openMemory } from './open-memory.ts';
import type { Memory } from './memory.ts';
import { openExporter } from './own-exporter.ts';

/** The file of the history in a data directory. */
export const historyFile = (dataDirectory: string): string => join(dataDirectory, 'history.sqlite');

/** The first look does not wait for a large file on a slow disk: what is seen meanwhile is written afterwards. */
const OPEN_MS = 500;

/** The minute of the day on this computer's clock at a moment (epoch ms). */
const localMinutesOf = (epochMs: number): number => {
  const moment = new Date(epochMs);
  return moment.getHours() * 60 + moment.getMinutes();
};

/** What a memory needs from its surroundings; `settings` are those of the moment. */
export type Remembering = {
  clock: Clock;
  engine: Pick<Engine, 'subscribe' | 'snapshot'>;
  dataDirectory: string;
  settings: () => Promise<Settings>;
};

/** Begins to remember what the engine sees, in this data directory; trouble with the disk is told by the history's state. */
export const remember = async ({ clock, engine, dataDirectory, settings }: Remembering): Promise<Memory> => {
  const capBytes = capBytesOf(await settings());
  const history = await openHistory({ file: historyFile(dataDirectory), capBytes, clock, openMs: OPEN_MS });
  const exports = async (ask: ExportAsk): Promise<Result<Exported>> =>
    openExporter(history, { settings: await settings() }, clock)(ask);
  return openMemory({ clock, engine, history, settings, localMinutesOf, exports });
};
