import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyInstall } from '../../build/setup/dependencies.mjs';
import { explainInstallFailure } from '../../build/setup/install-failure.mjs';

const setupFolder = fileURLToPath(new URL('../../build/setup', import.meta.url));

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/node': { version: '24.1.0', integrity: 'sha512-a' },
    'node_modules/vite': { version: '8.0.0', integrity: 'sha512-b' },
    'node_modules/@x/binding-other-system': { version: '1.0.0', integrity: 'sha512-c', optional: true },
  },
};

const record = {
  packages: {
    'node_modules/node': lock.packages['node_modules/node'],
    'node_modules/vite': lock.packages['node_modules/vite'],
  },
};

const complete = { record, hasFolder: () => true, nodeVersion: '24.1.0' };

describe('Whether the npm packages have to be installed', () => {
  it('leaves a complete installation alone, although a package for another system is absent', () => {
    expect(whyInstall(lock, complete)).toBeNull();
  });

  it.each([
    ['nothing was installed yet', { ...complete, hasFolder: () => false }, 'they are not installed yet'],
    ['npm was interrupted, so that it left no record', { ...complete, record: null }, 'did not finish'],
    [
      'a folder was deleted',
      { ...complete, hasFolder: (path: string) => path !== 'node_modules/vite' },
      'vite is missing',
    ],
    [
      'the lock asks for another version',
      { ...complete, record: { packages: { ...record.packages, 'node_modules/vite': { version: '7.9.9' } } } },
      'vite has changed',
    ],
    [
      'a package was added to the lock',
      { ...complete, record: { packages: { 'node_modules/node': lock.packages['node_modules/node'] } } },
      'vite is missing',
    ],
    ['the Node in it does not run', { ...complete, nodeVersion: null }, 'does not run on this machine'],
    ['it holds another Node', { ...complete, nodeVersion: '22.0.0' }, 'Node.js 22.0.0 is installed where 24.1.0'],
  ])('installs when %s', (_case, installed, reason) => {
    expect(whyInstall(lock, installed)).toContain(reason);
  });
});

describe('A failed installation is explained', () => {
  const failed = (stderr: string): string => explainInstallFailure({ exitCode: 1, stderr, elapsedMs: 4_200 }, null);

  it.each([
    ['npm error code ENOTFOUND', 'connect to the internet'],
    ['npm error code ENOSPC', 'free about 500 MB'],
    ['npm error code EACCES', 'delete the folder node_modules'],
    ['npm error code EUSAGE', 'npm install'],
    ['Error: spawn npm ENOENT', 'install Node.js 20 or newer'],
    ['something nobody has seen before', 'mend that'],
  ])('%s', (stderr, advice) => {
    expect(failed(stderr)).toContain('ended with status 1 after 4 s');
    expect(failed(stderr)).toMatch(new RegExp(`What to do: .*${advice}`));
  });

  it('tells apart an installation that npm called complete and is not', () => {
    const text = explainInstallFailure({ exitCode: 0, stderr: '', elapsedMs: 1 }, 'node is missing');
    expect(text).toContain('What it means: node is missing');
  });
});

/** An npm that notes how it was called and does what `behaviour` says, in place of the real one. */
const fakeNpm = (folder: string, behaviour: string): NodeJS.ProcessEnv => {
  const script = join(folder, 'fake-npm.cjs');
  writeFileSync(
    script,
    `require('fs').appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');${behaviour}`,
  );
  return { ...process.env, npm_execpath: script, npm_node_execpath: process.execPath };
};

describe('prestart, run as a program in a tree without node_modules', () => {
  let tree = '';
  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'tokwatch-setup-'));
    mkdirSync(join(tree, 'build'));
    cpSync(setupFolder, join(tree, 'build/setup'), { recursive: true });
    writeFileSync(join(tree, 'package-lock.json'), JSON.stringify(lock));
    // The bundles are somebody else's story.
    mkdirSync(join(tree, 'dist'));
    writeFileSync(join(tree, 'dist/.bundled'), '');
    utimesSync(join(tree, 'dist/.bundled'), 4e9, 4e9);
  });
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  const prestart = (behaviour: string): ReturnType<typeof spawnSync> & { stderr: string; stdout: string } =>
    spawnSync(process.execPath, [join(tree, 'build/setup/prestart.mjs')], {
      cwd: tree,
      env: { ...fakeNpm(tree, behaviour), DISPLAY: '', WAYLAND_DISPLAY: '' },
      encoding: 'utf8',
    });

  it('fails with an explanation when npm cannot reach its registry, and keeps stdout clean', () => {
    const { status, stdout, stderr } = prestart("console.error('npm error code EAI_AGAIN'); process.exit(1);");
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('installing its npm packages (they are not installed yet)');
    expect(stderr).toContain('the npm registry could not be reached');
  });

  it('does not believe an npm that reports success and installs nothing', () => {
    const { status, stderr } = prestart('');
    expect(status).toBe(1);
    expect(stderr).toContain('they are not installed yet');
  });

  it('installs once, and is silent from then on', () => {
    const installed = [
      "const fs = require('fs');",
      `const lock = ${JSON.stringify({ packages: { 'node_modules/vite': lock.packages['node_modules/vite'] } })};`,
      "for (const f of ['.bin', 'node/bin', 'vite']) fs.mkdirSync('node_modules/' + f, { recursive: true });",
      "fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));",
      "fs.writeFileSync('package-lock.json', JSON.stringify({ packages: { ...lock.packages } }));",
      "fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');",
      "fs.symlinkSync('../node/bin/node', 'node_modules/.bin/node');",
      "const version = process.versions.node; const both = { ...lock.packages, 'node_modules/node': { version } };",
      "for (const f of ['package-lock.json', 'node_modules/.package-lock.json'])",
      '  fs.writeFileSync(f, JSON.stringify({ packages: both }));',
    ].join('\n');
    const first = prestart(installed);
    expect(first.stderr).toMatch(/npm packages installed in \d/);
    expect(first.status).toBe(0);
    const second = prestart('process.exit(9);');
    expect({ status: second.status, stdout: second.stdout, stderr: second.stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});
