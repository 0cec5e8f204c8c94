// The menu bar. Electron's own would offer reloading and developer tools; macOS needs one for copying and quitting.
import type * as Electron from 'electron';

/** Sets the menu bar of `platform`: none, or on macOS the usual roles. */
export const setAppMenu = ({ Menu }: Pick<typeof Electron, 'Menu'>, platform: string): void =>
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
