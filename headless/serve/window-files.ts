// The built window. Files below assets/ carry a hash of their content in their name and never change.
import { join, sep } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const forEver = 'private, max-age=31536000, immutable';

/** Serves the files of `folder`: no listing, no hidden files, nothing from outside of it. */
export const addWindowFiles = async (app: FastifyInstance, folder: string): Promise<void> => {
  const hashed = join(folder, 'assets') + sep;
  await app.register(serveStatic, {
    root: folder,
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
