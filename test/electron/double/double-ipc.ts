import { EventEmitter } from 'node:events';
import type { IpcMain, WebFrameMain } from 'electron';
import type { DoubleContents } from './double-contents.ts';
import { preventable } from './preventable.ts';
import type { Stage } from './stage.ts';

type Handler = Parameters<IpcMain['handle']>[1];

/** The sender of a message: the contents of a window, and the frame in it. */
export type Sender = { sender: DoubleContents; senderFrame: WebFrameMain | null };

/** Stands for `ipcMain`; everything crosses as a structured clone, as it does between processes. */
export class DoubleIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly handlers = new Map<string, Handler>();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    super();
    this.#stage = stage;
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#stage.note(`handle ${channel}`);
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** What `ipcRenderer.invoke` in a frame comes to. */
  async invoked(sender: Sender, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone((await handler(preventable(sender) as never, ...structuredClone(args))) as unknown);
  }

  /** What `ipcRenderer.send` in a frame comes to. */
  sent(sender: Sender, channel: string, args: unknown[]): void {
    this.emit(channel, preventable(sender), ...structuredClone(args));
  }
}
