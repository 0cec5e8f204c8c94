// Which hosts a program goes to without its proxy. The systems spell the list in their own ways: `example.com`,
// `.example.com`, `*.example.com`, `example.com:443`, `*`, and Windows' `<local>` for names without a dot.
import type { ProxyServer } from '../os.ts';

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A name covers itself and what lies below it, as GNOME and most readers of NO_PROXY mean it. */
const covers = (entry: string, host: string): boolean => {
  if (entry === '<local>') return !host.includes('.');
  const name = entry.replace(/^\*?\./, '');
  if (name.includes('*')) return new RegExp(`^${escaped(name).replaceAll('*', '.*')}$`).test(host);
  return host === name || host.endsWith(`.${name}`);
};

/** True when `host` on `port` is reached without the proxy. Networks such as 10.0.0.0/8 never match a name. */
export const isBypassed = ({ bypass }: Pick<ProxyServer, 'bypass'>, host: string, port: number): boolean =>
  bypass.some((text) => {
    const [, entry = '', wanted] = /^(.*?)(?::(\d+))?$/.exec(text.toLowerCase()) ?? [];
    return entry !== '' && (wanted === undefined || Number(wanted) === port) && covers(entry, host.toLowerCase());
  });
