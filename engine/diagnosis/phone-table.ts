// What a person's word about TikTok on a phone may do to each verdict. It decides only how silence is said that nobody could
// tell the side of; whatever was measured stands as it is, with the word beside it as evidence for or against.
import type { MessageId } from '../../contract/message.ts';
import type { PhoneAnswer, PhoneWeight } from '../../contract/phone.ts';
import type { VerdictCode } from '../../contract/verdict.ts';

/** What each answer does. */
export type PhoneRow = Readonly<Record<PhoneAnswer, PhoneWeight>>;

const row = (works: PhoneWeight, doesNot: PhoneWeight): PhoneRow => ({ works, 'does-not': doesNot });

/** Nearer than TikTok, or only a part or the speed of it: a page that opens elsewhere, or does not, says nothing about it. */
const saysNothing = row('beside', 'beside');
/** On this network's own way: the phone goes another one. That it fails there too may be a fault of its own, or a wider block. */
const onThisWay = row('for', 'beside');
/** The same, and the verdict itself names another network's failing as what would change it. */
const onThisWayAlone = row('for', 'against');
/** TikTok's own, or its own decision. That the page opens elsewhere may be another of its servers, or what the phone has kept. */
const atTiktok = row('against', 'for');

/** What each answer does to each verdict. */
export const phoneTable: Readonly<Record<VerdictCode, PhoneRow>> = {
  ok: saysNothing,
  unknown: saysNothing,
  'device.link-down': saysNothing,
  'device.no-address': saysNothing,
  'device.no-route': saysNothing,
  'device.clock-wrong': saysNothing,
  'device.vpn-down': saysNothing,
  'device.proxy-broken': saysNothing,
  'lan.degraded': saysNothing,
  'router.down': saysNothing,
  'internet.down': saysNothing,
  'internet.loss': saysNothing,
  'internet.latency': saysNothing,
  'internet.slow': saysNothing,
  'internet.line-full': saysNothing,
  'internet.captive-portal': saysNothing,
  'internet.tls-intercepted': saysNothing,
  'internet.ipv6-broken': saysNothing,
  'dns.down': saysNothing,
  'dns.slow': saysNothing,
  'dns.aaaa-broken': saysNothing,
  'dns.tiktok-blocked': onThisWay,
  'dns.tiktok-partial': onThisWay,
  'path.ip-blocked': onThisWayAlone,
  'path.sni-blocked': onThisWayAlone,
  'path.block-page': onThisWay,
  'path.tls-intercepted': onThisWay,
  'path.port-blocked': saysNothing,
  'path.ingest-down': saysNothing,
  'path.mtu': saysNothing,
  'path.loss': saysNothing,
  'path.throttled': saysNothing,
  'tiktok.down': atTiktok,
  'tiktok.unreachable': row('decides', 'decides'),
  'tiktok.feature-down': atTiktok,
  'tiktok.slow': saysNothing,
  'tiktok.cdn-down': saysNothing,
  'tiktok.cdn-partial': saysNothing,
  'tiktok.cdn-slow': saysNothing,
  'tiktok.ingest-down': saysNothing,
  'tiktok.dns-down': atTiktok,
  'tiktok.certificate': atTiktok,
  'tiktok.maintenance': atTiktok,
  'tiktok.geo-blocked': atTiktok,
  'tiktok.access-denied': saysNothing,
  'tiktok.rate-limited': saysNothing,
};

/**
 * Sentences that say something else than their code usually does. Most of them rest on others' counted words, which go before
 * one person's; a phone is taken to be in the same country, with a provider of its own.
 */
export const phoneRowsBySentence: Readonly<Partial<Record<MessageId, PhoneRow>>> = {
  'country.path.ip-blocked': row('against', 'for'),
  'outside.path.ip-blocked': onThisWay,
  'home.tiktok.unreachable': onThisWayAlone,
  'provider.tiktok.unreachable': onThisWayAlone,
  'outside.tiktok.unreachable': onThisWay,
  // Somebody on the way or TikTok: it is not said which.
  'unsplit.tiktok.certificate': saysNothing,
};

/** The row for a verdict in this sentence. */
export const phoneRowOf = (code: VerdictCode, sentence: MessageId): PhoneRow =>
  phoneRowsBySentence[sentence] ?? phoneTable[code];
