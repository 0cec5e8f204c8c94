import { open } from 'node:fs/promises';

/** Writes a file of the system that is there, in its place: a new one beside it would have other rights. Throws the system's errors. */
export const writeInPlace = async (path: string, text: string): Promise<void> => {
  const bytes = Buffer.from(text, 'utf8');
  const file = await open(path, 'r+');
  try {
    await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
};
