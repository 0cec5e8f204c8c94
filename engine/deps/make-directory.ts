// Makes a directory with its parents, one level after the other. Node's own recursive way never returns where a parent
// refuses with "no such file" for good, as everything below /proc does.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the owner may look into what the program keeps: it tells where and when somebody was online. */
const privateDirectory = 0o700;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const makeOne = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { mode: privateDirectory });
  } catch (error) {
    // Somebody else may have made it in the same moment.
    if (codeOf(error) !== 'EEXIST' || !(await isDirectory(path))) throw error;
  }
};

/** Makes `path` and what is missing above it, for the owner alone; throws what the file system throws. */
export const makeDirectory = async (path: string): Promise<void> => {
  if (await isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeDirectory(parent);
  await makeOne(path);
};
