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

/** True for the URL of one of these pages, letter by letter: one that only begins like it is another page. */
export const isPageToSee = (url: string): boolean => pagesToSee.some((page) => page.url === url);
