// Serves the built window under app://tokwatch/. Only plain names of known kinds are looked up at all, so that there is no
// path to climb out by; whatever else is asked for does not exist.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import type { Language } from '../contract/languages.ts';
import type { Speech } from '../contract/message.ts';
import { servedPage } from '../contract/page.ts';
import type { Snapshot } from '../contract/report.ts';
import { appOrigin, appScheme, contentSecurityPolicy } from './security.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Folders and a file, each a name that does not begin with a dot; no percent sign, backslash or empty part. */
const plainPath = /^(\/[\w-][\w.-]*)+$/;

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The file below `directory` that a URL means, or null when it means none. */
export const fileFor = (directory: string, url: string): string | null => {
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== appOrigin) return null;
  const path = pathname === '/' ? '/index.html' : pathname;
  return plainPath.test(path) && Object.hasOwn(contentTypes, extname(path)) ? join(directory, path) : null;
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));

const notFound = (): Response => new Response('Not found', { status: 404, headers });

/** Where what a page begins with is found, anew each time that one is loaded: its language, how that is spoken, and what is known. */
export type PageSource = {
  readLanguage: () => Promise<Language>;
  speech: () => Speech;
  present: () => Snapshot | null;
};

const bodyOf = async (
  file: string,
  { readLanguage, speech, present }: PageSource,
): Promise<Buffer<ArrayBuffer> | string> => {
  const body = await readFile(file);
  if (extname(file) !== '.html') return body;
  return servedPage(body.toString('utf8'), { language: await readLanguage(), speech, snapshot: present() });
};

const answer = async (directory: string, { url, method }: Request, source: PageSource): Promise<Response> => {
  const file = method === 'GET' ? fileFor(directory, url) : null;
  if (file === null) return notFound();
  try {
    const type = contentTypes[extname(file)]!;
    return new Response(await bodyOf(file, source), { headers: { ...headers, 'content-type': type } });
  } catch (error) {
    if (isMissing(error)) return notFound();
    throw error;
  }
};

/** Makes app:// a scheme with real origins; Chromium must know that before it is ready. */
export const declareScheme = (protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);

/** Answers app://tokwatch/… with the files of `directory`, each under the Content-Security-Policy. */
export const servePages = (protocol: Pick<Protocol, 'handle'>, directory: string, source: PageSource): void =>
  protocol.handle(appScheme, (request) => answer(directory, request, source));
