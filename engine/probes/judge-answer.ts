// Reads an HTTP answer that came in TikTok's name. The rule behind it: whatever TikTok itself wrote means "reachable";
// only errors it wrote count against it; a page that nobody signed counts against nobody. Pure.
import type { HealthyAnswer, Target } from '../../contract/catalog.ts';
import type { FactsOf } from '../../contract/reading.ts';
import type { TlsIdentity } from '../deps/net.ts';

/** What an answer in TikTok's name is. */
export type Judgement = NonNullable<FactsOf<'exchange'>['judged']>;
/** An HTTP answer as text; header names are lower case. */
export type Answer = { status: number; headers: Readonly<Record<string, string>>; body: string };

// Response headers of TikTok's own edges (TikTok-Live-Connector issue 187) and of the CDNs it uses.
const markHeaders = /^(x-tt-|x-tos-|x-bd-|x-bytefaas|x-akamai-|x-vc-bdturing|bdturing-verify|handshake-(status|msg)$)/;
const markServers = /^(tlb|akamaighost|akamainetstorage|byte-?nginx|volc-?dcdn)/i;

/** The headers that show that TikTok or its CDN wrote the answer; presence is proof, absence proves nothing. */
export const marksOf = ({ headers }: Answer): string[] => [
  ...Object.keys(headers).filter((name) => markHeaders.test(name)),
  ...(markServers.test(headers['server'] ?? '') ? ['server'] : []),
];

// The challenge page (yt-dlp), captcha JSON (TikTok-Api issues 627, 941), and the titles of the check pages.
const challengeBody =
  /_wafchallengeid|waforiginalreid|id="wci"|tiktok-verify-page|<title>Security Check|"type"\s*:\s*"verify"/;
// A page that fails may ask to wait as well, so with an error these words are no challenge.
const waitingBody = /Please wait\.\.\./;
const maintenanceBody = /under(going)? (scheduled )?maintenance|scheduled maintenance/i;
// The pages of January 2025 (United States), of June 2020 (India), and the page for places that TikTok does not serve.
const notHereBody =
  /TikTok isn(['’]|&#39;|&#x27;)t available right now|A law banning TikTok|decided to block 59 apps|\/hk\/notfound/i;
// How filters of companies, schools and states word their pages; only ever read where TikTok did not sign.
const blockPageBody =
  /(site|page|access|content|domain|category|url)\b[^<.]{0,60}\b(blocked|restricted|prohibited|forbidden|denied)\b|\b(blocked|restricted) (by|due to|under|according to)\b|web ?filter|acceptable use/i;
// Akamai's refusal of a path without a signature (yt-dlp issues 9997, 13771).
const unsignedPathBody = /Access Denied[\s\S]*Reference(\s|&#32;)*(#|&#35;)18\./i;

const isChallenge = ({ status, headers, body }: Answer): boolean =>
  'bdturing-verify' in headers ||
  'x-vc-bdturing-parameters' in headers ||
  challengeBody.test(body) ||
  (status < 500 && waitingBody.test(body));

const isPage = (body: string): boolean => /^\s*</.test(body);

const isMaintenance = ({ status, body }: Answer): boolean =>
  maintenanceBody.test(body) && (status >= 500 || isPage(body));

const isBlockPage = ({ body }: Answer): boolean =>
  isPage(body) && blockPageBody.test(body) && !unsignedPathBody.test(body);

const fits = (rule: HealthyAnswer, answer: Answer): boolean =>
  rule.statuses.includes(answer.status) &&
  (rule.bodyIncludes === undefined || answer.body.toLowerCase().includes(rule.bodyIncludes.toLowerCase())) &&
  (rule.headers ?? []).every((name) => name in answer.headers);

/** True for a host name below one of TikTok's own domains (v2fly and nextdns domain lists). */
export const isTikTokHost = (host: string): boolean =>
  /(^|\.)(tiktok|tiktokv|tiktokw|tiktokapis|tiktokcdn|tiktokeu-cdn|tiktokrow-cdn|ttwstatic|ttlivecdn)(-(us|eu|row))?\.(com|us|eu|net)$/i.test(
    host,
  );

// Domains of TikTok's makers below which its own hosts and answers lead (v2fly and nextdns domain lists).
const relatives =
  /(^|\.)(byteoversea\.com|ibyteimg\.com|ibytedtos\.com|bytelemon\.com|muscdn\.com|musical\.ly|tiktokd\.(net|org)|ttoverseaus\.net)$/i;

type Author = { signed: boolean; written: boolean };

const redirect = (target: Target, answer: Answer, { signed, written }: Author): Judgement => {
  const location = answer.headers['location'];
  const to = location === undefined ? null : URL.parse(location, `https://${target.host}${target.path}`);
  if (!to) return 'unrecognised';
  const isOwn = to.hostname === target.host || isTikTokHost(to.hostname) || relatives.test(to.hostname);
  // Wherever TikTok itself sends somebody, nobody on the way did.
  if (!isOwn && signed) return 'filtered';
  if (!isOwn) return written ? 'unrecognised' : 'foreign';
  return to.pathname.endsWith('/notfound') ? 'not-here' : 'healthy';
};

// What is left when nothing of the catalog fits, by status.
const judgeOther = (target: Target, answer: Answer, author: Author): Judgement => {
  const { signed, written } = author;
  const { status, body } = answer;
  if (written && isMaintenance(answer)) return 'maintenance';
  // A challenge may come with any status; in an error only TikTok's own words make it one.
  if (isChallenge(answer) && (written || status < 500)) return 'filtered';
  if (status >= 500) return written ? 'error' : 'unrecognised';
  if (status === 429) return 'filtered';
  if (status >= 300 && status < 400) return redirect(target, answer, author);
  if (status === 200 && body.trim() === '') return 'filtered';
  if (status === 403 && target.content && unsignedPathBody.test(body)) return 'filtered';
  if (status === 403) return written ? 'denied' : 'unrecognised';
  return signed ? 'filtered' : 'unrecognised';
};

/**
 * Judges an answer; `identity` is that of the TLS connection it came over. Under a public certificate the name's owner
 * wrote it; under one that only this machine trusts, a proxy may have, so then only marks count.
 */
export const judgeAnswer = (target: Target, answer: Answer, identity: TlsIdentity): Judgement => {
  const signed = marksOf(answer).length > 0;
  const written = signed || identity === 'public';
  if (answer.status === 451) return written ? 'not-here' : 'foreign';
  if (written && notHereBody.test(answer.body)) return 'not-here';
  if (!written && isBlockPage(answer)) return 'foreign';
  // A status alone is anybody's: a filter's page has one too.
  const speaks = (rule: HealthyAnswer): boolean =>
    written || rule.bodyIncludes !== undefined || rule.headers !== undefined;
  if (target.healthy.some((rule) => speaks(rule) && fits(rule, answer))) return 'healthy';
  return judgeOther(target, answer, { signed, written });
};
