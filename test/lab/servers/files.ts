// Files of other owners that are large enough to measure a line with, of the sizes that the real ones have.
import { randomBytes } from 'node:crypto';
import type { Answer } from './answer.ts';

/** As many bytes as anyone may ask of Cloudflare's measurement server here. */
const MOST_BYTES = 10_000_000;

// Random, so that nothing on the way could compress them; made once.
const noise = randomBytes(300_000);

const ofSize = (bytes: number, type: string): Answer => ({
  status: 200,
  headers: { 'content-type': type, server: 'lab' },
  body: Buffer.alloc(Math.min(bytes, MOST_BYTES), noise),
});

const sizes = new Map([
  ['ajax.googleapis.com/ajax/libs/jqueryui/1.12.1/jquery-ui.min.js', { bytes: 253_669, type: 'text/javascript' }],
  ['www.wikipedia.org/', { bytes: 90_000, type: 'text/html' }],
]);

/** The file at that place, if there is one. */
export const findFile = (host: string, url: URL): Answer | undefined => {
  if (host === 'speed.cloudflare.com' && url.pathname === '/__down')
    return ofSize(Number(url.searchParams.get('bytes') ?? 0), 'application/octet-stream');
  const known = sizes.get(`${host}${url.pathname}`);
  return known && ofSize(known.bytes, known.type);
};
