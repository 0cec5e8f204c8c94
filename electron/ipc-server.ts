// Serves the API to the one window over Electron's IPC. A message counts only when it comes from the top frame of our own
// window with our own page in it, and when its parts have the right shape; the API itself checks channel and argument.
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Server, Unsubscribe } from '../contract/derive.ts';
import { fail } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { ASK, LISTEN, TOLD, UNLISTEN } from './ipc-channels.ts';
import { createQuota } from './quota.ts';
import { appOrigin } from './security.ts';

/** More subscriptions than any honest page has; a page that forgets to end them cannot fill the shell's memory. */
export const MAX_SUBSCRIPTIONS = 32;

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

const isFromOurPage = ({ sender, senderFrame }: Sent, contents: unknown): boolean =>
  sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === appOrigin;

type Subscriptions = {
  begin: (id: unknown, channel: unknown) => void;
  end: (id: unknown) => void;
  endAll: () => void;
};

const keepSubscriptions = (contents: Pick<WebContents, 'send' | 'isDestroyed'>, server: Server): Subscriptions => {
  const running = new Map<unknown, Unsubscribe>();
  const tell = (id: number, value: unknown): void => {
    if (!contents.isDestroyed()) contents.send(TOLD, id, value);
  };
  return {
    begin: (id, channel) => {
      if (!Number.isSafeInteger(id) || running.has(id) || running.size >= MAX_SUBSCRIPTIONS) return;
      if (typeof channel !== 'string') return;
      const listening = server.listen(channel, (value) => tell(id as number, value));
      if (listening.ok) running.set(id, listening.value);
    },
    end: (id) => {
      running.get(id)?.();
      running.delete(id);
    },
    endAll: () => {
      running.forEach((unsubscribe) => unsubscribe());
      running.clear();
    },
  };
};

/**
 * Answers the page of `contents` and nobody else, until the returned function is called. Subscriptions end with the page,
 * a reload included. What is wrong with a subscription is met with silence, since only a forged one can be wrong.
 */
export const serveIpc = (
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler' | 'on' | 'off'>,
  contents: Pick<WebContents, 'send' | 'isDestroyed' | 'on'>,
  server: Server,
  now = (): number => performance.now(),
): (() => void) => {
  const mayAsk = createQuota(now);
  const subscriptions = keepSubscriptions(contents, server);
  const ask = async (sent: IpcMainInvokeEvent, channel: unknown, argument: unknown): Promise<Result<unknown>> => {
    if (!isFromOurPage(sent, contents) || typeof channel !== 'string') {
      return fail('forbidden', 'Only Tokwatch’s own window may ask, by the name of a question.');
    }
    if (mayAsk()) return server.ask(channel, argument);
    return fail('too-many', 'That is more than Tokwatch answers at once. Wait a moment and try again.');
  };
  const listen = (sent: IpcMainEvent, id: unknown, channel: unknown): void => {
    if (isFromOurPage(sent, contents)) subscriptions.begin(id, channel);
  };
  const unlisten = (sent: IpcMainEvent, id: unknown): void => {
    if (isFromOurPage(sent, contents)) subscriptions.end(id);
  };
  ipcMain.handle(ASK, ask);
  ipcMain.on(LISTEN, listen);
  ipcMain.on(UNLISTEN, unlisten);
  // Told when another document has taken the page's place, so an attempt that was denied ends nothing.
  contents.on('did-navigate', subscriptions.endAll);
  contents.on('render-process-gone', subscriptions.endAll);
  contents.on('destroyed', subscriptions.endAll);
  return () => {
    ipcMain.removeHandler(ASK);
    ipcMain.off(LISTEN, listen);
    ipcMain.off(UNLISTEN, unlisten);
    subscriptions.endAll();
  };
};
