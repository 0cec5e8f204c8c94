// The built window. Files below assets/ carry a hash of their content in their name and never change.
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { loadSpeech } from '../contract/catalogs.ts';
import { chosenLanguage } from '../contract/languages.ts';
import type { LanguageChoice } from '../contract/languages.ts';
import { servedPage } from '../contract/page.ts';
import type { Snapshot } from '../contract/report.ts';

const forEver = 'private, max-age=31536000, immutable';

/** Serves the files of `folder`, or only those below its `assets`: no listing, no hidden files, nothing from outside of it. */
export const addWindowFiles = async (
  app: FastifyInstance,
  folder: string,
  which: 'all' | 'assets' = 'all',
): Promise<void> => {
  const hashed = join(folder, 'assets') + sep;
  await app.register(serveStatic, {
    ...(which === 'all' ? { root: folder } : { root: hashed, prefix: '/assets/' }),
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    etag: false,
    lastModified: false,
    acceptRanges: false,
    setHeaders: (reply, path) => {
      if (path.startsWith(hashed)) reply.header('cache-control', forEver);
    },
  });
};

/** A page to be served: the window’s or the dock’s, the language of the settings, and what the browser wants, best first. */
export type WantedPage = {
  folder: string;
  page: 'index.html' | 'dock/dock.html';
  language: () => Promise<LanguageChoice>;
  wanted: readonly string[];
  /** What the engine knows now; null before it has begun. */
  present: () => Snapshot | null;
};

/** The page in its language; with the sentence of the moment in it, where it has room for one. */
export const windowPage = async ({ folder, page, language, wanted, present }: WantedPage): Promise<string> => {
  const [html, choice] = await Promise.all([readFile(join(folder, page), 'utf8'), language()]);
  const spoken = chosenLanguage(choice, wanted);
  return servedPage(html, { language: spoken, speech: () => loadSpeech(spoken), snapshot: present() });
};
