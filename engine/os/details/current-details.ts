// Picks the details of the system at hand. Callers pass process.platform, as for createOs.
import type { Files } from '../../deps/files.ts';
import type { Run } from '../../deps/run.ts';
import type { NetworkDetails } from './details.ts';
import { createLinuxDetails } from './linux-details.ts';
import { createDarwinDetails, createWindowsDetails } from './other-details.ts';

/** The details for `platform` (as in process.platform); systems other than Windows and macOS are taken for a Linux. */
export const createDetails = (
  platform: string,
  edges: { run: Run; files: Pick<Files, 'readText'> },
): NetworkDetails => {
  if (platform === 'win32') return createWindowsDetails(edges);
  if (platform === 'darwin') return createDarwinDetails(edges);
  return createLinuxDetails(edges);
};
