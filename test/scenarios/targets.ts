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
export const LOGIN = 'https://www.tiktok.com/passport/web/account/info/?aid=1459';
export const FEED = 'https://www.tiktok.com/api/recommend/item_list/?aid=1988';
export const COMMENTS = 'https://www.tiktok.com/api/comment/list/?aid=1988';
export const SEARCH = 'https://www.tiktok.com/api/search/general/full/?keyword=a';
export const OPEN_API = 'https://open.tiktokapis.com/v2/user/info/';
export const MOBILE_API = 'https://api16-normal-c-useast1a.tiktokv.com/';
export const UPLOAD = 'https://tos-no1a16-up.tiktokcdn-eu.com/';
export const LIVE = 'https://webcast.tiktok.com/webcast/room/info/';
export const LIVE_CHAT = 'https://webcast-ws.tiktok.com/webcast/im/ws_proxy/ws_reuse_supplement/';
export const VIDEO = 'https://v16-webapp.tiktok.com/robots.txt';
export const IMAGE = 'https://p16-sign-va.tiktokcdn.com/robots.txt';
/** A picture that anyone may fetch: oEmbed names it. */
export const THUMBNAIL = 'https://p19-sign.tiktokcdn-us.com/tos-maliva-p-0068/b2f5d1a0c7e84f3f9e0a.jpeg';

export const CONTROL = 'https://www.wikipedia.org/';
/** A file of another owner, larger than a picture. */
export const CONTROL_FILE = 'https://speed.cloudflare.com/__down?bytes=200000';
export const CANARY = 'http://connectivitycheck.gstatic.com/generate_204';
export const OTHER_CANARY = 'http://www.msftconnecttest.com/connecttest.txt';
export const TRUE_ANSWER = 'https://dns.google/resolve?name=www.tiktok.com&type=A';

/** A LIVE server as a streaming program is told it, and where it is. */
export const INGEST_URL = 'rtmp://push-rtmp-f5-va01.tiktokcdn.com/game';
export const INGEST4 = '20.20.0.10';
/** All addresses of the LIVE servers. */
export const INGESTS4 = '{ 20.20.0.10, 20.20.0.110 }';
export const INGESTS6 = '{ 2a10:20::a, 2a10:20::6e }';

/** The LIVE server of a service that is none of TikTok's. */
export const OTHER_SERVICE_URL = 'rtmp://ingest.twitch.tv/app';
export const OTHER_SERVICE4 = '52.223.202.128';
export const OTHER_SERVICE6 = '2620:12c:9000::80';

/** A fetch is tried over each family alone. */
export const bothFamilies = ['-4', '-6'] as const;

/** What TikTok's own answers carry. */
export const writtenByTiktok = { header: 'x-tt-logid' };
