// The built window. Files below assets/ carry a hash of their content in their name and never change.
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageIn } from '../contract/languages.ts';
import type { LanguageChoice } from '../contract/languages.ts';

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

/** The window’s page, or the dock’s, with the language that it is to speak named in it. */
export const windowPage = async (
  folder: string,
  language: () => Promise<LanguageChoice>,
  page: 'index.html' | 'dock/dock.html' = 'index.html',
): Promise<string> => pageIn(await readFile(join(folder, page), 'utf8'), await language());
