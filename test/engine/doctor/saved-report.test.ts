import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { readSavedReport } from '../../../engine/doctor/saved-report.ts';
import { brokenContents, fingerprint, putDirectory, putFile } from '../../headless/broken-files.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { studioFiltered } from './sights.ts';

const complaintAbout = async (file: string): Promise<string> => {
  const read = await readSavedReport(realFiles, file);
  if (read.ok) throw new Error('the file was taken for a report');
  expect(read.error.code).toBe('bad-report');
  return read.error.message;
};

describe('A report that was saved', () => {
  it('is read back as it was, whatever stands beside it', async () => {
    const file = putFile(freshDirectory(), JSON.stringify({ ...studioFiltered, summary: 'words' }));
    expect(await readSavedReport(realFiles, file)).toEqual({ ok: true, value: studioFiltered });
  });

  it.each(brokenContents)('is refused as $what, and the file is left alone', async ({ content }) => {
    const directory = freshDirectory();
    const file = putFile(directory, content);
    const before = fingerprint(directory);
    expect(await complaintAbout(file)).toContain(file);
    expect(fingerprint(directory)).toEqual(before);
  });

  const [host] = studioFiltered.hosts;
  it.each([
    ['"schema" must be 1', { ...studioFiltered, schema: 2 }],
    ['"hosts" is missing', { ...studioFiltered, hosts: undefined }],
    ['"hosts[0].state" must be fine', { ...studioFiltered, hosts: [{ ...host, state: 'odd' }] }],
    ['"hosts[0].host" must be a host name', { ...studioFiltered, hosts: [{ ...host, host: 'a.b\u001b[2J' }] }],
    ['"schema" is missing', { error: { code: 'usage', message: 'No.' } }],
  ])('is refused with the field that is wrong: %s', async (complaint, content) => {
    expect(await complaintAbout(putFile(freshDirectory(), JSON.stringify(content)))).toContain(complaint);
  });

  it('is refused when it is not there, or a directory', async () => {
    const directory = freshDirectory();
    expect(await complaintAbout(join(directory, 'none.json'))).toContain('is not there. Name a file made by');
    expect(await complaintAbout(putDirectory(directory))).toContain('it is a directory, not a file');
  });
});
