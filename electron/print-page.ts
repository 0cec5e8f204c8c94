// Prints a page that the engine has made to a PDF, in a window that nobody sees. The page is shut in more tightly than our own: it
// runs no script and has no preload, it gets itself and nothing else, and its session is kept nowhere.
import { setTimeout as wait } from 'node:timers/promises';
import type * as Electron from 'electron';
import type { PrintToPDFOptions, Session } from 'electron';
import { message } from '../contract/message.ts';
import { failWith } from '../contract/refusal.ts';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { PrintPage } from '../engine/exports/print-page.ts';
import { denyNetwork, denyPermissions } from './guards.ts';
import { appScheme, webPreferences } from './security.ts';

/** The report of a long evening takes a second or two; after this the window has hung. */
export const PRINTING_MS = 30_000;

/** Where the page is, of an origin of its own. */
const printedPage = `${appScheme}://print/`;

/** The size of paper and its margins are said by the page itself. */
const onPaper: PrintToPDFOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The session of what is printed, which lives in memory alone; `page` is what it serves. */
const openSession = (sessions: Pick<typeof Electron.session, 'fromPartition'>, page: () => string): Session => {
  const session = sessions.fromPartition('print', { cache: false });
  denyPermissions(session);
  denyNetwork(session);
  session.protocol.handle(appScheme, ({ url }) =>
    url === printedPage ? new Response(page(), { headers }) : new Response('Not found', { status: 404 }),
  );
  return session;
};

const notMade = (code: 'too-slow' | 'not-ready'): Result<never> => failWith(code, message('session.pdf-failed'));

const printIn = async (window: Electron.BrowserWindow): Promise<Result<Uint8Array>> => {
  try {
    await window.loadURL(printedPage);
    return ok(await window.webContents.printToPDF(onPaper));
  } catch {
    // The window's process died, or the program ends meanwhile.
    return notMade('not-ready');
  }
};

/** Makes the printer of a desktop app, which must be ready once it is used. It prints one page after the other. */
export const createPagePrinter = (
  { BrowserWindow, session }: Pick<typeof Electron, 'BrowserWindow' | 'session'>,
  mostMs = PRINTING_MS,
): PrintPage => {
  let page = '';
  let shutIn: Session | null = null;
  let lastPrint: Promise<unknown> = Promise.resolve();
  const print = async (html: string): Promise<Result<Uint8Array>> => {
    page = html;
    shutIn ??= openSession(session, () => page);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences, session: shutIn, javascript: false },
    });
    try {
      return await Promise.race([printIn(window), wait(mostMs, notMade('too-slow'), { ref: false })]);
    } finally {
      page = '';
      if (!window.isDestroyed()) window.destroy();
    }
  };
  return (html) => {
    const printed = lastPrint.then(() => print(html));
    lastPrint = printed.catch(() => undefined);
    return printed;
  };
};
