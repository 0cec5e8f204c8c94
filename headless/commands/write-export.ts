// Where the files of an export go: never over a file that is there, unless that is wanted.
import { lstat, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** One file may be given a name; several go into a directory, which is made where there is none. */
const pathsFor = async (files: readonly ExportFile[], out: string | undefined): Promise<string[]> => {
  if (out === undefined) return files.map(({ name }) => resolve(name));
  const isFolder = files.length > 1 || /[/\\]$/.test(out) || (await isDirectory(out));
  return isFolder ? files.map(({ name }) => resolve(join(out, name))) : [resolve(out)];
};

/** Writes the files for the owner alone; refuses, before anything is written, where one is there and `force` is not said. */
export const writeExport = async (
  files: readonly ExportFile[],
  out: string | undefined,
  force: boolean,
): Promise<Result<WrittenFile[]>> => {
  const paths = await pathsFor(files, out);
  const found = await Promise.all(paths.map(isThere));
  const taken = paths.find((_path, index) => found[index]);
  if (taken !== undefined && !force)
    return fail('usage', `There is already a file ${taken}. Name another with --out, or replace it with --force.`);
  for (const [index, path] of paths.entries()) {
    const role = { where: `The file ${path}`, advice: 'Name another with --out.', code: 'usage' } as const;
    const written = await withFile(role, async () => ok(await realFiles.writeText(path, files[index]!.text)));
    if (!written.ok) return written;
  }
  return ok(paths.map((path, index) => ({ path, replaced: found[index]! })));
};
