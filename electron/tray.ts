// The tray icon: its shape is the state, its tooltip the sentence, its menu what one can do.
import type * as Electron from 'electron';
import type { Rectangle } from 'electron';
import { speaking, speechNow } from '../contract/message.ts';
import type { Speech } from '../contract/message.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../engine/memory/memory.ts';
import type { DesktopActions } from './desktop-actions.ts';
import type { TrayState } from './shapes.ts';
import type { TrayImages } from './tray-images.ts';
import { sentenceOf, trayMenu } from './tray-menu.ts';
import type { TrayView } from './tray-menu.ts';

/** The icon as the rest of the shell uses it. */
export type DesktopTray = { show: (view: TrayView) => void; close: () => void };

/** What the tray needs; `toggle` is called with the place of the icon. */
export type TrayNeeds = Pick<typeof Electron, 'Tray' | 'Menu'> & {
  platform: string;
  images: TrayImages;
  actions: DesktopActions;
  toggle: (icon: Rectangle) => void;
};

/** While nobody watches there is nothing to say about LIVE either: the pause is shown. */
export const trayStateOf = ({ verdict: { severity }, paused, live }: Snapshot): TrayState => {
  if (paused) return 'paused';
  if (!live) return severity;
  return severity === 'ok' ? 'live' : `live-${severity}`;
};

/** Puts the icon into the tray; until the first snapshot it says that nothing is known. */
export const openTray = ({ Tray, Menu, platform, images, actions, toggle }: TrayNeeds): DesktopTray => {
  const tray = new Tray(images.unknown);
  let shown = '';
  let menu: Electron.Menu | null = null;
  tray.on('click', (_event, bounds) => toggle(bounds));
  // A menu that is set as such would open on the left click too on macOS, where the click belongs to the window.
  if (platform === 'darwin') tray.on('right-click', () => menu && tray.popUpContextMenu(menu));
  return {
    show: (view) => {
      const state = trayStateOf(view.snapshot);
      const sentence = sentenceOf(view.snapshot);
      const template = trayMenu(view, actions);
      const showing = JSON.stringify([state, sentence, template]);
      // A menu that is replaced closes under the pointer, so only a change replaces it.
      if (showing === shown) return;
      shown = showing;
      tray.setImage(images[state]);
      tray.setToolTip(sentence);
      menu = Menu.buildFromTemplate(template);
      if (platform !== 'darwin') tray.setContextMenu(menu);
    },
    close: () => tray.destroy(),
  };
};

/** Keeps the tray true to what the engine and its memory tell, in the words of `speech`, until the returned function is called. */
export const followInTray = (
  tray: DesktopTray,
  engine: Pick<Engine, 'subscribe' | 'snapshot'>,
  memory: Pick<Memory, 'subscribe' | 'alerts'>,
  speech: () => Speech = speechNow,
): (() => void) => {
  const show = (): void => {
    const view = { snapshot: engine.snapshot(), alerts: memory.alerts() };
    speaking(speech(), () => tray.show(view));
  };
  const ends = [
    engine.subscribe(({ type }) => type === 'snapshot' && show()),
    memory.subscribe(({ type }) => type === 'alerts' && show()),
  ];
  return () => {
    ends.forEach((end) => end());
    tray.close();
  };
};
