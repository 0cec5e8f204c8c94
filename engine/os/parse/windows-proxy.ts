// Reads `reg query` of the user's Internet Settings, where Windows keeps what its settings page shows and browsers obey.
import type { ProxySettings } from '../os.ts';
import { parseBypass, parseProxyUrl } from './proxy-url.ts';

/** Values of `reg query` by name; reg.exe separates name, type and data by four blanks in every language. */
export const parseRegistryValues = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, name, data] = /^ {4}(\S.*?) {4}REG_\w+ {4}(.*)$/.exec(line) ?? [];
      return name === undefined || data === undefined ? [] : [[name, data.trim()] as const];
    }),
  );

/** Either one `host:port` for everything, or a list such as `http=host:port;https=host:port`. */
const serverIn = (text: string): ReturnType<typeof parseProxyUrl> => {
  if (!text.includes('=')) return parseProxyUrl(text);
  const entries = new Map(
    text.split(/[;\s]+/).map((entry) => {
      const [kind = '', ...rest] = entry.split('=');
      return [kind.toLowerCase(), rest.join('=')] as const;
    }),
  );
  // Windows' own SOCKS is version 4.
  const socks = entries.has('socks') ? `socks4://${entries.get('socks')}` : '';
  return [entries.get('https') ?? '', socks, entries.get('http') ?? ''].map(parseProxyUrl).find(Boolean) ?? null;
};

/** The user's proxy, or null. Finding one by itself (WPAD) is no setting, and is left out. */
export const parseWindowsProxy = (text: string): ProxySettings | null => {
  const values = parseRegistryValues(text);
  if ((values.get('AutoConfigURL') ?? '') !== '') return { source: 'system', scheme: 'pac' };
  if (Number(values.get('ProxyEnable') ?? 0) === 0) return null;
  const server = serverIn(values.get('ProxyServer') ?? '');
  return server && { source: 'system', ...server, bypass: parseBypass(values.get('ProxyOverride') ?? '') };
};
