// How the rights of an administrator are asked for, and what the system answers.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../engine/deps/run.ts';
import { createElevation } from '../../../../engine/os/controls/elevate.ts';
import { windowsArgumentLine } from '../../../../engine/os/controls/elevate-win32.ts';
import { commandStep } from '../../../../engine/os/controls/planned.ts';
import type { Step } from '../../../../engine/os/controls/step.ts';
import { createRun } from '../../../../engine/os/run-command.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tokwatch-elevate-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const locate = (program: string): Promise<string | null> =>
  Promise.resolve(program.startsWith('no-') ? null : `/usr/bin/${program}`);

const on = (platform: string, isRoot = false) => createElevation(platform, { environment: {}, isRoot, locate });

const admin = commandStep('admin', 'nscd', ['-i', 'hosts; $(id)'], 10_000);
const ordinary = commandStep('session', 'nmcli', ['x'], 10_000);

const ended = (exitCode: number, stderr = ''): CommandResult => ({ type: 'done', exitCode, stdout: '', stderr });

describe('a step for an administrator', () => {
  it('on Linux goes through polkit, as it is, with time to answer', async () => {
    expect(await on('linux').commandFor(admin)).toEqual({
      ...admin,
      program: 'pkexec',
      args: ['--disable-internal-agent', '/usr/bin/nscd', '-i', 'hosts; $(id)'],
      timeoutMs: 130_000,
    });
    expect(on('linux').asksUser(admin)).toBe(true);
  });

  it('on a Mac goes to a constant script, as arguments', async () => {
    const command = await on('darwin').commandFor(admin);
    expect(command?.program).toBe('osascript');
    expect(command?.args.slice(-3)).toEqual(['/usr/bin/nscd', '-i', 'hosts; $(id)']);
    expect(command?.args.slice(0, -3).filter((_, at) => at % 2 === 0)).toEqual(Array.from({ length: 7 }, () => '-e'));
    expect(command?.args.slice(0, -3).join(' ')).not.toContain('nscd');
  });

  it('on Windows goes to a constant script, as letters that mean nothing', async () => {
    const texts = await Promise.all(
      [admin, commandStep('admin', 'netsh', ["'; calc; '", '"', '$(calc)'])].map(async (step) =>
        (await on('win32').commandFor(step))?.args.at(-1),
      ),
    );
    const data = texts.map((text) => /^\$data = '([A-Za-z0-9+/=]+)'; /.exec(text ?? '')?.[1] ?? '');
    expect(data.map((one) => JSON.parse(Buffer.from(one, 'base64').toString()) as unknown)).toEqual([
      { program: '/usr/bin/nscd', line: '-i "hosts; $(id)"' },
      { program: '/usr/bin/netsh', line: `"'; calc; '" "\\"" "$(calc)"` },
    ]);
    const [first, second] = texts.map((text, at) => text?.replace(data[at] ?? '', ''));
    expect(first).toBe(second);
    expect(first).not.toContain('"');
  });

  it.each(['linux', 'darwin', 'win32'])('on %s is done at once by whoever has the rights', async (platform) => {
    const command = await on(platform, true).commandFor(admin);
    expect(command).toEqual({ ...admin, program: '/usr/bin/nscd' });
    expect(on(platform, true).asksUser(admin)).toBe(false);
  });

  it.each(['linux', 'darwin', 'win32'])('on %s others are asked nothing', async (platform) => {
    expect(await on(platform).commandFor(ordinary)).toEqual({ ...ordinary, program: '/usr/bin/nmcli' });
    expect(await on(platform).commandFor(commandStep('admin', 'no-such', []))).toBeNull();
  });
});

describe('a file that is written', () => {
  const run = createRun('linux', process.env);

  it.runIf(process.platform === 'linux').each([
    ['', 'nothing'],
    ['nameserver 192.0.2.1\n', 'a line'],
    ['%s%d\\n$(id)`id`\n\t"quoted" \'too\' a=b -x ä 😀\n\n', 'letters that mean something elsewhere'],
    ['x'.repeat(30_000), 'much'],
  ])('holds exactly the text, and keeps its mode and the link to it (%#)', async (text) => {
    const [file, link] = [join(scratch, 'file'), join(scratch, `link-${text.length}`)];
    const over = 'what was there before, and is much longer than some of the texts';
    writeFileSync(file, over);
    chmodSync(file, 0o644);
    symlinkSync(file, link);
    const step: Step = { type: 'write', path: link, text, over };
    const elevation = createElevation('linux', { environment: process.env, isRoot: true });
    const command = await elevation.commandFor(step);
    const result = await run(command?.program ?? '', command?.args ?? [], { timeoutMs: 20_000 });
    expect(elevation.readEnd(step, result)).toEqual({ type: 'done' });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o644);
  });

  it.runIf(process.platform === 'linux').each([
    ['nameserver 192.0.2.1\n', 'nameserver 192.0.2.1\n', 'done'],
    ['%s\n\n"ä 😀" \\n', '%s\n\n"ä 😀" \\n', 'done'],
    ['', '', 'done'],
    ['nameserver 198.51.100.1\n', 'nameserver 192.0.2.1\n', 'failed'],
    ['', 'nameserver 192.0.2.1\n', 'failed'],
    ['1.0\n', '1\n', 'failed'],
  ])('is left alone where somebody else has written it since: %j over %j', async (present, over, type) => {
    const path = join(scratch, 'resolv.conf');
    writeFileSync(path, present);
    const step: Step = { type: 'write', path, text: 'ours', over };
    const elevation = createElevation('linux', { environment: process.env, isRoot: true });
    const command = await elevation.commandFor(step);
    const result = await run(command?.program ?? '', command?.args ?? [], { timeoutMs: 20_000 });
    expect(elevation.readEnd(step, result)).toMatchObject({ type });
    expect(readFileSync(path, 'utf8')).toBe(type === 'done' ? 'ours' : present);
  });

  it.runIf(process.platform === 'linux')('is told when it cannot be', async () => {
    const step: Step = { type: 'write', path: join(scratch, 'no-folder', 'file'), text: 'x', over: '' };
    const elevation = createElevation('linux', { environment: process.env, isRoot: true });
    const command = await elevation.commandFor(step);
    const result = await run(command?.program ?? '', command?.args ?? [], { timeoutMs: 20_000 });
    expect(elevation.readEnd(step, result)).toMatchObject({ type: 'failed' });
  });

  it('takes the rights of an administrator', async () => {
    const step: Step = { type: 'write', path: '/etc/resolv.conf', text: 'x', over: '' };
    expect(on('linux').asksUser(step)).toBe(true);
    expect(await on('linux').commandFor(step)).toMatchObject({ program: 'pkexec' });
  });
});

