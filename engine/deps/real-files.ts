// The disk behind Files. A write goes to a new file beside the target and is renamed over it once it is safely on disk,
// so a reader or a crash at any moment finds the old text or the new one, never a mixture. Two writers: the last wins whole.
import { randomUUID } from 'node:crypto';
import { open, readFile, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Files } from './files.ts';
import { makeDirectory } from './make-directory.ts';

/** Only the owner may read what the program keeps: it tells where and when somebody was online. */
const privateFile = 0o600;

/** As many as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;

/** The code of the error for what is there and is no file; a pipe or a device might never end. */
export const notARegularFile = 'ENOTREG';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readText = async (path: string): Promise<string | null> => {
  try {
    const found = await stat(path);
    const special = !found.isFile() && !found.isDirectory();
    if (special) throw Object.assign(new Error(`${path} is not a regular file`), { code: notARegularFile });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const fill = async (file: FileHandle, text: string): Promise<void> => {
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes the rename itself durable; file systems that cannot sync a directory (Windows) keep the rename anyway. */
const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r').catch(() => null);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
};

/** The file that links at `path` lead to, there or not: whoever keeps his settings elsewhere behind a link goes on doing so. */
export const linkedFile = async (path: string): Promise<string> => {
  for (let links = 0, file = path; links <= MOST_LINKS; links += 1) {
    const target = await readlink(file).catch(() => null);
    if (target === null) return file;
    file = resolve(dirname(file), target);
  }
  throw Object.assign(new Error(`${path} leads in circles`), { code: 'ELOOP' });
};

const writeText = async (named: string, text: string): Promise<void> => {
  const path = await linkedFile(named);
  const directory = dirname(path);
  await makeDirectory(directory);
  const temporary = join(directory, `.${randomUUID()}.tmp`);
  try {
    await fill(await open(temporary, 'wx', privateFile), text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(directory);
};

/** The machine's own disk; throws what the file system throws, except that a file that is not there reads as null. */
export const realFiles: Files = { readText, writeText };
