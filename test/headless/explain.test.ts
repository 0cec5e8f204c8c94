// What `tokwatch explain` says without looking at any network: what there is, and what it does not know.
import { describe, expect, it } from 'vitest';
import { complaints } from '../../contract/complaint.ts';
import { message, say } from '../../contract/message.ts';
import { inShell } from './shell.ts';
import { failureIn, tokwatch } from './tokwatch.ts';

describe('tokwatch explain without a text', () => {
  it('lists what can be explained, an id and its wording on each line', async () => {
    const { exitCode, stdout, stderr } = await tokwatch(['explain']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(complaints);
    for (const [index, id] of complaints.entries()) expect(lines[index]).toContain(say(message(`complaint.${id}`)));
  });

  it('lists the same as one JSON object, and takes blanks for nothing', async () => {
    const { status, stdout, stderr } = await inShell(['explain', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { complaints: listed } = JSON.parse(stdout) as { complaints: Array<{ id: string; wording: string }> };
    expect(listed.map(({ id }) => id)).toEqual(complaints);
    expect((await inShell(['explain', '  ', '--json'])).stdout).toBe(stdout);
  });
});

describe('tokwatch explain with a text that it cannot explain', () => {
  const refused = ['hello', 'hello there my friend', '検索できません', '__proto__'];

  it.each(refused)('“%s”: exit status 2, and one line that names what can be picked', async (text) => {
    const { status, stdout, stderr } = await inShell(['explain', ...text.split(' ')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^tokwatch: I don’t know that message.*\.\n$/);
    for (const id of complaints) expect(stderr).toContain(id);
  });

  it('says the same as one JSON object, and nothing on stderr', async () => {
    const run = await tokwatch(['explain', 'hello', '--json']);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 2, stderr: '' });
    expect(failureIn(run)).toMatchObject({ code: 'usage' });
  });

  it('refuses a whole novel, also one that begins well', async () => {
    const { status, stderr } = await inShell(['explain', `Cannot connect to server ${'x'.repeat(10_000)}`]);
    expect(status).toBe(2);
    expect(stderr).toContain('500 characters at most');
    expect(stderr).not.toContain('xxx');
  });

  it('has a switch that leaves outside sources alone, and says so in its help', async () => {
    expect((await inShell(['explain', '--help'])).stdout).toMatch(/--no-outside +ask no outside source/);
  });

  it('refuses settings that are broken before it looks at anything', async () => {
    const { status, stderr } = await inShell(['explain', 'spinner', '--catalog', '/nonexistent/catalog.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('/nonexistent/catalog.json');
  });
});
