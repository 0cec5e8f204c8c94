// `npm start` on a computer without a network, as somebody who has just cloned the repository meets it. Needs root.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { meetingPoint } from '../../engine/instance/meeting-point.ts';
import { brokenContents, fingerprint, putDirectory, putFile } from './broken-files.ts';
import { createEmptyNetwork, terminalCommand, watchProgram } from './empty-network.ts';
import type { EmptyNetwork, Watched } from './empty-network.ts';
import { environmentOf, failureIn, freshDirectory, mainFile } from './tokwatch.ts';

/** What the read-me promises, from `npm start` to the verdict. */
const promisedMs = 5000;

let network: EmptyNetwork;
beforeAll(() => {
  network = createEmptyNetwork();
});
afterAll(() => network.remove());
afterEach(async () => {
  try {
    await expect.poll(() => network.left(), { timeout: 10_000, message: 'processes left behind' }).toEqual([]);
  } finally {
    network.clear();
  }
});

type Started = Watched & {
  kill: (signal: NodeJS.Signals) => void;
  killGroup: (signal: NodeJS.Signals) => void;
  type: (keys: string) => void;
};

const start = (home: string, command: [string, string[]], more: NodeJS.ProcessEnv = {}): Started => {
  const env = environmentOf(home, { TERM: 'xterm-256color', ...more });
  const child = network.start(...command, { env, detached: true });
  const pid = child.pid ?? 0;
  return {
    ...watchProgram(child),
    kill: (signal) => void child.kill(signal),
    killGroup: (signal) => void process.kill(-pid, signal),
    type: (keys) => void child.stdin.write(keys),
  };
};

const linkDown = /no cable is\s+plugged in|\[device\.link-down\]/;
const noDesktop = /^Tokwatch: no desktop window here \(.+\); it runs in this terminal and in the browser\.$/;
const noise = /npm (error|ERR)|^ {4}at |Error:|installing/m;
const socketIn = (home: string): string => meetingPoint('linux', join(home, 'data/tokwatch'));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return Math.round(performance.now() - startedMs);
};

