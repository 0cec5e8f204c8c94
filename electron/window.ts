// The one window. It is made hidden and painted at once, so that it opens without a flash; closing it hides it, since the
// watch goes on. Opened from the tray it behaves like a menu: it stands beside the icon and goes when one clicks elsewhere.
import type * as Electron from 'electron';
import type { Rectangle, WebContents } from 'electron';
import { placeBeside } from './placement.ts';
import { appPage, webPreferences } from './security.ts';

/** A click on the tray takes the focus away first: within this time it is the same click that hid the window. */
const SAME_CLICK_MS = 250;

/** The window as the rest of the shell uses it. */
export type DesktopWindow = {
  contents: WebContents;
  /** Loads the page; the window shows itself as soon as that is painted, unless it starts hidden. */
  load: () => Promise<void>;
  /** Brings it to the front. */
  show: () => void;
  /** Opens it beside the tray icon, or hides it; an empty rectangle means that nobody knows where the icon is. */
  toggleBeside: (icon: Rectangle) => void;
  /** Brings it to the front with the view that the page calls so. */
  openView: (view: string) => void;
  /** Keeps it out of pictures and recordings of the screen, or lets it be in them again. Linux knows no such thing. */
  hideFromCapture: (isHidden: boolean) => void;
};

/** What the window needs: the platform as in process.platform, `now` in milliseconds, whether the program is about to end. */
export type WindowNeeds = Pick<typeof Electron, 'BrowserWindow' | 'screen'> & {
  platform: string;
  preload: string;
  now: () => number;
  isEnding: () => boolean;
  /** The system has started the app, and nobody waits for its window. */
  startsHidden?: boolean;
};

const createBrowserWindow = ({ BrowserWindow, preload }: WindowNeeds): Electron.BrowserWindow =>
  new BrowserWindow({
    title: 'Tokwatch',
    width: 380,
    height: 600,
    minWidth: 320,
    minHeight: 400,
    useContentSize: true,
    autoHideMenuBar: true,
    show: false,
    paintWhenInitiallyHidden: true,
    webPreferences: { ...webPreferences, preload },
  });

const putBeside = (window: Electron.BrowserWindow, icon: Rectangle, { screen }: WindowNeeds): void => {
  const isKnown = icon.width > 0 && icon.height > 0;
  // Linux tells no place of the icon, but the pointer that has just clicked it.
  const near = isKnown ? icon : { ...screen.getCursorScreenPoint(), width: 0, height: 0 };
  const { width, height } = window.getBounds();
  const { x, y } = placeBeside(near, { width, height }, screen.getDisplayMatching(near).workArea);
  window.setPosition(x, y);
};

/**
 * Goes to a view of the page when the window is shown, which is a step within it. A page whose process died is loaded anew
 * then, and no sooner: it may die again.
 */
const goWhenShown = (window: Electron.BrowserWindow): ((view: string | null) => void) => {
  let isGone = false;
  window.webContents.on('render-process-gone', () => {
    isGone = true;
    window.hide();
  });
  return (view) => {
    const url = view === null ? appPage : `${appPage}#${view}`;
    // Going to where it is already would load it anew.
    const isThere = view === null || window.webContents.getURL() === url;
    if (!isGone && isThere) return;
    const wasGone = isGone;
    isGone = false;
    window.loadURL(url).catch(() => wasGone && window.hide());
  };
};

/** Makes the window, still empty and hidden. */
export const createWindow = (needs: WindowNeeds): DesktopWindow => {
  const window = createBrowserWindow(needs);
  const load = (): Promise<void> => window.loadURL(appPage);
  const go = goWhenShown(window);
  let isLikeMenu = false;
  let hiddenByBlurMs = -Infinity;
  const openView = (view: string | null): void => {
    isLikeMenu = false;
    bringForward(view);
  };
  const show = (): void => openView(null);
  const bringForward = (view: string | null = null): void => {
    go(view);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  if (needs.startsHidden !== true) window.once('ready-to-show', show);
  window.on('close', (event) => {
    if (needs.isEnding()) return;
    event.preventDefault();
    window.hide();
  });
  window.on('blur', () => {
    if (!isLikeMenu) return;
    hiddenByBlurMs = needs.now();
    window.hide();
  });
  const toggleBeside = (icon: Rectangle): void => {
    if (window.isVisible()) return isLikeMenu ? window.hide() : bringForward();
    if (needs.now() - hiddenByBlurMs < SAME_CLICK_MS) return;
    putBeside(window, icon, needs);
    isLikeMenu = true;
    bringForward();
  };
  // Linux has no such thing, and Electron no such function there.
  const hideFromCapture = (isHidden: boolean): void => {
    if (needs.platform !== 'linux') window.setContentProtection(isHidden);
  };
  return { contents: window.webContents, load, show, toggleBeside, openView, hideFromCapture };
};
