// Pages where people can see for themselves how others fare. Tokwatch never asks them: a click opens them in the user's own
// browser. Each is named in evidence that could be checked; an account of which nobody knows whose it is stands not here.

/** The pages, by the name of their words (`see.NAME`): those of people who report, then TikTok's own accounts. */
export const pagesToSee = [
  { name: 'downdetector', url: 'https://downdetector.com/status/tiktok/' },
  { name: 'statusgator', url: 'https://statusgator.com/services/tiktok' },
  { name: 'reddit', url: 'https://www.reddit.com/r/TikTok/new/' },
  { name: 'support', url: 'https://x.com/TikTokSupport' },
  { name: 'account', url: 'https://www.tiktok.com/@tiktok' },
] as const;

/** TikTok's own page. */
export const tiktokPage = 'https://www.tiktok.com/';

/** Any page without a certificate: a network that wants a sign-in shows its own instead. Apple keeps this one for that purpose. */
export const portalPage = 'http://captive.apple.com/';

/** Every page that a click opens in the user's own browser, but for the router's. */
export const pagesToOpen: readonly string[] = [...pagesToSee.map(({ url }) => url), tiktokPage, portalPage];

/** True for the first page of a router: plain HTTP at a private IPv4 address (RFC 1918), and nothing behind it. */
export const isRouterPage = (url: string): boolean => {
  const octet = String.raw`(0|[1-9]\d{0,2})`;
  // A browser reads a number that begins with 0 as an octal one: 010.0.0.1 is in somebody else's network.
  const octets = new RegExp(`^http://${[octet, octet, octet, octet].join(String.raw`\.`)}/$`)
    .exec(url)
    ?.slice(1)
    .map(Number);
  if (!octets || octets.some((octet) => octet > 255)) return false;
  const [first = 0, second = 0] = octets;
  return first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
};

/** True for the URL of one of these pages, letter by letter: one that only begins like it is another page. */
export const isPageToSee = (url: string): boolean => pagesToOpen.includes(url) || isRouterPage(url);