describe('npm start on a terminal', () => {
  it('names the missing link within 5 s, and ends in good order on Ctrl-C', async () => {
    const tries: number[] = [];
    for (let attempt = 0; attempt < 2 && !tries.some((ms) => ms < promisedMs); attempt += 1) {
      const home = freshDirectory();
      const started = start(home, terminalCommand('npm', 'start'));
      tries.push(await timed(() => started.hear(linkDown)));
      expect(existsSync(socketIn(home))).toBe(true);
      started.type('\u0003');
      let exitCode = -1;
      const endMs = await timed(async () => (exitCode = await started.ended));
      console.log(`npm start: verdict after ${tries.at(-1)} ms, ended ${endMs} ms after Ctrl-C`);
      const said = started.said();
      expect(exitCode).toBe(0);
      expect(said).toContain('\u001b[?25l');
      expect(said.lastIndexOf('\u001b[?25h')).toBeGreaterThan(said.lastIndexOf('\u001b[?25l'));
      expect(said).toMatch(/\u001b\[\d+A\r/);
      expect(`${said}${started.complained()}`).not.toMatch(noise);
      expect(existsSync(socketIn(home))).toBe(false);
    }
    expect(Math.min(...tries)).toBeLessThan(promisedMs);
  });

  it('on a dumb terminal prints plain lines and ends on Ctrl-C too', async () => {
    const started = start(freshDirectory(), terminalCommand(process.execPath, mainFile, 'watch'), { TERM: 'dumb' });
    await started.hear(/\[device\.link-down\]/);
    started.type('\u0003');
    expect(await started.ended).toBe(0);
    expect(started.said()).not.toContain('\u001b');
  });
});

describe('npm start without a terminal', () => {
  it('prints one plain line for each change; a signal to all ends all, without noise', async () => {
    const home = freshDirectory();
    const started = start(home, ['npm', ['start']]);
    await started.hear(/\[device\.link-down\] .*\n/);
    const lines = started
      .said()
      .split('\n')
      .filter((line) => /^\d{4}-/.test(line));
    expect(lines.map((line) => /\[(.+?)\]/.exec(line)?.[1])).toEqual(['unknown', 'device.link-down']);
    expect(started.said()).not.toContain('\u001b[?25l');
    started.killGroup('SIGINT');
    // The shell that npm starts scripts with may die of the signal itself, and npm then reports the shell's end: 130.
    expect([0, 130]).toContain(await started.ended);
    expect(`${started.said()}${started.complained()}`).not.toMatch(noise);
    await expect.poll(() => existsSync(socketIn(home)), { timeout: 10_000 }).toBe(false);
  });

  it('a termination signal to npm alone leaves nothing behind', async () => {
    const home = freshDirectory();
    const started = start(home, ['npm', ['start']]);
    await started.hear(/\[device\.link-down\]/);
    // npm hands it to its shell, which dies without a word to the program.
    started.kill('SIGTERM');
    await started.ended;
    await expect.poll(() => existsSync(socketIn(home)), { timeout: 10_000 }).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('the program itself ends with 0 on %s', async (signal) => {
    const home = freshDirectory();
    const started = start(home, [process.execPath, [mainFile, 'watch']]);
    await started.hear(/\[device\.link-down\]/);
    started.kill(signal);
    expect(await started.ended).toBe(0);
    expect(started.complained()).toBe('');
    expect(existsSync(socketIn(home))).toBe(false);
  });

  it('a second one with the same home says in one line that one is running, and leaves the first alone', async () => {
    const home = freshDirectory();
    const first = start(home, [process.execPath, [mainFile, 'watch']]);
    await first.hear(/\[device\.link-down\]/);
    const env = environmentOf(home);
    const second = await network.run('npm', ['start'], { env });
    expect(second.exitCode).toBe(1);
    expect(second.stderr.split('\n')).toEqual([
      expect.stringMatching(noDesktop),
      'tokwatch: Tokwatch is already running in a terminal. Use that one, or end it first.',
      '',
    ]);
    const json = await network.run(process.execPath, [mainFile, 'watch', '--json'], { env });
    expect(json).toMatchObject({ exitCode: 1, stderr: '' });
    expect(failureIn(json).code).toBe('already-running');
    expect(existsSync(socketIn(home))).toBe(true);
    first.kill('SIGINT');
    expect(await first.ended).toBe(0);
  });
});

describe('npm start where there is no desktop', () => {
  it('says so in one line, gives the address of the window, and a second one shows the first', async () => {
    const home = freshDirectory();
    const first = start(home, ['npm', ['start']]);
    await first.hear(/\[device\.link-down\]/);
    expect(
      first
        .complained()
        .split('\n')
        .filter((line) => noDesktop.test(line)),
    ).toHaveLength(1);
    expect(first.said()).toMatch(/^Tokwatch is at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/m);
    const second = await network.run('npm', ['start'], { env: environmentOf(home) });
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toMatch(/^Tokwatch is already running: http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/m);
    first.killGroup('SIGINT');
    await first.ended;
  });
});

describe.each(['check', 'watch'])('%s before it sends anything', (command) => {
  const run = (args: readonly string[], home = freshDirectory()) =>
    network.run(process.execPath, [mainFile, command, ...args], { env: environmentOf(home) });

  it('is stopped by settings and catalogs that are broken, and changes nothing', async () => {
    const directory = freshDirectory();
    const files = brokenContents.map(({ content }, index) => putFile(directory, content, `${index}.json`));
    files.push(putDirectory(directory, 'directory.json'));
    const before = fingerprint(directory);
    for (const file of files) {
      const settings = await run(['--config', file]);
      expect(settings).toMatchObject({ exitCode: 2, stdout: '' });
      expect(settings.stderr).toMatch(/^tokwatch: The settings file .*\n$/);
      const catalog = await run(['--json', '--catalog', file]);
      expect(catalog).toMatchObject({ exitCode: 2, stderr: '' });
      expect(failureIn(catalog)).toMatchObject({ code: 'bad-catalog' });
      expect(failureIn(catalog).message).toContain(file);
    }
    expect(fingerprint(directory)).toEqual(before);
  });

  it('takes no mistyped option for something to do', async () => {
    expect(await run(['--jsn'])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await run(['--catalog', '/nowhere/hosts.json'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('watch with a data directory that is of no use', () => {
  it.each(['a file', 'below a file'])('%s: exit status 2, one line that names it', async (what) => {
    const file = putFile(freshDirectory(), 'precious');
    const data = what === 'a file' ? file : join(file, 'data');
    const env = environmentOf(freshDirectory());
    const { exitCode, stdout, stderr } = await network.run(process.execPath, [mainFile, 'watch', '--data-dir', data], {
      env,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^tokwatch: The data directory .* cannot be used: .*file.*--data-dir\.\n$/);
    expect(stderr).toContain(data);
  });
});

describe('check without a network', () => {
  it('says so in words to a pipe, and as one JSON object to a program', async () => {
    const env = environmentOf(freshDirectory());
    const spoken = await network.run(process.execPath, [mainFile, 'check'], { env });
    expect(spoken).toMatchObject({ exitCode: 1, stderr: '' });
    expect(spoken.stdout).toMatch(/^■ It’s this computer: /);
    expect(spoken.stdout).not.toContain('\u001b');
    expect(spoken.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const json = await network.run(process.execPath, [mainFile, 'check', '--json'], { env });
    expect(json).toMatchObject({ exitCode: 1, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 1, verdict: { code: 'device.link-down' } });
  });
});
