import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runTests = join(root, 'build/run-tests.ts');
const skipEverything = join(root, 'build/testing/skip-everything.ts');
const patienceMs = 60_000;

const ownEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));

const lastLineOf = (stdout: string): string => stdout.trimEnd().split('\n').at(-1) ?? '';

type Run = { status: number | null; lastLine: string; stdout: string };

describe('npm test, run on a folder with tests of its own', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokwatch-run-tests-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, ...lines: readonly string[]): void => {
    const imports = "import { beforeAll, describe, expect, it } from 'vitest';";
    writeFileSync(join(folder, name), [imports, ...lines].join('\n'));
  };

  const run = (env: Record<string, string> = {}, ...args: readonly string[]): Run => {
    const { status, stdout } = spawnSync(process.execPath, [runTests, `--root=${folder}`, ...args], {
      encoding: 'utf8',
      env: { ...ownEnvironment, ...env },
      timeout: patienceMs,
    });
    return { status, stdout, lastLine: lastLineOf(stdout) };
  };

  it('counts single tests and passes when nothing failed', { timeout: patienceMs }, () => {
    write('a.test.ts', "it('one', () => {});", "describe('group', () => it('two', () => {}));");
    expect(run()).toMatchObject({ status: 0, lastLine: '2 passed, 0 failed, 0 skipped' });
  });

  it('ends with status 1 and the same line when a test fails', { timeout: patienceMs }, () => {
    write('a.test.ts', "it('one', () => {});", "it('two', () => expect(1).toBe(2));");
    expect(run()).toMatchObject({ status: 1, lastLine: '1 passed, 1 failed, 0 skipped' });
  });

  it('never counts a skipped test as passed, and tells the reason above the last line', { timeout: patienceMs }, () => {
    write('a.test.ts', "it('one', () => {});", "it('two', (test) => test.skip('no modem on this machine'));");
    const { status, lastLine, stdout } = run();
    expect({ status, lastLine }).toEqual({ status: 0, lastLine: '1 passed, 0 failed, 1 skipped' });
    expect(stdout).toContain('!! 1 SKIPPED');
    expect(stdout).toContain('!!   1 test: no modem on this machine');
  });

  it.each([
    ['a file that cannot be read', ["import './missing.ts';", "it('one', () => {});"], '1 failed'],
    [
      'a hook that fails before its tests',
      ["beforeAll(() => { throw new Error('x'); });", "it('one', () => {});"],
      '1 failed',
    ],
    ['an error outside of any test', ["it('one', () => { void Promise.reject(new Error('x')); });"], '1 failed'],
  ])('counts %s as failed', { timeout: patienceMs }, (_case, lines, failed) => {
    write('a.test.ts', ...lines);
    write('b.test.ts', "it('fine', () => {});");
    const { status, lastLine } = run();
    expect(status).toBe(1);
    expect(lastLine).toContain(failed);
  });

  it('fails when there is not a single test', { timeout: patienceMs }, () => {
    const { status, lastLine, stdout } = run();
    expect(status).toBe(1);
    expect(lastLine).toMatch(/^0 passed, \d+ failed, 0 skipped$/);
    expect(stdout).toContain('FAILED');
  });

  it('stops a run that reaches its limit, and says so', { timeout: patienceMs }, () => {
    write('a.test.ts', "it('one', () => {});");
    const { status, lastLine, stdout } = run({ TOKWATCH_TEST_LIMIT_MS: '1' });
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '0 passed, 1 failed, 0 skipped' });
    expect(stdout).toContain('FAILED: the run was stopped because the limit of 0.001 s was reached');
  });

  it('counts what had ended when it is stopped, and leaves no process behind', { timeout: patienceMs }, async () => {
    const pidFile = join(folder, 'pid');
    write(
      'a.test.ts',
      "import { spawn } from 'node:child_process';",
      "import { writeFileSync } from 'node:fs';",
      "it('one', () => {});",
      "it('hangs', { timeout: 0 }, async () => {",
      "  const child = spawn('sleep', ['600'], { stdio: 'ignore' });",
      '  await new Promise((resolve) => setTimeout(resolve, 2000)); // The result of the first test is on its way.',
      `  writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));`,
      '  await new Promise(() => setInterval(() => {}, 1000));',
      '});',
    );
    const runner = spawn(process.execPath, [runTests, `--root=${folder}`], { env: ownEnvironment });
    const ended = Promise.all([text(runner.stdout), once(runner, 'close') as Promise<[number | null]>]);
    await vi.waitFor(() => expect(readFileSync(pidFile, 'utf8')).not.toBe(''), { timeout: patienceMs / 2 });
    runner.kill('SIGTERM');
    const [stdout, [status]] = await ended;
    expect({ status, lastLine: lastLineOf(stdout) }).toEqual({ status: 1, lastLine: '1 passed, 1 failed, 0 skipped' });
    expect(stdout).toContain('it was interrupted');
    expect(stdout).toContain('still running: a.test.ts > hangs');
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: patienceMs / 4 });
  });

  it(
    'counts the tests of a suite that cannot run here as skipped, and starts none of its hooks',
    { timeout: patienceMs },
    () => {
      write(
        'a.test.ts',
        "beforeAll(() => { throw new Error('started'); });",
        "it('one', () => {});",
        "it('two', () => {});",
      );
      write(
        'b.test.ts',
        "describe('g', () => { beforeAll(() => { throw new Error('started'); }); it('three', () => {}); });",
      );
      writeFileSync(
        join(folder, 'vite.config.ts'),
        `export default { test: { runner: ${JSON.stringify(skipEverything)} } };`,
      );
      expect(run()).toMatchObject({ status: 1, lastLine: '0 passed, 0 failed, 3 skipped' });
    },
  );
});
