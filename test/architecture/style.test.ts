import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undocumentedIn } from './doc-comments.ts';
import { filesIn, sourceFiles, textOf } from './source-files.ts';

/** Longer files have more than one responsibility. */
const maxLines = 300;

/** The size that a file of this project should have at most, in the middle of the field. */
const targetMedianLines = 80;

const productFolders = ['contract', 'engine', 'loopback', 'headless', 'electron', 'renderer', 'build'];

const linesOf = (file: string): number => textOf(file).split('\n').length - 1;

/** A registry is a list that is read as a whole; elsewhere a file is imported by what it is about. */
const allowedIndexFiles = new Set(['engine/probes/index.ts', 'engine/fixes/index.ts']);

const whatIsWrongWithName = (file: string): string | null => {
  const stem = basename(file).replace(/\.(svelte\.ts|ts|mjs|js|svelte)$/, '');
  if (/^(utils?|helpers?|misc|common)$/.test(stem.split('.')[0] ?? stem)) return 'says nothing about its content';
  if (stem === 'index' && !allowedIndexFiles.has(file)) return 'is an index barrel: import the file itself';
  if (file.endsWith('.svelte')) return /^[A-Z][A-Za-z0-9]*$/.test(stem) ? null : 'is not in PascalCase';
  return /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(stem) ? null : 'is not in kebab-case';
};

describe('Files are named for what they are about', () => {
  it('finds no file with a name against the rules', () => {
    const wrong = sourceFiles.map((file) => [file, whatIsWrongWithName(file)] as const);
    expect(wrong.filter(([, reason]) => reason !== null)).toEqual([]);
  });

  it.each([
    'engine/utils.ts',
    'headless/index.ts',
    'engine/dnsProbe.ts',
    'engine/helpers.test.ts',
    'renderer/card.svelte',
  ])('would find %s', (file) => expect(whatIsWrongWithName(file)).not.toBeNull());

  it.each(['engine/probes/index.ts', 'renderer/StatusCard.svelte', 'engine/os/win32.ts', 'contract/messages.en.ts'])(
    'accepts %s',
    (file) => expect(whatIsWrongWithName(file)).toBeNull(),
  );
});

describe('Files stay small', () => {
  it(`finds no source file of more than ${maxLines} lines`, () => {
    expect(sourceFiles.map((file) => [file, linesOf(file)] as const).filter(([, lines]) => lines > maxLines)).toEqual(
      [],
    );
  });

  it(`has a median of at most ${targetMedianLines} lines`, () => {
    const sizes = filesIn(...productFolders)
      .map(linesOf)
      .sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    console.log(`source files: ${sizes.length}, median ${median} lines, longest ${sizes.at(-1)} lines`);
    expect(median).toBeLessThanOrEqual(targetMedianLines);
  });
});

describe('Every exported symbol says what it is', () => {
  it('finds no export without a doc comment in contract, engine, loopback and headless', () => {
    const files = filesIn('contract', 'engine', 'loopback', 'headless').filter((file) => file.endsWith('.ts'));
    const bare = files.flatMap((file) => undocumentedIn(file, textOf(file)).map((name) => `${file}: ${name}`));
    expect(bare).toEqual([]);
  });

  it('would find them, and knows a type that is derived from a schema', () => {
    const text = [
      '/** Documented. */',
      'export const a = 1;',
      'export const b = 2;',
      '// An ordinary comment is not one.',
      'export function c(): void {}',
      'export type D = { x: number };',
      'export type E = v.InferOutput<typeof eSchema>;',
      'export type F = (typeof a)[number];',
    ].join('\n');
    expect(undocumentedIn('x.ts', text)).toEqual(['b', 'c', 'D']);
  });
});
