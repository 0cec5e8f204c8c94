// A stand-in for the part of Electron that the desktop shell uses, typed against electron.d.ts. It follows the rules that
// main.ts can break: what goes only before or only after the app is ready, one handler for each channel, nothing that is done
// to what is destroyed, structured clones across processes.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { BrowserWindowConstructorOptions, MessageBoxOptions, Point, Rectangle } from 'electron';
import type { Browser } from 'playwright-core';
import { openBrowserPage } from './browser-page.ts';
import { DoubleApp } from './double-app.ts';
import type { Locks } from './double-app.ts';
import { DoubleIpcMain } from './double-ipc.ts';
import { createNoticeWorld } from './double-notification.ts';
import type { NoticeWorld } from './double-notification.ts';
import { DoubleSession } from './double-session.ts';
import type { DoubleProtocol } from './double-session.ts';
import { createTrayWorld } from './double-tray.ts';
import type { TrayWorld } from './double-tray.ts';
import { DoubleWindow } from './double-window.ts';
import type { WindowWorld } from './double-window.ts';
import { createStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** The part of Electron that there is a double of. */
export type UsedElectron = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeImage'
  | 'Notification'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
  | 'Tray'
>;

/** What the double is told about the machine; without a `browser` windows have no picture. */
export type DoubleOptions = {
  switches?: Readonly<Record<string, string>>;
  browser?: Browser;
  locks?: Locks;
  cursor?: Point;
  /** False where the user's own browser cannot be opened. */
  hasBrowser?: boolean;
  workArea?: Rectangle;
  /** False where the desktop shows no notifications. */
  showsNotifications?: boolean;
  /** Which button of a box the user presses, counted from 0. */
  pressed?: number;
};

/** The double, and what a test may look at and do. */
export type ElectronDouble = Pick<Stage, 'order'> &
  Pick<TrayWorld, 'trays'> &
  Pick<NoticeWorld, 'notifications'> & {
    /** What stands for the module 'electron'. */
    module: UsedElectron;
    app: DoubleApp;
    ipcMain: DoubleIpcMain;
    session: DoubleSession;
    /** The sessions beside that one, by the names of their partitions. */
    partitions: ReadonlyMap<string, DoubleSession>;
    protocol: DoubleProtocol;
    powerMonitor: EventEmitter;
    windows: DoubleWindow[];
    trayWorld: TrayWorld;
    /** What was told in boxes. */
    told: string[];
    /** What was opened in the user's browser. */
    opened: string[];
  };

const createWindows = (
  stage: Stage,
  app: DoubleApp,
  openPage: WindowWorld['openPage'],
): { windows: DoubleWindow[]; BrowserWindow: new (options?: BrowserWindowConstructorOptions) => DoubleWindow } => {
  const windows: DoubleWindow[] = [];
  const world: WindowWorld = {
    created: (window) => {
      stage.note('window', 'after-ready');
      windows.push(window);
      app.windows.add(window);
      app.emit('web-contents-created', {}, window.webContents);
    },
    gone: (window) => app.windowGone(window),
    openPage,
  };
  const BrowserWindow = class extends DoubleWindow {
    constructor(options: BrowserWindowConstructorOptions = {}) {
      super(options, world);
    }
  };
  return { windows, BrowserWindow };
};

const createScreen = ({ cursor = { x: 0, y: 0 }, workArea }: DoubleOptions): object => ({
  getCursorScreenPoint: () => cursor,
  getDisplayMatching: () => ({ workArea: workArea ?? { x: 0, y: 0, width: 1920, height: 1040 } }),
});

/** A desktop without a keyring, as Electron tells of it once it is ready. */
const createNoKeyring = (stage: Stage): Partial<Electron.SafeStorage> => ({
  isEncryptionAvailable: () => stage.isReady,
  getSelectedStorageBackend: () => (stage.isReady ? 'basic_text' : 'unknown'),
});

/** Makes a double whose app has not been started. */
export const createElectronDouble = (options: DoubleOptions = {}): ElectronDouble => {
  const { switches = {}, browser, locks = new Map() as Locks, hasBrowser = true } = options;
  const stage = createStage();
  const app = new DoubleApp({ stage, switches, locks });
  const ipcMain = new DoubleIpcMain(stage);
  const session = new DoubleSession(stage);
  const { protocol } = session;
  const partitions = new Map<string, DoubleSession>();
  const powerMonitor = new EventEmitter();
  const trayWorld = createTrayWorld(stage);
  const { Notification, notifications } = createNoticeWorld(stage, options.showsNotifications ?? true);
  const around = browser ? { browser, ipcMain, protocol, session } : null;
  const { windows, BrowserWindow } = createWindows(stage, app, around && ((window) => openBrowserPage(around, window)));
  const told: string[] = [];
  const opened: string[] = [];
  const openExternal = (url: string): Promise<void> =>
    hasBrowser ? Promise.resolve(void opened.push(url)) : Promise.reject(new Error('There is no browser.'));
  const module = {
    ...{ app, BrowserWindow, ipcMain, powerMonitor, protocol, screen: createScreen(options) },
    ...{ Menu: trayWorld.Menu, nativeImage: trayWorld.nativeImage, Tray: trayWorld.Tray, Notification },
    dialog: {
      showErrorBox: (title: string, text: string) => void told.push(`${title}: ${text}`),
      showMessageBox: ({ title, message }: MessageBoxOptions) => {
        told.push(`${title}: ${message}`);
        return Promise.resolve({ response: options.pressed ?? 0, checkboxChecked: false });
      },
    },
    ['shell']: { openExternal },
    safeStorage: createNoKeyring(stage),
    session: {
      get defaultSession() {
        if (!stage.isReady) throw new Error('Session can only be received when app is ready');
        return session;
      },
      fromPartition: (name: string) => {
        if (!stage.isReady) throw new Error('Session can only be received when app is ready');
        const partition = partitions.get(name) ?? new DoubleSession(stage);
        partitions.set(name, partition);
        return partition;
      },
    },
  } satisfies Record<keyof UsedElectron, unknown> as unknown as UsedElectron;
  return {
    ...{
      module,
      app,
      ipcMain,
      session,
      partitions,
      protocol,
      powerMonitor,
      windows,
      trayWorld,
      told,
      opened,
      notifications,
    },
    order: stage.order,
    trays: trayWorld.trays,
  };
};
