// Picks the controls of the system at hand. Callers pass process.platform: below this file nobody asks which system it is.
import type { Run } from '../../deps/run.ts';
import type { Files } from '../../deps/files.ts';
import type { Environment } from '../program-path.ts';
import type { Controls } from './controls.ts';
import { createDarwinControls } from './darwin-controls.ts';
import { createLinuxControls } from './linux-controls.ts';
import type { ProcessesNamed } from './linux/linux-edges.ts';
import { processesNamed } from './linux/processes.ts';
import { createWindowsControls } from './win32-controls.ts';

/** What the controls need; `isRoot` is true for a program that has an administrator's rights already. */
export type ControlEdges = {
  run: Run;
  files: Pick<Files, 'readText'>;
  environment: Environment;
  isRoot: boolean;
  /** Programs that run here, on Linux; the machine's own when left out. */
  processesNamed?: ProcessesNamed;
};

/** The controls for `platform` (as in process.platform); systems other than Windows and macOS are taken for a Linux. */
export const createControls = (platform: string, edges: ControlEdges): Controls => {
  if (platform === 'win32') return createWindowsControls(edges);
  if (platform === 'darwin') return createDarwinControls(edges);
  return createLinuxControls({ processesNamed, ...edges });
};
