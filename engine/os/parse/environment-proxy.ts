// The variables by which programs without a settings page are told of a proxy. There is no standard; this is curl's order
// for https, with http_proxy last for the many who set nothing else.
import type { ProxyServer } from '../os.ts';
import { parseBypass, parseProxyUrl } from './proxy-url.ts';

const names = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The proxy that the variables name, or null. */
export const proxyFromEnvironment = (environment: Readonly<Record<string, string | undefined>>): ProxyServer | null => {
  const bypass = parseBypass(environment['no_proxy'] ?? environment['NO_PROXY'] ?? '');
  for (const name of names) {
    const server = parseProxyUrl(environment[name] ?? '');
    if (server) return { source: 'environment', ...server, bypass };
  }
  return null;
};
