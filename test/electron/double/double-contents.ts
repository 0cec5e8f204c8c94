// The contents of a window: a page in real Chromium (see browser-page.ts), or none at all for tests that need no picture.
import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, WebContents, WebFrameMain, WindowOpenHandlerResponse } from 'electron';
import type { Page } from 'playwright-core';
import { preventable } from './preventable.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** The page behind the contents. */
export type BrowserPage = {
  page: Page;
  /** Where the page is, as the shell calls it. */
  url: () => string;
  load: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  tell: (channel: string, args: unknown[]) => void;
  print: (options: PrintToPDFOptions) => Promise<Buffer>;
  close: () => Promise<void>;
};

/** A frame as a sender of messages. */
export const frameOf = (url: string, parent: WebFrameMain | null = null): WebFrameMain => {
  const { protocol, host } = new URL(url);
  const frame: Pick<WebFrameMain, 'url' | 'origin' | 'parent'> = { url, origin: `${protocol}//${host}`, parent };
  return frame as WebFrameMain;
};

/** Stands for a WebContents. */
export class DoubleContents
  extends EventEmitter
  implements Pick<WebContents, 'send' | 'isDestroyed' | 'setWindowOpenHandler' | 'getURL' | 'printToPDF'>
{
  /** Where it is; a page in Chromium knows that itself. */
  url = '';
  /** What was sent to the page, in order. */
  readonly sent: Array<{ channel: string; args: unknown[] }> = [];
  browserPage: BrowserPage | null = null;
  #isDestroyed = false;
  #openHandler: OpenHandler | null = null;

  send(channel: string, ...args: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    const cloned = structuredClone(args);
    this.sent.push({ channel, args: cloned });
    this.browserPage?.tell(channel, cloned);
  }

  getURL(): string {
    return this.browserPage?.url() ?? this.url;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    if (this.browserPage === null) throw new Error('There is no picture that could be printed.');
    return this.browserPage.print(options);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('destroyed');
  }

  /** What becomes of `window.open(url)` in the page; Electron opens a window where nobody decides. */
  opens(url: string): WindowOpenHandlerResponse['action'] {
    return this.#openHandler?.({ url } as Parameters<OpenHandler>[0]).action ?? 'allow';
  }

  /** True when the page may go to `url`, in its top frame or in another one. */
  mayGo(url: string, isMainFrame = true): boolean {
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  /** True when nobody prevents what `event` announces. */
  allows(event: 'will-redirect' | 'will-attach-webview'): boolean {
    const told = preventable({ url: 'https://elsewhere.invalid/' });
    this.emit(event, told, {}, {});
    return !told.defaultPrevented;
  }
}
