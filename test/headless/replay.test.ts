// A recording is made by one command and judged again by another, as a user would do it.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../contract/settings.ts';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { recorderFor } from '../../headless/commands/record.ts';
import type { Story } from '../engine/story.ts';
import { story } from '../engine/story.ts';
import * as see from '../engine/story-words.ts';
import { failureIn, freshDirectory, tokwatch } from './tokwatch.ts';

const openIn = async (path: string) => {
  const catalog = shippedCatalog();
  if (!catalog.ok) throw new Error(catalog.error.message);
  return recorderFor(path, { catalog: catalog.value, settings: defaultSettings });
};

const recordingOf = async (told: Story): Promise<string> => {
  const path = join(freshDirectory(), 'look.jsonl');
  const recorder = await openIn(path);
  if (!recorder.ok) throw new Error(recorder.error.message);
  for (const reading of told.readings) recorder.value.record({ type: 'reading', at: reading.at, reading });
  expect((await recorder.value.close()).ok).toBe(true);
  return path;
};

const brokenLine = story.twice(
  see.link(true),
  ...[see.address(4, 6), see.route(4, 6), see.router('alive'), see.anchors('silent'), see.canaries('none')],
);

describe('A recording', () => {
  it('is judged again with the same answer and its exit status, and belongs to its user alone', async () => {
    const path = await recordingOf(brokenLine);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { exitCode, stdout, stderr } = await tokwatch(['replay', path]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain('internet.down');
    const json = await tokwatch(['replay', path, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ doubted: false, end: { code: 'internet.down' } });
  });

  it('never takes the place of a file that is there', async () => {
    const path = join(freshDirectory(), 'diary.txt');
    writeFileSync(path, 'mine');
    const recorder = await openIn(path);
    expect(recorder.ok ? '' : recorder.error.message).toBe(
      `The recording ${path} exists already and is left alone. Name a new file.`,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('that cannot be begun is a failure, and no bug', async () => {
    const recorder = await openIn(join(freshDirectory(), 'no-such-folder', 'look.jsonl'));
    expect(recorder.ok ? '' : recorder.error.code).toBe('bad-recording');
  });

  it.each([
    ['a file that is not there', null],
    ['a file that is something else', 'hello'],
  ])('%s is refused in a sentence', async (_what, content) => {
    const path = join(freshDirectory(), 'look.jsonl');
    if (content !== null) writeFileSync(path, content);
    const run = await tokwatch(['replay', path, '--json']);
    expect(failureIn(run)).toMatchObject({ code: 'bad-recording' });
    expect(run.exitCode).toBe(2);
  });
});
