import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Closable } from './double-app.ts';
import type { BrowserPage } from './double-contents.ts';
import { DoubleContents } from './double-contents.ts';
import { preventable } from './preventable.ts';

/** Loading a page takes its time, and the app may end meanwhile. */
const LOADING_MS = 50;

/** What a window needs of the rest of the double; `openPage` is null where windows stay without a picture. */
export type WindowWorld = {
  created: (window: DoubleWindow) => void;
  gone: (window: Closable) => void;
  openPage: ((window: DoubleWindow) => Promise<BrowserPage>) | null;
};

type Used = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isVisible'
  | 'isMinimized'
  | 'restore'
  | 'getBounds'
  | 'setPosition'
  | 'setContentProtection'
  | 'destroy'
  | 'isDestroyed'
>;

/** Stands for a BrowserWindow. */
export class DoubleWindow extends EventEmitter implements Used {
  readonly webContents = new DoubleContents();
  readonly options: BrowserWindowConstructorOptions;
  isFocused = false;
  timesShown = 0;
  isDown = false;
  /** True while it is kept out of pictures of the screen. */
  isProtected = false;
  position: { x: number; y: number } | null = null;
  readonly #world: WindowWorld;
  #isVisible: boolean;
  #isGone = false;

  constructor(options: BrowserWindowConstructorOptions, world: WindowWorld) {
    super();
    this.options = options;
    this.#world = world;
    this.#isVisible = options.show ?? true;
    world.created(this);
  }

  async loadURL(url: string): Promise<void> {
    const { openPage } = this.#world;
    const isStep = url.includes('#') && this.webContents.getURL().split('#')[0] === url.split('#')[0];
    if (openPage !== null) {
      this.webContents.browserPage ??= await openPage(this);
      await this.webContents.browserPage.load(url);
    } else if (!isStep) {
      await wait(LOADING_MS);
      this.webContents.emit('did-navigate', preventable({}), url, 200, 'OK');
    }
    if (this.#isGone) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.webContents.url = url;
    if (!isStep) this.emit('ready-to-show');
  }

  show(): void {
    this.#isVisible = true;
    this.isFocused = true;
    this.timesShown += 1;
  }

  hide(): void {
    this.#isVisible = false;
    this.isFocused = false;
  }

  focus(): void {
    this.isFocused = true;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return this.isDown;
  }

  restore(): void {
    this.isDown = false;
  }

  getBounds(): Rectangle {
    const { width = 800, height = 600 } = this.options;
    return { x: 0, y: 0, ...this.position, width, height };
  }

  setContentProtection(enable: boolean): void {
    this.isProtected = enable;
  }

  setPosition(x: number, y: number): void {
    this.position = { x, y };
  }

  /** The user clicks elsewhere. */
  loseFocus(): void {
    this.isFocused = false;
    this.emit('blur', preventable({}));
  }

  /** The user, or a quitting app, closes the window; false when it does not let itself be closed. */
  close(): boolean {
    const asked = preventable({});
    this.emit('close', asked);
    if (!asked.defaultPrevented) this.destroy();
    return !asked.defaultPrevented;
  }

  isDestroyed(): boolean {
    return this.#isGone;
  }

  destroy(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.webContents.destroy();
    this.emit('closed');
    this.#world.gone(this);
  }
}
