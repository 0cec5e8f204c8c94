// What each verdict means for a LIVE that runs: whether it explains that a stream does not get through, only that none can be begun,
// or takes LIVE away from those who watch, though the stream itself gets through.
import { linkSentence } from '../../../contract/link-sentence.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import type { Blame, Severity, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import type { SessionEvent } from '../../../contract/session.ts';

/** As much of a settled verdict as the judge of a session needs. */
export type Told = Pick<Verdict, 'code' | 'severity' | 'blame' | 'message'>;

type Reach = {
  /** `stream`: what is sent does not get through; `begin`: a new connection does not come about. */
  stops: 'stream' | 'begin' | null;
  /** Whether those who watch suffer: always, or where LIVE is among the features that fail. */
  audience: 'always' | 'if-live' | null;
  severity: Severity;
  blame: Blame;
};

const row = (
  severity: Severity,
  blame: Blame,
  stops: Reach['stops'] = null,
  audience: Reach['audience'] = null,
): Reach => ({ severity, blame, stops, audience });

/** Severity and blame are the usual ones of the code; a verdict at hand has its own. */
const reaches: Readonly<Record<VerdictCode, Reach>> = {
  ok: row('ok', 'nobody'),
  unknown: row('unknown', 'unknown'),
  'device.link-down': row('down', 'you', 'stream'),
  'device.no-address': row('down', 'you', 'stream'),
  'device.no-route': row('down', 'you', 'stream'),
  'device.clock-wrong': row('down', 'you', 'begin'),
  'device.vpn-down': row('down', 'you', 'stream'),
  // OBS goes past a proxy of the system.
  'device.proxy-broken': row('down', 'you'),
  'lan.degraded': row('degraded', 'your-network', 'stream'),
  'router.down': row('down', 'your-network', 'stream'),
  'internet.down': row('down', 'your-provider', 'stream'),
  'internet.loss': row('degraded', 'your-provider', 'stream'),
  'internet.latency': row('degraded', 'your-provider', 'stream'),
  'internet.slow': row('degraded', 'your-provider', 'stream'),
  'internet.line-full': row('degraded', 'you', 'stream'),
  'internet.captive-portal': row('down', 'your-network', 'stream'),
  'internet.tls-intercepted': row('down', 'your-network', 'begin'),
  'internet.ipv6-broken': row('degraded', 'your-provider', 'begin'),
  'dns.down': row('down', 'your-network', 'begin'),
  'dns.slow': row('degraded', 'your-network'),
  'dns.aaaa-broken': row('degraded', 'your-network'),
  'dns.tiktok-blocked': row('down', 'your-network', 'begin'),
  'dns.tiktok-partial': row('degraded', 'your-network', 'begin'),
  'path.ip-blocked': row('down', 'a-block', 'stream'),
  'path.sni-blocked': row('down', 'a-block', 'begin'),
  'path.block-page': row('down', 'a-block', 'begin'),
  'path.tls-intercepted': row('down', 'a-block', 'begin'),
  'path.port-blocked': row('degraded', 'a-block', 'begin'),
  'path.mtu': row('down', 'your-provider', 'stream'),
  'path.loss': row('degraded', 'unknown', 'stream'),
  'path.throttled': row('degraded', 'unknown', 'stream'),
  'tiktok.down': row('down', 'tiktok', 'stream', 'always'),
  'tiktok.unreachable': row('down', 'unknown', 'stream'),
  'tiktok.feature-down': row('degraded', 'tiktok', null, 'if-live'),
  'tiktok.slow': row('degraded', 'tiktok'),
  'tiktok.cdn-down': row('degraded', 'tiktok', null, 'if-live'),
  'tiktok.cdn-partial': row('degraded', 'tiktok', null, 'if-live'),
  'tiktok.cdn-slow': row('degraded', 'unknown', null, 'if-live'),
  'tiktok.ingest-down': row('degraded', 'tiktok', 'stream'),
  'tiktok.dns-down': row('down', 'tiktok', 'begin'),
  'tiktok.certificate': row('down', 'tiktok', 'begin'),
  'tiktok.maintenance': row('down', 'tiktok', 'stream', 'always'),
  'tiktok.geo-blocked': row('down', 'a-block'),
  'tiktok.access-denied': row('unknown', 'unknown'),
  'tiktok.rate-limited': row('unknown', 'nobody'),
};

const isFault = ({ severity }: Told): boolean => severity === 'degraded' || severity === 'down';

/** What a verdict keeps a stream from; null for one that lets it through, or is no fault. */
export const whatItStops = (told: Told): Reach['stops'] => (isFault(told) ? reaches[told.code].stops : null);

const liveFeatures: readonly MessageId[] = ['feature.live', 'feature.liveChat', 'feature.ingest'];

const namesLive = ({ message: { params } }: Told): boolean =>
  Array.isArray(params.features) && params.features.some((feature) => liveFeatures.includes(feature));

/** True for a verdict by which those who watch a LIVE suffer, however well the stream is sent. */
export const hitsAudience = (told: Told): boolean => {
  const { audience } = reaches[told.code];
  return isFault(told) && (audience === 'always' || (audience === 'if-live' && namesLive(told)));
};

// What begins otherwise is a case in which the evidence names somebody else than usual, or nobody.
const usualWords = /^(verdict|lossy|late|hours|days|failing|elsewhere|edges)\./;

const plainWords = (code: VerdictCode): Message => {
  const { severity, blame } = reaches[code];
  const sentence = severity === 'down' || severity === 'degraded' ? linkSentence(code, severity, blame) : null;
  return message(sentence ?? 'verdict.unknown.too-little');
};

/** The verdict of a row, of which only the code is kept, in the words of the event that told it last. */
export const toldLater = (code: VerdictCode, event: SessionEvent | null): Told => {
  const { severity, blame } = reaches[code];
  if (event === null || !event.message.id.endsWith(`.${code}`))
    return { code, severity, blame, message: plainWords(code) };
  const named = usualWords.test(event.message.id) ? blame : 'unknown';
  return { code, severity, blame: event.blame ?? named, message: event.message };
};

/** Whom an event must name that tells this verdict; undefined where its words and the code say it later by themselves. */
export const blameBeside = ({ code, blame, message: words }: Told): Blame | undefined =>
  toldLater(code, { id: 0, atMs: 0, kind: 'verdict', message: words }).blame === blame ? undefined : blame;
