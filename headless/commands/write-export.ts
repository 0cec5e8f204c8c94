// Where the files of an export go: never over a file that is there, unless that is wanted.
import { lstat, rm, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { ExportFile } from '../../contract/export.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { realFiles } from '../../engine/deps/real-files.ts';
import { withFile } from '../../engine/places/file-trouble.ts';

/** A file that was written, and whether it took the place of an older one. */
export type WrittenFile = { path: string; replaced: boolean };

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** What stands at a path; a link is itself, wherever it leads. */
const whatIsAt = (path: string): Promise<'nothing' | 'link' | 'other'> =>
  lstat(path).then(
    (found) => (found.isSymbolicLink() ? 'link' : 'other'),
    () => 'nothing',
  );

/** One file may be given a name; several go into a directory, which is made where there is none. */
const pathsFor = async (files: readonly ExportFile[], out: string | undefined): Promise<Result<string[]>> => {
  if (out === undefined) return ok(files.map(({ name }) => resolve(name)));
  const isFolder = /[/\\]$/.test(out) || (await isDirectory(out));
  if (!isFolder && files.length === 1) return ok([resolve(out)]);
  if (!isFolder && files.some(({ name }) => extname(name) === extname(out)))
    return fail('usage', `These are ${files.length} files, so --out must be a directory.`);
  return ok(files.map(({ name }) => resolve(join(out, name))));
};

/** Writes the files for the owner alone; refuses, before anything is written, where one is there and `force` is not said. */
export const writeExport = async (
  files: readonly ExportFile[],
  out: string | undefined,
  force: boolean,
): Promise<Result<WrittenFile[]>> => {
  const named = await pathsFor(files, out);
  if (!named.ok) return named;
  const paths = named.value;
  const found = await Promise.all(paths.map(whatIsAt));
  const taken = paths.find((_path, index) => found[index] !== 'nothing');
  if (taken !== undefined && !force)
    return fail('usage', `There is already a file ${taken}. Name another with --out, or replace it with --force.`);
  for (const [index, path] of paths.entries()) {
    const role = { where: `The file ${path}`, advice: 'Name another with --out.', code: 'usage' } as const;
    const written = await withFile(role, async () => {
      // A link gives way: what it leads to was not named, and may be anybody's.
      if (found[index] === 'link') await rm(path);
      return ok(await realFiles.writeText(path, files[index]!.text));
    });
    if (!written.ok) return written;
  }
  return ok(paths.map((path, index) => ({ path, replaced: found[index] !== 'nothing' })));
};
