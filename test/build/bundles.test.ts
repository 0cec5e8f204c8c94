import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundles } from '../../build/bundles.ts';
import { areFresh } from '../../build/setup/bundles.mjs';

describe('The bundles', () => {
  let tree = '';
  const write = (file: string, changedS: number): void => {
    writeFileSync(join(tree, file), '');
    utimesSync(join(tree, file), changedS, changedS);
  };
  const age = (folder: string, changedS: number): void => utimesSync(join(tree, folder), changedS, changedS);
  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'tokwatch-bundles-'));
    for (const folder of ['dist', 'renderer/views']) mkdirSync(join(tree, folder), { recursive: true });
    write('renderer/views/now.svelte', 1000);
    for (const folder of ['renderer/views', 'renderer']) age(folder, 1000);
  });
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  it('are due while there are none', () => expect(areFresh(tree)).toBe(false));

  it('are fresh when nothing changed since they began to be made', () => {
    write('dist/.bundled', 1000);
    expect(areFresh(tree)).toBe(true);
  });

  it.each([
    ['a file changes', () => write('renderer/views/now.svelte', 2000)],
    ['a file goes away', () => rmSync(join(tree, 'renderer/views/now.svelte'))],
    ['the packages change', () => write('package-lock.json', 2000)],
  ])('are due again when %s', (_what, change) => {
    write('dist/.bundled', 1500);
    expect(areFresh(tree)).toBe(true);
    change();
    expect(areFresh(tree)).toBe(false);
  });
});

describe('What is started by its file name', () => {
  const sources = globSync('{engine,headless,electron}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const named = sources
    .flatMap((text) => [...text.matchAll(/new URL\(`\.\/([\w-]+)\$\{extname/g)])
    .map(([, name]) => name);

  it.each(['commandLine', 'desktop'])('lies beside the program in the bundle %s, too', (environment) => {
    const input = bundles.environments?.[environment]?.build?.rolldownOptions?.input;
    expect(named.length).toBeGreaterThan(0);
    expect(Object.keys(input ?? {})).toEqual(expect.arrayContaining(named));
  });
});
