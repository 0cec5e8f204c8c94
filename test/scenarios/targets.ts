// Addresses and URLs that the scenarios' proofs look at.

/** An anchor outside TikTok. */
export const ANCHOR4 = '8.8.8.8';
export const ANCHOR6 = '2001:4860:4860::8888';

/** One TikTok address of each kind and family. */
export const WEB_EDGE4 = '20.20.0.1';
export const WEB_EDGE6 = '2a10:20::1';
export const CDN_EDGE4 = '20.30.0.1';
export const CDN_EDGE6 = '2a10:30::1';

export const TIKTOK = 'https://www.tiktok.com/robots.txt';
export const FEED = 'https://www.tiktok.com/api/recommend/item_list/?aid=1988';
export const COMMENTS = 'https://www.tiktok.com/api/comment/list/?aid=1988';
export const VIDEO = 'https://v16-webapp.tiktok.com/robots.txt';
export const IMAGE = 'https://p16-sign-va.tiktokcdn.com/robots.txt';
export const CONTROL = 'https://www.wikipedia.org/';
export const CANARY = 'http://connectivitycheck.gstatic.com/generate_204';
export const OTHER_CANARY = 'http://www.msftconnecttest.com/connecttest.txt';
export const TRUE_ANSWER = 'https://dns.google/resolve?name=www.tiktok.com&type=A';
