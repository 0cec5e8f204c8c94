// `tokwatch serve` as a program of its own, on a computer that has only itself to talk to. Needs root.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingPoint } from '../../../engine/instance/meeting-point.ts';
import { windowFolder } from '../../../headless/window-folder.ts';
import { createEmptyNetwork, terminalCommand, watchProgram } from '../empty-network.ts';
import type { EmptyNetwork, Watched } from '../empty-network.ts';
import { environmentOf, freshDirectory, mainFile } from '../tokwatch.ts';
import type { Run } from '../tokwatch.ts';

const isUnbuilt = !existsSync(join(windowFolder, 'index.html'));
if (isUnbuilt) console.warn('SKIPPED: tokwatch serve as a program, since the window is not built (npm run build)');

const link = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/;

/** Opens a link and asks for the present state, from inside the network; prints status and answer. */
const visit = `
  const [url] = process.argv.slice(1);
  const arrived = await fetch(url, { redirect: 'manual' });
  const cookie = arrived.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'content-type': 'application/json' };
  const asked = await fetch(new URL('/api/ask/health.current', url), { method: 'POST', headers, body: '{}' });
  console.log(asked.status, (await asked.json()).value?.verdict.code);`;

describe.skipIf(isUnbuilt)('tokwatch serve as a program', () => {
  let network: EmptyNetwork;
  beforeAll(async () => {
    network = createEmptyNetwork();
    await network.run('ip', ['link', 'set', 'lo', 'up'], {});
  });
  afterAll(() => network?.remove());

  type Started = Watched & { type: (keys: string) => void; kill: (signal: NodeJS.Signals) => void };
  const start = (home: string, [program, args]: [string, string[]]): Started => {
    const env = environmentOf(home, { TERM: 'xterm-256color' });
    const child = network.start(program, args, { env });
    const type = (keys: string): void => void child.stdin.write(keys);
    return { ...watchProgram(child), type, kill: (signal) => void child.kill(signal) };
  };
  const goTo = (url: string): Promise<Run> =>
    network.run(process.execPath, ['--input-type=module', '--eval', visit, url], {});
  const urlIn = (started: Watched): string => link.exec(started.said())?.[0] ?? '';

  it('on a terminal shows the link, the live view below it, and ends in good order on Ctrl-C', async () => {
    const home = freshDirectory();
    const started = start(home, terminalCommand(process.execPath, mainFile, 'serve'));
    await started.hear(/no cable is\s+plugged in/);
    const url = urlIn(started);
    expect(started.said().indexOf(url)).toBeLessThan(started.said().indexOf('\u001b[?25l'));
    expect((await goTo(url)).stdout).toBe('200 device.link-down\n');
    started.type('\u0003');
    expect(await started.ended).toBe(0);
    expect(started.said().lastIndexOf('\u001b[?25h')).toBeGreaterThan(started.said().lastIndexOf('\u001b[?25l'));
    expect(existsSync(meetingPoint('linux', join(home, 'data/tokwatch')))).toBe(false);
    expect(network.left()).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('without a terminal ends with 0 on %s', async (signal) => {
    const home = freshDirectory();
    const started = start(home, [process.execPath, [mainFile, 'serve', '--json']]);
    await started.hear(link);
    started.kill(signal);
    expect(await started.ended).toBe(0);
    expect(JSON.parse(started.said())).toEqual({ url: urlIn(started), alreadyRunning: false });
    expect(started.complained()).toBe('');
    expect(existsSync(meetingPoint('linux', join(home, 'data/tokwatch')))).toBe(false);
  });

  it.each(['serve', 'watch'])('is shown by a second "tokwatch %s", whose link opens it too', async (command) => {
    const home = freshDirectory();
    const first = start(home, [process.execPath, [mainFile, 'serve']]);
    await first.hear(link);
    expect((await goTo(urlIn(first))).stdout).toMatch(/^200 /);
    const second = await network.run(process.execPath, [mainFile, command], { env: environmentOf(home) });
    expect(second).toMatchObject({ exitCode: 0, stderr: '' });
    expect(second.stdout).toMatch(/^Tokwatch is already running: http:\S+\n$/);
    expect((await goTo(link.exec(second.stdout)?.[0] ?? '')).stdout).toMatch(/^200 /);
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });
});
