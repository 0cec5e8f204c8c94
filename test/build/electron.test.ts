import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { HOUR_MS } from '../../contract/durations.ts';
import { ensureElectron, forgetRefusal, hasDisplay, hasElectron } from '../../build/setup/electron.mjs';

type Machine = NonNullable<Parameters<typeof ensureElectron>[1]>;

const desk = {
  platform: 'linux',
  environment: { ...process.env, DISPLAY: ':77', TOKWATCH_FIRST_BYTE_MS: '1000', TOKWATCH_SILENCE_MS: '1000' },
  isRoot: false,
  nowMs: 0,
  network: 'eth0 0100000A',
} satisfies Machine;

let root = '';
let said = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tokwatch-electron-'));
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{}');
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** The package's installer, which notes each try first. */
const installBy = (script: string): void => {
  const noted = `require('fs').appendFileSync(${JSON.stringify(join(root, 'tries'))}, 'x');`;
  writeFileSync(join(root, 'node_modules/electron/install.js'), `${noted}${script}`);
};

const tries = (): number => (existsSync(join(root, 'tries')) ? readFileSync(join(root, 'tries'), 'utf8').length : 0);

/** An installer that downloads as the real one does, from a host of the test's own. */
const installFrom = async (answer: RequestListener): Promise<void> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  installBy(`
    fetch('http://127.0.0.1:${port}/')
      .then(async (response) => {
        if (!response.ok) throw new Error('Response code ' + response.status);
        const bytes = await response.bytes();
        require('fs').writeFileSync(require('path').join(__dirname, 'path.txt'), String(bytes.length));
      })
      .catch((error) => { console.error(error.stack); process.exit(1); });`);
};

describe('Electron’s binary', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('on %s with %o: there is a display: %s', (platform, environment, expected) => {
    expect(hasDisplay(platform, environment)).toBe(expected);
  });

  it.each<[string, Partial<Machine>, number]>([
    ['where there is no display', { environment: { ...desk.environment, DISPLAY: '' } }, 0],
    ['for root on Linux, where it does not run', { isRoot: true }, 0],
    ['for root on macOS', { isRoot: true, platform: 'darwin' }, 1],
  ])('is fetched %s: %o', async (_where, machine, times) => {
    installBy('process.exit(1);');
    await ensureElectron(root, { ...desk, ...machine });
    expect(tries()).toBe(times);
    if (times === 0) expect(said).toBe('');
  });
});

describe('A download of Electron', () => {
  it('may take as long as it needs while something comes, and says how far it is', async () => {
    const trickle = async (response: ServerResponse): Promise<void> => {
      response.writeHead(200, { 'content-length': 2_000_000 });
      // In all longer than the longest silence, each pause much shorter.
      for (let piece = 0; piece < 20; piece += 1) {
        response.write(Buffer.alloc(100_000));
        await wait(200);
      }
      response.end();
    };
    await installFrom((_request, response) => {
      trickle(response).catch(() => response.destroy());
    });
    const environment = { ...desk.environment, TOKWATCH_SILENCE_MS: '3000' };
    await ensureElectron(root, { ...desk, environment });
    expect(readFileSync(join(root, 'node_modules/electron/path.txt'), 'utf8')).toBe('2000000');
    expect(said).toContain('50 % of 2 MB');
    expect(said).toContain('Electron fetched');
  });

  it.each<[string, RequestListener, string]>([
    ['never begins', () => undefined, 'the download stood still'],
    ['begins with no byte', (_, response) => void response.writeHead(200).flushHeaders(), 'the download stood still'],
    ['stops half-way', (_, response) => void response.writeHead(200).write('half'), 'the download stood still'],
    ['is cut off', (request) => void request.socket.destroy(), 'its host could not be reached'],
    ['is refused', (_, response) => void response.writeHead(404).end(), 'its host refused'],
  ])('that %s is given up, said in one line, with how to try again', async (_how, answer, reason) => {
    await installFrom(answer);
    await ensureElectron(root, desk);
    expect(hasElectron(root)).toBe(false);
    const lines = said
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('  …'));
    expect(lines).toEqual([
      'Tokwatch: fetching Electron for the desktop window (120 MB) …',
      `Tokwatch: Electron was not fetched: ${reason}. ` +
        'Tomorrow it is tried again, and at once by “node build/setup/fetch-electron.mjs”.',
    ]);
  });
});

describe('An Electron that could not be had', () => {
  it.each<[string, Partial<Machine>, number]>([
    ['at the next start', { nowMs: HOUR_MS }, 1],
    ['a day later', { nowMs: 25 * HOUR_MS }, 2],
    ['when the clock was set back by days', { nowMs: -48 * HOUR_MS }, 2],
    ['on another network', { network: 'wlan0 0101A8C0' }, 2],
  ])('%s: %o, so many tries in all: %s', async (_when, machine, times) => {
    installBy('process.exit(1);');
    await ensureElectron(root, desk);
    await ensureElectron(root, { ...desk, ...machine });
    expect(tries()).toBe(times);
  });

  it('is tried again when the package is another one, or when somebody wants it', async () => {
    installBy('process.exit(1);');
    await ensureElectron(root, desk);
    forgetRefusal(root);
    await ensureElectron(root, desk);
    writeFileSync(join(root, 'node_modules/electron/package.json'), '{"version":"2"}');
    await ensureElectron(root, desk);
    expect(tries()).toBe(3);
  });
});
