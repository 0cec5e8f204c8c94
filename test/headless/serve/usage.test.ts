import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inShell } from '../shell.ts';
import { projectDirectory } from '../tokwatch.ts';

describe('tokwatch serve, as it is typed', () => {
  it('explains itself with examples within 80 columns', async () => {
    const { status, stdout, stderr } = await inShell(['serve', '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Examples:\n {2}tokwatch serve$/m);
    for (const option of ['--port', '--open', '--json', '--data-dir']) expect(stdout).toContain(option);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(['0', '65536', '-1', '80.5', '1e3', 'http', ' ', '0x50'])('takes no port "%s"', async (port) => {
    const { status, stdout, stderr } = await inShell(['serve', `--port=${port}`]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^tokwatch: .*--port.*from 1 to 65535\..*\n$/);
  });
});

describe('The libraries of the web server', () => {
  it('are loaded by no command but serve', () => {
    const script = `
      await import('./headless/program.ts');
      const { createRequire } = await import('node:module');
      console.log(Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('fastify')).length);`;
    const args = ['--input-type=module', '--eval', script];
    expect(execFileSync(process.execPath, args, { cwd: projectDirectory, encoding: 'utf8' })).toBe('0\n');
    const loading = script.replace('./headless/program.ts', './loopback/start-server.ts');
    const loaded = execFileSync(process.execPath, [...args.slice(0, 2), loading], {
      cwd: projectDirectory,
      encoding: 'utf8',
    });
    expect(Number(loaded)).toBeGreaterThan(10);
  });
});
