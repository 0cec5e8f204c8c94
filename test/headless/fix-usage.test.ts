import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, tokwatch } from './tokwatch.ts';

describe('tokwatch fix', () => {
  it.each([
    [['run', 'nonsense'], /It must be the name of a fix, as “tokwatch fix list --all” shows them\./],
    [['undo', 'x'], /It must be the number of a run\./],
    [['run'], /fix/],
  ])('refuses %j before anything is looked at', async (args, said) => {
    const { exitCode, stdout, stderr } = await tokwatch(['fix', ...args], { home: freshDirectory() });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(said);
  });

  it.skipIf(process.getuid?.() !== 0)('runs nothing as root that another user has kept', async () => {
    const home = freshDirectory();
    await tokwatch(['fix', 'past'], { home });
    const data = join(home, 'data', 'tokwatch');
    chownSync(join(data, 'history.sqlite'), 12345, 12345);
    const { exitCode, stderr } = await tokwatch(['fix', 'undo'], { home });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`The data in ${data} belongs to another user`);
  });

  it('has no past where nothing was run, and nothing to take back', async () => {
    const home = freshDirectory();
    expect(await tokwatch(['fix', 'past'], { home })).toMatchObject({ exitCode: 0, stdout: 'No fix was run yet.\n' });
    const past = await tokwatch(['fix', 'past', '--json'], { home });
    expect(JSON.parse(past.stdout)).toEqual({ runs: [] });
    const undone = await tokwatch(['fix', 'undo'], { home });
    expect(undone).toMatchObject({ exitCode: 1, stderr: 'tokwatch: There is nothing to take back.\n' });
  });
});
