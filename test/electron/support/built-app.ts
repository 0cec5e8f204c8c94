// What the shell loads at run time, built into a directory of the test: the preload, and either the real window or a tiny
// page with which a test can do what the real window never does.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';
import { bundles } from '../../../build/bundles.ts';
import { tinyPage } from './tiny-page.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

const outputs = { client: 'dist/renderer', preload: 'dist/electron' } as const;

const build = async (directory: string, names: ReadonlyArray<keyof typeof outputs>): Promise<void> => {
  const environments = Object.fromEntries(
    names.map((name) => [name, { build: { outDir: join(directory, outputs[name]) } }]),
  );
  const builder = await createBuilder({
    ...{ configFile: path('vite.config.ts'), root: bundles.root!, logLevel: 'warn', environments },
  });
  for (const name of names) await builder.build(builder.environments[name]!);
};

const writeTinyPage = async (directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(tinyPage)) await writeFile(join(directory, name), text);
};

/** What is built, as electron/built-files.ts tells it. */
export type BuiltApp = AsyncDisposable & { preload: string; renderer: string };

/** Builds the preload, and the window: the real one, or the tiny page. */
export const buildApp = async (window: 'real' | 'tiny'): Promise<BuiltApp> => {
  const directory = await mkdtemp(join(tmpdir(), 'tokwatch-app-'));
  const renderer = join(directory, outputs.client);
  await build(directory, window === 'real' ? ['client', 'preload'] : ['preload']);
  if (window === 'tiny') await writeTinyPage(renderer);
  const preload = join(directory, outputs.preload, 'preload.cjs');
  return { preload, renderer, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) };
};
