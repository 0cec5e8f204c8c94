import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSettings } from '../../../contract/settings.ts';
import { historyFile, remember } from '../../../engine/memory/remember.ts';
import { snapshotSample } from '../../contract/samples.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { noticesOf } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';

describe('A memory whose file takes long to open', () => {
  it('does not hold up the first look', async () => {
    const dataDirectory = freshDirectory();
    const other = new DatabaseSync(historyFile(dataDirectory));
    other.exec('BEGIN EXCLUSIVE');
    const engine = { subscribe: () => () => undefined, snapshot: () => snapshotSample };
    const settings = () => Promise.resolve(defaultSettings);
    const clock = createHandClock();
    let isThere = false;
    const opening = remember({ clock, engine, dataDirectory, settings }).then((memory) => {
      onTestFinished(memory.close);
      isThere = true;
      return memory;
    });
    await clock.advance(1000);
    expect(isThere).toBe(true);
    expect(noticesOf((await opening).history.state())).toEqual(['history.opening']);
    other.exec('ROLLBACK');
    other.close();
  });
});
