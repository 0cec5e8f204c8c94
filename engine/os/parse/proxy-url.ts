// Takes a proxy's URL apart. What is not understood is null: half a proxy setting is of no use to anybody.
import type { ProxyCredentials, ProxyServer } from '../os.ts';
import { familyOf } from './address.ts';

/** How programs spell the schemes; a socks4a or socks5h proxy also looks up names, which is how all are used here. */
const schemes: Readonly<Record<string, ProxyServer['scheme']>> = {
  'http:': 'http',
  'https:': 'https',
  'socks:': 'socks5',
  'socks5:': 'socks5',
  'socks5h:': 'socks5',
  'socks4:': 'socks4',
  'socks4a:': 'socks4',
};

/** Ports where the setting names none, as browsers assume them. */
const defaultPorts: Readonly<Record<ProxyServer['scheme'], number>> = {
  http: 80,
  https: 443,
  socks4: 1080,
  socks5: 1080,
};

const urlIn = (text: string): URL | null => {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  } catch {
    return null;
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const credentialsIn = ({ username, password }: URL): ProxyServer['credentials'] => {
  if (username === '' && password === '') return null;
  const held: ProxyCredentials = { user: decoded(username), password: decoded(password) };
  return () => held;
};

/** A proxy server without where its setting comes from; `host:port` counts as HTTP. */
export const parseProxyUrl = (text: string): Omit<ProxyServer, 'source' | 'bypass'> | null => {
  const url = urlIn(text.trim());
  const scheme = schemes[url?.protocol ?? ''];
  if (!url || scheme === undefined) return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? defaultPorts[scheme] : Number(url.port);
  const isHost = familyOf(host) !== null || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?$/i.test(host);
  return isHost && port > 0 ? { scheme, host, port, credentials: credentialsIn(url) } : null;
};

/** A proxy server whose parts the system keeps apart; null for an empty or impossible one. */
export const proxyServerAt = (scheme: string, host: string, port: string): ReturnType<typeof parseProxyUrl> =>
  parseProxyUrl(`${scheme}://${familyOf(host) === 6 ? `[${host}]` : host}:${port}`);

/** The single entries of a list of hosts without a proxy. */
export const parseBypass = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((entry) => entry !== '');
