// Reads macOS' `scutil --proxy`: a dictionary, one key per line. Dictionaries within it are the settings of single
// interfaces; only the outermost counts.
import type { ProxySettings } from '../os.ts';
import { proxyServerAt } from './proxy-url.ts';

const keysIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, key, value] = /^ {2}(\w+) : (.*)$/.exec(line.trimEnd()) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );

const exceptionsIn = (text: string): readonly string[] => {
  const [, list = ''] = /^ {2}ExceptionsList : <array> \{\n([^}]*)\}/m.exec(text) ?? [];
  return [...list.matchAll(/^ {4}\d+ : (\S+)/gm)].map(([, entry]) => entry ?? '');
};

/** Both web proxies are spoken to in plain HTTP; the one for HTTP alone does not carry TikTok, and comes last. */
const kinds = [
  ['HTTPS', 'http'],
  ['SOCKS', 'socks5'],
  ['HTTP', 'http'],
] as const;

/** The proxy of the main network, or null. Finding one by itself (WPAD) is no setting, and is left out. */
export const parseScutilProxy = (text: string): ProxySettings | null => {
  const keys = keysIn(text);
  if (keys.get('ProxyAutoConfigEnable') === '1') return { source: 'system', scheme: 'pac' };
  for (const [kind, scheme] of kinds) {
    if (keys.get(`${kind}Enable`) !== '1') continue;
    const server = proxyServerAt(scheme, keys.get(`${kind}Proxy`) ?? '', keys.get(`${kind}Port`) ?? '');
    if (server) return { source: 'system', ...server, bypass: exceptionsIn(text) };
  }
  return null;
};
