// Who is let in at all. A browser lets any page send requests to this computer and cannot be told apart from our own window
// by its address; what it cannot forge are Host (against DNS rebinding), Origin and Sec-Fetch-Site (against foreign pages).
import type { IncomingMessage } from 'node:http';
import { isApi } from './refuse.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** The names under which a browser on this computer reaches a server that listens on 127.0.0.1. */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/** What the gate looks at. */
export type Knock = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

const isOurHost = (hosts: readonly string[], port: number): boolean =>
  // A URL drops the port 80, and so does a browser.
  hosts.length === 1 && names.some((name) => new URL(`http://${name}:${port}`).host === hosts[0]);

const isOpening = ({ method, url = '', headers }: Knock): boolean =>
  method === 'GET' &&
  !isApi(url) &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';

/** A link to the window may stand on any page; everything else is asked by the window itself, or not from a page. */
const isFromForeignPage = (knock: Knock, host: string): boolean => {
  const { origin = [], 'sec-fetch-site': sites = [] } = knock.headersDistinct;
  if (origin.some((one) => one !== `http://${host}`)) return true;
  return sites.some((site) => site !== 'same-origin' && site !== 'none') && !isOpening(knock);
};

const isJson = ({ headers }: Knock): boolean =>
  /^application\/json\s*(;|$)/i.test((headers['content-type'] ?? '').trim());

/** Why a request is turned away before anything looks at what it wants; null for one that may pass. */
export const objectionTo = (knock: Knock, port: number): Refusal | null => {
  const { host = [] } = knock.headersDistinct;
  if (!isOurHost(host, port)) return refusals.foreignHost;
  if (isFromForeignPage(knock, host[0] ?? '')) return refusals.foreignPage;
  return knock.method === 'POST' && !isJson(knock) ? refusals.notJson : null;
};
