import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockers, hasProgram, packagesToInstall, tools, withoutDaemons } from '../../build/setup/system-tools.mjs';

const systemTools = fileURLToPath(new URL('../../build/setup/system-tools.mjs', import.meta.url));

const ip = tools.filter(({ package: name }) => name === 'iproute2');
const openssl = tools.filter(({ program }) => program === 'openssl');
const equipped = { platform: 'linux', isRoot: true, hasApt: true, missing: [] };
const mayUnshare = (): boolean => true;

describe('Which Debian packages are installed before the tests', () => {
  it('installs nothing when nothing is missing', () => {
    expect(packagesToInstall(equipped)).toEqual([]);
  });

  it('installs only what is missing, and a package of two programs once', () => {
    expect(packagesToInstall({ ...equipped, missing: [...ip, ...openssl] })).toEqual(['iproute2', 'openssl']);
  });

  it.each([
    ['without root', { ...equipped, isRoot: false, missing: ip }],
    ['without apt-get', { ...equipped, hasApt: false, missing: ip }],
    ['on macOS', { ...equipped, platform: 'darwin', missing: ip }],
  ])('installs nothing %s', (_case, inventory) => {
    expect(packagesToInstall(inventory)).toEqual([]);
  });
});

describe('Which suites have to be skipped', () => {
  it('runs everything on an equipped machine', () => {
    expect([...blockers('lab', equipped, mayUnshare), ...blockers('node', equipped, mayUnshare)]).toEqual([]);
  });

  it('names the missing program, its package and what it is for', () => {
    const inventory = { ...equipped, missing: openssl };
    expect(blockers('node', inventory, mayUnshare)).toEqual([
      'openssl is missing (Debian package openssl): certificates of the test servers',
    ]);
  });

  it('keeps the node suite when only a lab program is missing', () => {
    const inventory = { ...equipped, missing: ip };
    expect(blockers('node', inventory, mayUnshare)).toEqual([]);
    expect(blockers('lab', inventory, mayUnshare)).toHaveLength(2);
  });

  it.each([
    ['without root', { ...equipped, isRoot: false }, mayUnshare, 'needs root'],
    ['as root of a locked-down container', equipped, (): boolean => false, 'does not let root'],
    ['on Windows', { ...equipped, platform: 'win32' }, mayUnshare, 'Linux only, this is win32'],
  ])('skips the lab %s and says so', (_case, inventory, namespaces, reason) => {
    expect(blockers('lab', inventory, namespaces).join()).toContain(reason);
  });
});

describe('With a folder of programs as the whole path', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokwatch-path-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (program: string, mode: number): void => {
    writeFileSync(join(folder, program), '#!/bin/sh\n');
    chmodSync(join(folder, program), mode);
  };

  it('lets no package start its daemon while packages are installed, and leaves nothing behind', async () => {
    const policy = join(folder, 'policy-rc.d');
    const answers: Array<number | null> = [];
    await withoutDaemons(
      () => Promise.resolve(void answers.push(spawnSync(policy, ['unbound', 'start']).status)),
      policy,
    );
    expect(answers).toEqual([101]);
    expect(existsSync(policy)).toBe(false);
    put('policy-rc.d', 0o755);
    await withoutDaemons(() => Promise.resolve(void answers.push(spawnSync(policy).status)), policy);
    expect(answers).toEqual([101, 0]);
    expect(existsSync(policy)).toBe(true);
  });

  it('installs nothing where that cannot be said to packages', async () => {
    let isDone = false;
    await withoutDaemons(() => Promise.resolve(void (isDone = true)), join(folder, 'no-such-folder', 'policy-rc.d'));
    expect(isDone).toBe(false);
  });

  it('finds a program that may be run and no other', () => {
    put('nft', 0o755);
    expect(hasProgram('nft', folder)).toBe(true);
    expect(hasProgram('ip', folder)).toBe(false);
  });

  it('reports exactly what is missing there', () => {
    put('ip', 0o755);
    put('apt-get', 0o755);
    const script = `import { takeInventory } from ${JSON.stringify(systemTools)};
      const { hasApt, missing } = takeInventory(${JSON.stringify(folder)});
      console.log(JSON.stringify({ hasApt, missing: missing.map(({ program }) => program) }));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    const found = JSON.parse(stdout) as { hasApt: boolean; missing: string[] };
    expect(found.hasApt).toBe(true);
    expect(found.missing).toContain('nft');
    expect(found.missing).not.toContain('ip');
  });
});

describe('The list of programs', () => {
  it('names for every program a package, a suite and a purpose', () => {
    for (const tool of tools) {
      expect(tool.package).toMatch(/^[a-z0-9][a-z0-9.+-]+$/);
      expect(tool.neededBy.length).toBeGreaterThan(0);
      expect(tool.for).not.toBe('');
    }
  });
});
