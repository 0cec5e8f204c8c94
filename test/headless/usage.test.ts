import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureIn, freshDirectory, projectDirectory, tokwatch } from './tokwatch.ts';

const commands = [
  '',
  'check',
  'watch',
  'explain',
  'compare',
  'start',
  'serve',
  'catalog',
  'catalog show',
  'catalog check',
  'config',
  'config path',
  'config get',
  'config set',
  'config check',
];
const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('A newcomer who asks for help', () => {
  it.concurrent.each(commands)('gets an example for "tokwatch %s" within 80 columns, on stdout', async (command) => {
    const { exitCode, stdout, stderr } = await tokwatch([...words(command), '--help'], { home: '/nonexistent' });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Examples?:\n {2}tokwatch /m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('sees the version that package.json tells', async () => {
    const { version } = JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8')) as { version: string };
    expect(await tokwatch(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['', 'catalog', 'config'])('sees the help on stderr when "tokwatch %s" lacks its command', async (group) => {
    const { exitCode, stdout, stderr } = await tokwatch(words(group));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Commands:');
  });

  it('finds in the help of check what each exit status means', async () => {
    const { stdout } = await tokwatch(['check', '--help']);
    for (const status of ['0 all', '1 a fault', '2 bad', '3 cannot', '4 a bug']) expect(stdout).toContain(status);
  });
});

const mistakes: ReadonlyArray<readonly [args: string[], named: RegExp]> = [
  [['chek'], /command 'chek' .*check/],
  [['--nonsense'], /'--nonsense'/],
  [['check', '--nonsense'], /'--nonsense'/],
  [['check', 'extra'], /'check'.*extra/],
  [['check', '--timeout', 'soon'], /--timeout.*'soon'.*1 to 600/],
  [['check', '--timeout', '0'], /--timeout.*'0'.*1 to 600/],
  [['check', '--timeout=-5'], /--timeout.*'-5'.*1 to 600/],
  [['check', '--timeout', '601'], /--timeout.*'601'.*1 to 600/],
  [['check', '--timeout', ''], /--timeout.*1 to 600/],
  [['check', '--timeout', 'Infinity'], /--timeout.*1 to 600/],
  [['explain', 'spinner', '--timeout', '0'], /--timeout.*'0'.*1 to 600/],
  [['explain', 'gibberish'], /don’t know.*cannot-connect.*something-went-wrong/],
  [['preflight', '--bitrate', '4.5'], /--bitrate.*100 to 100000/],
  [['preflight', '--seconds', '5'], /--seconds.*20 to 90/],
  [['preflight', '--target', 'http://up.example/in'], /--target.*https:/],
  [['preflight', '--target', 'https://up.example/in?key=1'], /--target.*query/],
  [['preflight', '--target', 'https://www.tiktok.com/', '--yes'], /No load .*www\.tiktok\.com/],
  [['preflight', '--target', 'https://up.example/in'], /--yes.*--quick/],
  [['watch', '--data-dir', ''], /--data-dir.*directory/],
  [['catalog', 'shw'], /'shw' .*show/],
  [['catalog', 'show', '--config', '--catalog'], /--config.*'--catalog'/],
  [['config', 'set'], /'key'/],
  [['config', 'set', 'tiktok.region'], /'value'/],
  [['config', 'set', 'tiktok.colour', 'red'], /"tiktok\.colour".*tiktok\.region/],
  [['config', 'get', 'tiktok.colour'], /"tiktok\.colour".*tiktok\.region/],
];

describe('Wrong usage', () => {
  it.concurrent.each(mistakes)('%j: exit status 2, one line on stderr that names it', async (args, named) => {
    const { exitCode, stdout, stderr } = await tokwatch(args, { home: '/nonexistent' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^tokwatch: [A-Z].*[.)?]\n$/);
    expect(stderr).toMatch(named);
    expect(stderr).not.toMatch(/\berror\b/i);
  });

  it.concurrent.each(mistakes)('%j --json: the same as one JSON object, and nothing on stderr', async (args, named) => {
    const run = await tokwatch([...args, '--json'], { home: '/nonexistent' });
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 2, stderr: '' });
    expect(failureIn(run).code).toBe('usage');
    expect(failureIn(run).message).toMatch(named);
  });

  it.concurrent.each([
    ['check', '--timeout'],
    ['catalog', 'show', '--catalog'],
    ['config', 'get', '--config'],
  ])('%s %s: a forgotten value is missed, and the next option is not taken for it', async (...args) => {
    const option = args.at(-1) ?? '';
    const alone = await tokwatch(args, { home: '/nonexistent' });
    expect(alone).toMatchObject({ exitCode: 2, stdout: '' });
    expect(alone.stderr).toContain(option);
    expect(alone.stderr).toContain('missing');
    const followed = await tokwatch([...args, '--json'], { home: '/nonexistent' });
    expect(followed).toMatchObject({ exitCode: 2, stderr: '' });
    expect(failureIn(followed)).toMatchObject({ code: 'usage' });
    expect(failureIn(followed).message).toContain(option);
  });

  it('names a missing command under --json as well', async () => {
    const run = await tokwatch(['catalog', '--json']);
    expect(run).toMatchObject({ exitCode: 2, stderr: '' });
    expect(failureIn(run).code).toBe('usage');
  });

  it('writes nothing into the home', async () => {
    const home = freshDirectory();
    await Promise.all([tokwatch(['config', 'get'], { home }), tokwatch(['config', 'set', 'x', 'y'], { home })]);
    expect(readdirSync(home)).toEqual([]);
  });
});
