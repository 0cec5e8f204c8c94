// Whose the kept fixes are. What takes a run back stands in the history, and is run with the rights of whoever asks for it.
import { stat } from 'node:fs/promises';
import { historyFile } from '../memory/remember.ts';

const ownerOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ uid }) => uid,
    () => null,
  );

/**
 * True for a data directory, or a history in it, of another user than `userId` (null where users have no number): whoever has more rights
 * runs nothing that somebody else could have written down, as `sudo` may leave it in that user's home.
 */
export const isForeign = async (dataDirectory: string, userId: number | null): Promise<boolean> => {
  const owners = await Promise.all([dataDirectory, historyFile(dataDirectory)].map(ownerOf));
  return userId !== null && owners.some((owner) => owner !== null && owner !== userId);
};
