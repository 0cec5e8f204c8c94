import { getEventListeners } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createRun } from '../../../engine/os/run-command.ts';

const run = createRun(process.platform, process.env);
const isUnix = process.platform !== 'win32';
const patienceMs = 20_000;
const scratch = mkdtempSync(join(tmpdir(), 'tokwatch-run-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const node = (script: string, options: Partial<Parameters<typeof run>[2]> = {}) =>
  run(process.execPath, ['-e', script], { timeoutMs: patienceMs, ...options });

/** A child that says when it is ready, so that nothing depends on how fast the machine starts programs. */
const waitForFile = async (path: string): Promise<string> => {
  for (;;) {
    const text = ((): string => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return '';
      }
    })();
    if (text !== '') return text;
    await wait(20);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const waitUntilGone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await wait(20);
};

describe('a command that ends by itself', () => {
  it('gives its exit code and both outputs', async () => {
    const result = await node(`console.log('out'); console.error('err'); process.exitCode = 3`);
    expect(result).toEqual({ type: 'done', exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  it('gets its arguments untouched by any shell', async () => {
    const hostile = ['$(id)', '; reboot', '"', "'", '`id`', '*', 'a b', '', '😀', '&& x', '%PATH%'];
    const result = await run(process.execPath, ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...hostile], {
      timeoutMs: patienceMs,
    });
    expect(result.type === 'done' && JSON.parse(result.stdout)).toEqual(hostile);
  });

  it('is told apart from one that a signal ended', async () => {
    const result = await node(`process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)`);
    expect(result).toMatchObject(isUnix ? { type: 'done', exitCode: 137 } : { type: 'done' });
  });

  it('finds nothing to read on its input', async () => {
    const result = await node(`process.stdin.on('end', () => console.log('end')).resume()`);
    expect(result).toMatchObject({ type: 'done', stdout: 'end\n' });
  });

  it('sees plain English, a fixed search path and none of our secrets', async () => {
    const planted = createRun(process.platform, {
      ...process.env,
      SECRET_TOKEN: 'x',
      PATH: scratch,
      LD_PRELOAD: '/x.so',
    });
    const result = await planted(process.execPath, ['-p', 'JSON.stringify(process.env)'], { timeoutMs: patienceMs });
    const environment: unknown = result.type === 'done' ? JSON.parse(result.stdout) : null;
    expect(environment).toMatchObject({ LC_ALL: 'C' });
    expect(environment).not.toHaveProperty('SECRET_TOKEN');
    expect(environment).not.toHaveProperty('LD_PRELOAD');
    expect(JSON.stringify(environment)).not.toContain(scratch);
  });
});

describe('output', () => {
  it('comes line by line while the command runs, the last line even without a line end', async () => {
    const lines: string[] = [];
    const script = `process.stdout.write('one\\ntw'); setTimeout(() => process.stdout.write('o\\r\\n\\nthr\u00e9\u00e9'), 50)`;
    await node(script, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['one', 'two', '', 'thréé']);
  });

  it('arrives before the command has ended', async () => {
    const stop = new AbortController();
    const result = await node(`console.log('first'); setInterval(() => {}, 1000)`, {
      signal: stop.signal,
      onLine: () => stop.abort(),
    });
    expect(result).toEqual({ type: 'cancelled' });
  });

  it('beyond a few megabytes is thrown away, and the command still ends well', async () => {
    const result = await node(`for (let i = 0; i < 100; i++) process.stdout.write('x'.repeat(100_000))`);
    expect(result).toMatchObject({ type: 'done', exitCode: 0 });
    expect(result.type === 'done' && result.stdout.length).toBe(4 * 1024 * 1024);
  });

  it('a line that never ends is cut into pieces, and nothing is lost', async () => {
    const lines: string[] = [];
    await node(`for (let i = 0; i < 10; i++) process.stdout.write('x'.repeat(100_000))`, {
      onLine: (line) => lines.push(line),
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('').length).toBe(1_000_000);
  });
});

describe('a program that is not there', () => {
  it.each(['tokwatch-no-such-program', '/no/such/program', '', '.', '..', 'a/b', './ip', 'ip\0', 'ip;id', '/'])(
    '%j is a value, not an exception',
    async (program) => {
      expect(await run(program, [], { timeoutMs: patienceMs })).toEqual({ type: 'missing' });
    },
  );

  it("is not looked for in the user's PATH or the current directory", async () => {
    writeFileSync(join(scratch, 'tokwatch-planted'), '#!/bin/sh\necho planted\n', { mode: 0o755 });
    const planted = createRun(process.platform, { ...process.env, PATH: `${scratch}:.` });
    expect(await planted('tokwatch-planted', [], { timeoutMs: patienceMs })).toEqual({ type: 'missing' });
  });

  it.runIf(isUnix)('nor is a file that may not be executed a program', async () => {
    const file = join(scratch, 'text');
    writeFileSync(file, 'text', { mode: 0o600 });
    expect(await run(file, [], { timeoutMs: patienceMs })).toEqual({ type: 'missing' });
  });
});

describe('a command that does not end', () => {
  it.runIf(isUnix)('is stopped at its time limit and what it said so far is kept', async () => {
    const result = await run('sh', ['-c', 'echo so far; exec sleep 1000'], { timeoutMs: 3000 });
    expect(result).toEqual({ type: 'timeout', stdout: 'so far\n' });
  });

  it('is killed when it will not be stopped', async () => {
    const pidFile = join(scratch, 'stubborn');
    const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid))`;
    const stop = new AbortController();
    const result = node(script, { signal: stop.signal });
    const pid = Number(await waitForFile(pidFile));
    stop.abort();
    expect(await result).toEqual({ type: 'cancelled' });
    await waitUntilGone(pid);
  });

  it.runIf(isUnix)('takes the programs that it started with it', async () => {
    const pidFile = join(scratch, 'grandchild');
    const script = `const { pid } = require('node:child_process').spawn('/bin/sleep', ['1000'], { stdio: 'inherit' });
      require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(pid)); setInterval(() => {}, 1000)`;
    const stop = new AbortController();
    const result = node(script, { signal: stop.signal });
    const pid = Number(await waitForFile(pidFile));
    expect(isAlive(pid)).toBe(true);
    stop.abort();
    expect(await result).toEqual({ type: 'cancelled' });
    await waitUntilGone(pid);
  });

  it.runIf(isUnix)('a program left behind with the output open does not hold up the result', async () => {
    const script = `const { pid } = require('node:child_process').spawn('/bin/sleep', ['1000'], { stdio: 'inherit' });
      console.log(pid); process.exit(0)`;
    const result = await node(script);
    expect(result).toMatchObject({ type: 'done', exitCode: 0 });
    process.kill(Number(result.type === 'done' && result.stdout), 'SIGKILL');
  });

  it('is never started when the caller has already given up', async () => {
    const file = join(scratch, 'never');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(file)}, 'x')`;
    expect(await node(script, { signal: AbortSignal.abort() })).toEqual({ type: 'cancelled' });
    expect(() => readFileSync(file)).toThrow();
  });
});

it('nothing is left on the event loop after many runs: no handle, no listener', async () => {
  const stop = new AbortController();
  await Promise.all(Array.from({ length: 8 }, () => run('true', [], { timeoutMs: 600_000, signal: stop.signal })));
  // A closed handle leaves with the next turn of the loop.
  await expect.poll(() => process.getActiveResourcesInfo(), { timeout: patienceMs }).not.toContain('ProcessWrap');
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
});

it('a program whose only work was a command ends by itself as soon as the command has', async () => {
  const module = new URL('../../../engine/os/run-command.ts', import.meta.url).href;
  const script = `const { createRun } = await import(${JSON.stringify(module)});
    const result = await createRun(process.platform, process.env)('true', [], { timeoutMs: 600_000 });
    console.log(result.type);`;
  const result = await run(process.execPath, ['--input-type=module', '-e', script], { timeoutMs: patienceMs });
  expect(result).toMatchObject({ type: 'done', exitCode: 0, stdout: isUnix ? 'done\n' : 'missing\n' });
});
