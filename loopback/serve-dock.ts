// The OBS dock as either shell serves it. The server’s libraries are loaded once somebody has switched the dock on, and not before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../contract/message.ts';
import { failWith } from '../contract/refusal.ts';
import type { Result } from '../contract/result.ts';
import type { DockService } from './start-dock.ts';

/** What the shell gives: the folder of the built window, the language of the settings, and who hears of bugs. */
export type DockShell = Pick<DockService, 'folder' | 'language' | 'onBug'>;

/** Makes what serves the dock of a window that is built, at a port, to whoever has the key. */
export const dockServer =
  (shell: DockShell) =>
  async (
    served: Pick<DockService, 'server' | 'port' | 'isKey'>,
  ): Promise<Result<{ port: number; close: () => Promise<void> }>> => {
    if (!existsSync(join(shell.folder, 'dock', 'dock.html'))) return failWith('usage', message('dock.not-built'));
    const { startDock } = await import('./start-dock.ts');
    return startDock({ ...served, ...shell });
  };
