// Where a data directory keeps its history.
import { join } from 'node:path';

/** The file of the history in a data directory. */
export const historyFileIn = (dataDirectory: string): string => join(dataDirectory, 'history.sqlite');
