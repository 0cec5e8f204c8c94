// Says no for the window: to permissions, to leaving its page, to other windows, and to the network. The one thing that it may
// do is to name a page of a fixed list, which then opens in the user's own browser.
import type { App, Session } from 'electron';
import { isPageToSee } from '../contract/see-for-yourself.ts';
import type { PageOpener } from './open-page.ts';
import { appPage, networkUrls } from './security.ts';

/** Denies every permission that a page may ask for; Tokwatch's own page needs none. */
export const denyPermissions = (
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
};

/** Cuts every page off from the network: a request that leaves this machine's own pages is cancelled. */
export const denyNetwork = ({ webRequest }: Pick<Session, 'webRequest'>): void => {
  webRequest.onBeforeRequest({ urls: networkUrls }, (_details, answer) => answer({ cancel: true }));
};

// The page may load itself anew, as it offers to when a part of it could not be loaded.
const isReload = ({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean =>
  isMainFrame && url.replace(/#.*$/, '') === appPage;

/**
 * Keeps every page where it is: no navigation but its own reload, no redirect, no webview, no further window. A page to see
 * for yourself is handed to `openPage` instead, when its URL is one of the list letter by letter.
 */
export const denyLeaving = (app: Pick<App, 'on'>, openPage: PageOpener): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!isReload(event)) event.preventDefault();
    });
    contents.on('will-navigate', (event) => {
      if (!isReload(event)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isPageToSee(url)) openPage(url);
      return { action: 'deny' };
    });
  });
};
