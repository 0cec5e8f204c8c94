// Reads `gsettings list-recursively org.gnome.system.proxy`: one key per line, values in GVariant's text format.
import type { ProxySettings } from '../os.ts';
import { proxyServerAt } from './proxy-url.ts';

const keysIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, part = '', key, value] = /^org\.gnome\.system\.proxy(\.\w+)? (\S+) (.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[`${part.slice(1)} ${key}`.trim(), value] as const];
    }),
  );

/** Quoted strings of a value, in single or double quotes; none of the texts that matter here holds either. */
const stringsIn = (value: string | undefined): readonly string[] =>
  [...(value ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');

/** In this order, since the proxy for HTTP counts for everything that has none of its own. */
const kinds = [
  ['https', 'http'],
  ['http', 'http'],
  ['socks', 'socks5'],
] as const;

/** GNOME's proxy, or null when it is switched off; names and passwords that it may hold are left out. */
export const parseGnomeProxy = (text: string): ProxySettings | null => {
  const keys = keysIn(text);
  const [mode] = stringsIn(keys.get('mode'));
  if (mode === 'auto') return { source: 'system', scheme: 'pac' };
  if (mode !== 'manual') return null;
  for (const [kind, scheme] of kinds) {
    const [host = ''] = stringsIn(keys.get(`${kind} host`));
    const server = proxyServerAt(scheme, host, keys.get(`${kind} port`) ?? '');
    if (server) return { source: 'system', ...server, bypass: stringsIn(keys.get('ignore-hosts')) };
  }
  return null;
};
