import { describe, expect, it } from 'vitest';
import { chainTo, cyclesIn, graphOf, importsIn, importsOf } from './import-graph.ts';
import { judgeImport, targetOf } from './judge-import.ts';
import { roomOf, rooms } from './rooms.ts';
import { allFiles, filesIn, root, sourceFiles } from './source-files.ts';

const imports = importsOf(root, sourceFiles);
const graph = graphOf(imports);

const complaints = (file: string, text: string): (string | null)[] =>
  importsIn(file, text).map(({ from, specifier }) => judgeImport(from, specifier));

const say = (chain: readonly string[] | null): string | null => chain?.join(' → ') ?? null;

describe('Every file imports only what its room may import', () => {
  it('finds the files of the rooms, so that an empty list cannot pass for a clean one', () => {
    expect(sourceFiles.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(40);
  });

  it('keeps every source file in a room', () => {
    expect(sourceFiles.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  it('finds no import that is against the table', () => {
    expect(imports.map(({ from, specifier }) => judgeImport(from, specifier)).filter((text) => text !== null)).toEqual(
      [],
    );
  });

  it('finds behind every relative import of the product a file of the tree, written with its extension', () => {
    const known = new Set(allFiles);
    const dead = imports.filter(({ from, specifier }) => {
      const { kind, name } = targetOf(from, specifier);
      return kind === 'file' && !known.has(name) && !from.startsWith('test/');
    });
    expect(dead.map(({ from, specifier }) => `${from} imports '${specifier}'`)).toEqual([]);
  });

  it('finds no import whose target is computed at run time outside of the tests', () => {
    expect(imports.filter(({ from, specifier }) => specifier === '<computed>' && !from.startsWith('test/'))).toEqual(
      [],
    );
  });
});

describe('What the rules protect holds over chains of imports too', () => {
  it('reaches Electron from no file of contract, engine, loopback or headless', () => {
    const isElectron = (name: string): boolean => /^electron(\/|$)/.test(name);
    const chains = filesIn('contract', 'engine', 'loopback', 'headless').map((file) =>
      say(chainTo(graph, file, isElectron)),
    );
    expect(chains.filter((chain) => chain !== null)).toEqual([]);
  });

  it('reaches no Node module and no library but the schema one from a pure room', () => {
    const pureRooms = rooms.filter(({ name, node }) => !node && name !== 'renderer');
    const isImpure = (name: string): boolean =>
      targetOf('', name).kind !== 'package' ? name.startsWith('node:') : !/^valibot$|\//.test(name);
    const files = sourceFiles.filter((file) => pureRooms.some((room) => roomOf(file) === room));
    expect(files.map((file) => say(chainTo(graph, file, isImpure))).filter((chain) => chain !== null)).toEqual([]);
  });

  it('finds no circle of imports in contract, engine, loopback and headless', () => {
    const product = new Map([...graph].filter(([file]) => /^(contract|engine|loopback|headless)\//.test(file)));
    expect(cyclesIn(product).map(say)).toEqual([]);
  });
});

describe('The checker can fail: bad imports are found', () => {
  it.each([
    ['engine/diagnosis/x.ts', "import { readFile } from 'node:fs/promises';", 'engine/diagnosis must not import node:'],
    ['engine/diagnosis/x.ts', "import fs from 'fs';", 'engine/diagnosis must not import node:fs'],
    ['engine/diagnosis/x.ts', "import { settle } from '../incidents/settle.ts';", 'must not import engine/incidents'],
    [
      'engine/incidents/x.ts',
      "import type { Clock } from '../deps/clock.ts';",
      'must not import engine, because it is pure',
    ],
    ['engine/os/parse/x.ts', "import { request } from 'undici';", 'engine/os/parse must not import undici'],
    [
      'engine/history/roll-ups/x.ts',
      "import { DatabaseSync } from 'node:sqlite';",
      'roll-ups must not import node:sqlite',
    ],
    ['engine/probes/x.ts', "const e = await import('electron');", 'engine must not import electron'],
    ['engine/probes/x.ts', "export { main } from '../../headless/main.ts';", 'engine must not import headless'],
    ['engine/probes/x.ts', "type T = import('../../headless/main.ts').T;", 'engine must not import headless'],
    ['engine/probes/x.ts', "new Worker(new URL('../../headless/w.ts', import.meta.url));", 'must not import headless'],
    ['engine/probes/x.ts', "import axios from 'axios';", 'engine must not import axios'],
    ['contract/x.ts', "import type { Server } from 'node:http';", 'contract must not import node:http'],
    ['contract/x.ts', "import type { Os } from '../engine/os/os.ts';", 'contract must not import engine'],
    ['electron/main.ts', "import { request } from 'undici';", 'Instead: ask the engine.'],
    ['headless/main.ts', "import '../renderer/app.ts';", 'headless must not import renderer'],
    [
      'headless/main.ts',
      "import { freshClock } from '../test/engine/fresh-clock.ts';",
      'headless must not import test',
    ],
    [
      'renderer/App.svelte',
      '<script lang="ts">import "node:fs";</script><p>hi</p>',
      'renderer must not import node:fs',
    ],
    ['renderer/app.ts', "import { createEngine } from '../engine/engine.ts';", 'subscribe to it through the client'],
    ['build/x.ts', "import { tests } from '../test/all.ts';", 'build must not import test'],
  ])('%s with %s', (file, text, sentence) => {
    expect(complaints(file, text)).toEqual([expect.stringContaining(sentence)]);
    expect(complaints(file, text)[0]).toContain(`${file} imports '`);
  });

  it('lets allowed imports pass', () => {
    expect(complaints('engine/diagnosis/a/x.ts', "import type { V } from '../../../contract/verdict.ts';")).toEqual([
      null,
    ]);
    expect(complaints('engine/os/parse/x.ts', "import type { Os } from '../os.ts';")).toEqual([null]);
    expect(complaints('engine/probes/x.ts', "import { connect } from 'node:net';")).toEqual([null]);
    expect(complaints('engine/engine.ts', "import { diagnose } from './diagnosis/diagnose.ts';")).toEqual([null]);
  });

  it('tells a circle and a forbidden chain by their files', () => {
    const bad = graphOf([
      { from: 'engine/a.ts', specifier: './b.ts' },
      { from: 'engine/b.ts', specifier: './c.ts' },
      { from: 'engine/c.ts', specifier: './a.ts' },
      { from: 'engine/c.ts', specifier: 'electron' },
    ]);
    expect(cyclesIn(bad).map(say)).toEqual(['engine/a.ts → engine/b.ts → engine/c.ts → engine/a.ts']);
    expect(say(chainTo(bad, 'engine/a.ts', (name) => name === 'electron'))).toBe(
      'engine/a.ts → engine/b.ts → engine/c.ts → electron',
    );
  });
});
