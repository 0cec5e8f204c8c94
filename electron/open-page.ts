// Opens a page in the user's own browser. Where there is none a box says so, which nothing waits for: the watch goes on.
import type { Dialog, Shell } from 'electron';
import { message, say, speechNow } from '../contract/message.ts';
import type { Speech } from '../contract/message.ts';

/** Opens `url` in the user's browser, or says that it could not be opened. */
export type PageOpener = (url: string) => void;

/** Makes the opener of a desktop. */
export const createPageOpener =
  (
    { openExternal }: Pick<Shell, 'openExternal'>,
    { showMessageBox }: Pick<Dialog, 'showMessageBox'>,
    speech: () => Speech = speechNow,
  ): PageOpener =>
  (url) => {
    const sayWhereItIs = (): Promise<unknown> =>
      showMessageBox({ type: 'info', title: 'Tokwatch', message: say(message('see.not-opened', { url }), speech()) });
    openExternal(url).catch(sayWhereItIs).catch(console.error);
  };