describe('how it ended', () => {
  it.each<[string, CommandResult, object]>([
    ['linux', ended(0), { type: 'done' }],
    ['linux', ended(126, 'Error executing command as another user: Request dismissed'), { type: 'declined' }],
    ['linux', ended(127, 'No authentication agent found.'), { type: 'not-permitted' }],
    ['linux', ended(3, 'nscd: it is\n not running'), { type: 'failed', exitCode: 3, said: 'nscd: it is  not running' }],
    ['darwin', ended(0), { type: 'done' }],
    ['darwin', ended(1, '0:95: execution error: User canceled. (-128)\n'), { type: 'declined' }],
    ['darwin', ended(1, '0:95: execution error: Vom Benutzer abgebrochen. (-128)\n'), { type: 'declined' }],
    ['darwin', ended(1, '0:95: execution error: (-128) is what it said (5)\n'), { type: 'failed', exitCode: 5 }],
    ['darwin', ended(1, '0:9: execution error: Kennwort falsch. (-60005)\n'), { type: 'not-permitted' }],
    ['win32', ended(0), { type: 'done' }],
    ['win32', ended(1223), { type: 'declined' }],
    ['win32', ended(740), { type: 'not-permitted' }],
    ['win32', ended(1, 'Zugriff'), { type: 'failed', exitCode: 1, said: 'Zugriff' }],
    ...['linux', 'darwin', 'win32'].flatMap((platform): Array<[string, CommandResult, object]> => [
      [platform, { type: 'timeout', stdout: '' }, { type: 'timeout' }],
      [platform, { type: 'missing' }, { type: 'missing' }],
      [platform, { type: 'cancelled' }, { type: 'cancelled' }],
    ]),
  ])('%s: %j', (platform, result, end) => {
    expect(on(platform).readEnd(admin, result)).toMatchObject(end);
  });

  it('a program that asks polkit by itself says when it may not', () => {
    for (const words of ['Error: Not authorized to control networking.', 'Interactive authentication required.']) {
      expect(on('linux').readEnd(ordinary, ended(1, words))).toEqual({ type: 'not-permitted' });
    }
    expect(on('linux').readEnd(ordinary, ended(126))).toMatchObject({ type: 'failed', exitCode: 126 });
  });

  it('a status that the step calls well is well, whatever asked for the rights', () => {
    const step = { ...admin, fine: [0, 1] };
    expect(on('linux').readEnd(step, ended(1))).toEqual({ type: 'done' });
    expect(on('darwin').readEnd({ ...admin, fine: [0, 5] }, ended(1, 'execution error: x (5)'))).toEqual({
      type: 'done',
    });
    expect(on('linux').readEnd(admin, ended(1))).toMatchObject({ type: 'failed' });
  });
});

/** The words of a line as CommandLineToArgvW of Windows takes it apart, by its documented rules; the first is no program. */
const takenApart = (line: string): readonly string[] => {
  const words: string[] = [];
  let [word, isQuoted, isWord] = ['', false, false];
  for (const [piece = ''] of line.matchAll(/\\*"|\\+|[^\\"]/g)) {
    const slashes = piece.replace('"', '').length;
    if (/^\\*"$/.test(piece)) {
      word += '\\'.repeat(Math.floor(slashes / 2));
      isWord = true;
      if (slashes % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    } else if (piece === ' ' && !isQuoted) {
      if (isWord) words.push(word);
      [word, isWord] = ['', false];
    } else [word, isWord] = [word + piece, true];
  }
  return isWord ? [...words, word] : words;
};

it.each([
  [['-Command', "$x = 'a b'; exit 3"]],
  [['', 'a', '']],
  [['C:\\Program Files\\', '\\\\server\\share\\', 'a\\"b', '\\\\"', '"']],
  [['tab\there', 'new\nline', '😀', '%PATH%', '^&|<>', "it's"]],
  [['a'.repeat(200), '--', '-x']],
])('Windows takes the line apart into the very words: %j', (words) => {
  expect(takenApart(windowsArgumentLine(words))).toEqual(words);
});
