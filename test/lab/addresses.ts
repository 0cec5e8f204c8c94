// The laboratory's fixed plan of addresses. They look public on purpose: documentation and private ranges would trip
// the very rules (bogon answers, captive portals) that the scenarios are about. Nothing here leaves the namespaces.

/** The five hosts of the laboratory, from the user's machine outwards. */
export const nodeNames = ['cli', 'rtr', 'isp', 'inet', 'tt'] as const;
export type NodeName = (typeof nodeNames)[number];

export const CLIENT4 = '192.168.77.20';
export const GATEWAY4 = '192.168.77.1';
export const GATEWAY6 = 'fe80::1';
/** An address of the home network that nobody has. */
export const NOBODY4 = '192.168.77.99';
export const NOBODY6 = 'fe80::99';

/** First addresses beyond the router, as a time-to-live probe sees them: hop 2 and hop 3. */
export const ISP_HOP4 = '100.64.0.1';
export const INET_HOP4 = '10.255.0.2';

/** The provider's resolver, to which the router forwards. */
export const ISP_RESOLVER4 = '100.64.1.53';
export const ISP_RESOLVER6 = '2a02:64:1::53';

/** A host of the provider that shows a block page with a certificate nobody trusts. */
export const BLOCK_PAGE4 = '20.66.6.6';

/** Ports of the router on which the portal and the interceptor listen; reachable only by redirection. */
export const PORTAL_PORT = 8080;
export const INTERCEPT_PORT = 9443;

/** The router's address in the home network's own IPv6 prefix, under which it answers DNS too. */
export const GATEWAY6_GLOBAL = '2a02:77::1';

/** Proxies of the home network, on the router: HTTP CONNECT and SOCKS 5. On NO_PROXY_PORT nobody listens. */
export const HTTP_PROXY_PORT = 3128;
export const SOCKS_PROXY_PORT = 1080;
export const NO_PROXY_PORT = 3129;

/** Both ends of the tunnel that a VPN scenario makes, inside it: the client's and the internet's. */
export const TUNNEL4 = { client: '10.99.0.2', far: '10.99.0.1' } as const;
export const TUNNEL6 = { client: '2a02:99::2', far: '2a02:99::1' } as const;

/**
 * Where a NAT64 shows an IPv4 address (RFC 6052). Nothing translates in the laboratory: the hosts themselves have these
 * addresses too, which a client cannot tell from a translator.
 */
export const nat64Of = (address4: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = address4.split('.').map(Number);
  return `64:ff9b::${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};

/** All TikTok prefixes: web and app hosts, then content hosts. */
export const TIKTOK_PREFIXES4 = ['20.20.0.0/16', '20.30.0.0/16'] as const;
export const TIKTOK_PREFIXES6 = ['2a10:20::/32', '2a10:30::/32'] as const;

/** nftables sets of all TikTok addresses. */
export const TT4 = `{ ${TIKTOK_PREFIXES4.join(', ')} }`;
export const TT6 = `{ ${TIKTOK_PREFIXES6.join(', ')} }`;

/** The content hosts' prefixes alone. */
export const CDN4 = TIKTOK_PREFIXES4[1];
export const CDN6 = TIKTOK_PREFIXES6[1];

/** Public resolvers of three owners; each also answers ping, TCP and HTTPS, and DNS over HTTPS. */
export const anchors = [
  { owner: 'google', addresses4: ['8.8.8.8', '8.8.4.4'], addresses6: ['2001:4860:4860::8888', '2001:4860:4860::8844'] },
  {
    owner: 'cloudflare',
    addresses4: ['1.1.1.1', '1.0.0.1'],
    addresses6: ['2606:4700:4700::1111', '2606:4700:4700::1001'],
  },
  { owner: 'quad9', addresses4: ['9.9.9.9', '149.112.112.112'], addresses6: ['2620:fe::fe', '2620:fe::9'] },
] as const;
