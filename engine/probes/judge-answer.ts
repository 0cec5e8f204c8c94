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

// facts: tt challenge page (yt-dlp), captcha headers and JSON (TikTok-Api issues 627, 941), titles of the check pages.
const challengeBody =
  /_wafchallengeid|waforiginalreid|id="wci"|tiktok-verify-page|<title>Security Check|"type":"verify"|Please wait\.\.\./;
const maintenanceBody = /under maintenance|scheduled maintenance/i;
const notHereBody = /isn['’]t available right now|A law banning TikTok|decided to block 59 apps/i;

const isChallenge = ({ headers, body }: Answer): boolean =>
  'bdturing-verify' in headers || 'x-vc-bdturing-parameters' in headers || challengeBody.test(body);

const fits = (rule: HealthyAnswer, answer: Answer): boolean =>
  rule.statuses.includes(answer.status) &&
  (rule.bodyIncludes === undefined || answer.body.includes(rule.bodyIncludes)) &&
  (rule.headers ?? []).every((name) => name in answer.headers);

const isTikTokHost = (host: string): boolean =>
  /(^|\.)(tiktok|tiktokv|tiktokcdn|tiktokw)(-[a-z]+)?\.(com|us|eu)$/i.test(host);

const redirect = (target: Target, answer: Answer): Judgement => {
  const location = answer.headers['location'];
  const to = location === undefined ? null : URL.parse(location, `https://${target.host}${target.path}`);
  if (!to) return 'unrecognised';
  if (to.hostname !== target.host && !isTikTokHost(to.hostname)) return 'foreign';
  return to.pathname.endsWith('/notfound') ? 'not-here' : 'healthy';
};

/**
 * Judges an answer; `identity` is that of the TLS connection it came over. Under a public certificate the name's owner
 * wrote it; under one that only this machine trusts, a proxy may have, so then only marks count.
 */
export const judgeAnswer = (target: Target, answer: Answer, identity: TlsIdentity): Judgement => {
  const signed = marksOf(answer).length > 0;
  const written = signed || identity === 'public';
  const { status, body } = answer;
  if (status === 451 || (written && notHereBody.test(body))) return written ? 'not-here' : 'foreign';
  if (target.healthy.some((rule) => fits(rule, answer))) return 'healthy';
  if (status >= 500) {
    if (!written) return 'unrecognised';
    return maintenanceBody.test(body) ? 'maintenance' : 'error';
  }
  if (status === 429 || isChallenge(answer)) return 'filtered';
  if (status >= 300 && status < 400) return redirect(target, answer);
  if (status === 200 && body.trim() === '') return 'filtered';
  if (status === 403) return written ? 'denied' : 'unrecognised';
  return signed ? 'filtered' : 'unrecognised';
};
