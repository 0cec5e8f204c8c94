// What an administrator writes down to watch TikTok from this machine: the exporter's modules, and who is asked. Pure.
import { GATEWAY4, GATEWAY6_GLOBAL } from '../../lab/addresses.ts';

/** What the administrator knows of the machine. */
export type Surroundings = {
  /** The family that the network is built for; 6 only where there is no IPv4 at all. */
  family: 4 | 6;
  /** The name server that the machine is told to ask. */
  resolver: string;
  /** The proxy that the machine is told to use for HTTPS. */
  proxyUrl: string | null;
};

/** The probes, in the order in which they are told of. */
export const probeNames = ['web', 'port', 'pingTiktok', 'pingGateway', 'pingInternet', 'names'] as const;

/** The name of a probe. */
export type ProbeName = (typeof probeNames)[number];

/** One line of the scrape configuration. */
export type Probe = { module: string; target: string };

/** TikTok's host that everything is about. */
export const WATCHED_HOST = 'www.tiktok.com';

/** Who is asked what. */
export const probesIn = ({ family, resolver }: Surroundings): Record<ProbeName, Probe> => ({
  web: { module: 'http_2xx', target: `https://${WATCHED_HOST}/` },
  port: { module: 'tcp_connect', target: `${WATCHED_HOST}:443` },
  pingTiktok: { module: 'icmp', target: WATCHED_HOST },
  pingGateway: { module: 'icmp', target: family === 4 ? GATEWAY4 : GATEWAY6_GLOBAL },
  pingInternet: { module: 'icmp', target: family === 4 ? '1.1.1.1' : '2606:4700:4700::1111' },
  names: { module: 'dns_tiktok', target: resolver },
});

// The exporter takes no proxy from its environment, so that an administrator behind one writes it down.
const proxyLines = (proxyUrl: string): string => `
      proxy_url: "${proxyUrl}"
      skip_resolve_phase_with_proxy: true`;

/** The exporter's configuration file. */
export const configurationFor = ({ family, proxyUrl }: Omit<Surroundings, 'resolver'>): string => `modules:
  http_2xx:
    prober: http
    timeout: 5s
    http:
      preferred_ip_protocol: ip${family}
      ip_protocol_fallback: true${proxyUrl === null ? '' : proxyLines(proxyUrl)}
  tcp_connect:
    prober: tcp
    timeout: 5s
    tcp:
      preferred_ip_protocol: ip${family}
  icmp:
    prober: icmp
    timeout: 5s
    icmp:
      preferred_ip_protocol: ip${family}
  dns_tiktok:
    prober: dns
    timeout: 5s
    dns:
      preferred_ip_protocol: ip${family}
      query_name: ${WATCHED_HOST}
      query_type: ${family === 4 ? 'A' : 'AAAA'}
`;
