// The tray icon: its shape is the state, its tooltip the sentence, its menu what one can do.
import type * as Electron from 'electron';
import type { Rectangle } from 'electron';
import type { Snapshot } from '../contract/report.ts';
import { drawTrayImages } from './tray-images.ts';
import { sentenceOf, sinceOf, trayMenu } from './tray-menu.ts';
import type { TrayActions } from './tray-menu.ts';

/** The icon as the rest of the shell uses it. */
export type DesktopTray = { show: (snapshot: Snapshot) => void; close: () => void };

/** What the tray needs; `toggle` is called with the place of the icon. */
export type TrayNeeds = Pick<typeof Electron, 'Tray' | 'Menu' | 'nativeImage'> & {
  platform: string;
  actions: TrayActions & { toggle: (icon: Rectangle) => void };
};

/** Puts the icon into the tray; until the first snapshot it says that nothing is known. */
export const openTray = (needs: TrayNeeds): DesktopTray => {
  const { Tray, Menu, platform, actions } = needs;
  const images = drawTrayImages(needs, platform);
  const tray = new Tray(images.unknown);
  let shown = '';
  let menu: Electron.Menu | null = null;
  tray.on('click', (_event, bounds) => actions.toggle(bounds));
  // A menu that is set as such would open on the left click too on macOS, where the click belongs to the window.
  if (platform === 'darwin') tray.on('right-click', () => menu && tray.popUpContextMenu(menu));
  return {
    show: (snapshot) => {
      const { severity } = snapshot.verdict;
      const showing = [severity, sentenceOf(snapshot), sinceOf(snapshot)].join('\n');
      // A menu that is replaced closes under the pointer, so only a change replaces it.
      if (showing === shown) return;
      shown = showing;
      tray.setImage(images[severity]);
      tray.setToolTip(sentenceOf(snapshot));
      menu = Menu.buildFromTemplate(trayMenu(snapshot, actions));
      if (platform !== 'darwin') tray.setContextMenu(menu);
    },
    close: () => tray.destroy(),
  };
};
