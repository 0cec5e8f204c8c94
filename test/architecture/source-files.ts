// The files that the architecture tests look at: what Git tracks or would track, without what is generated or recorded.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that hold no files of the repository, for a copy without Git (a downloaded archive). */
const outside = new Set(['node_modules', 'dist', 'coverage', '.git']);

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return outside.has(entry.name) ? [] : walk(path);
    return [path];
  });

const listFiles = (): string[] => {
  if (!existsSync(join(root, '.git'))) return walk('');
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
};

/** Every file of the repository, relative to the root, with forward slashes. */
export const allFiles: readonly string[] = listFiles();

/** Every source file of the rooms: TypeScript, plain JavaScript modules and Svelte components. */
export const sourceFiles: readonly string[] = allFiles.filter((path) => /\.(ts|mjs|js|svelte)$/.test(path));

/** The text of a file. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Source files that belong to one of the top-level folders. */
export const filesIn = (...folders: readonly string[]): string[] =>
  sourceFiles.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
