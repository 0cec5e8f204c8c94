// On a desktop without a place for tray icons the app says so, once for each data directory, and offers the window.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dialog, MessageBoxOptions } from 'electron';
import { message, say, speaking, speechNow } from '../contract/message.ts';
import type { Speech } from '../contract/message.ts';
import type { TrayHost } from '../engine/desktop/tray-host.ts';
import { ownDirectory } from './places.ts';

/** At log-in the desktop may still be building its panel: what is missing is looked for a second time. */
const PANEL_MS = 10_000;

/** What saying it needs; `find` looks for a place for tray icons. It is said in English unless told. */
export type NoTrayNeeds = {
  find: () => Promise<TrayHost>;
  dataDirectory: string;
  dialog: Pick<Dialog, 'showMessageBox'>;
  show: () => void;
  signal: AbortSignal;
  panelMs?: number;
  speech?: () => Speech;
};

const box = (): MessageBoxOptions => ({
  ...{ type: 'info', title: 'Tokwatch', defaultId: 0, cancelId: 1 },
  message: say(message('tray.no-host')),
  detail: say(message('tray.no-host.todo')),
  buttons: [say(message('tray.no-host.open')), say(message('tray.no-host.later'))],
});

const isMissing = async ({ find, signal, panelMs = PANEL_MS }: NoTrayNeeds): Promise<boolean> => {
  if ((await find()) !== 'missing') return false;
  const isOver = await wait(panelMs, false, { signal, ref: false }).catch(() => true);
  return !isOver && (await find()) === 'missing';
};

/** True when it was said before. Where that cannot be remembered it is said again: better twice than never. */
const wasSaid = (dataDirectory: string): Promise<boolean> =>
  writeFile(join(ownDirectory(dataDirectory), 'no-tray-said'), '', { flag: 'wx' }).then(
    () => false,
    (trouble: unknown) => trouble instanceof Error && 'code' in trouble && trouble.code === 'EEXIST',
  );

/** Says that there is no tray, where that is certain and was not said before. */
export const sayIfNoTray = async (needs: NoTrayNeeds): Promise<void> => {
  if (!(await isMissing(needs)) || (await wasSaid(needs.dataDirectory))) return;
  const { speech = speechNow } = needs;
  const { response } = await needs.dialog.showMessageBox(speaking(speech(), box));
  if (response === 0) needs.show();
};
