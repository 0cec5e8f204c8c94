// What each verdict does to somebody who uses TikTok, and where it does it. A table: one row for each code.
import type { Verdict, VerdictCode } from '../../contract/verdict.ts';

/**
 * What a fault does: nothing gets through (`cut`), packets get lost or come late all the time (`unsteady`), beginnings take
 * long (`late`), TikTok itself fails (`fails`), named features are hit (`parts`); or nothing is known (`hidden`) or wrong.
 */
export type Effect = 'none' | 'hidden' | 'cut' | 'unsteady' | 'late' | 'fails' | 'parts';

/** Where it is, which says whether a phone shares it: in this computer, on its own link, on the line, in names, on the way. */
export type Place = 'nowhere' | 'computer' | 'link' | 'line' | 'names' | 'way' | 'tiktok';

/** A row; `isWidespread` for faults of the kind that the known outages were. */
export type Row = { effect: Effect; place: Place; isWidespread?: true };

const row = (effect: Effect, place: Place): Row => ({ effect, place });
const widespread = (effect: Effect): Row => ({ effect, place: 'tiktok', isWidespread: true });

/** What each code does. */
export const effects: Readonly<Record<VerdictCode, Row>> = {
  ok: row('none', 'nowhere'),
  unknown: row('hidden', 'nowhere'),
  'device.link-down': row('cut', 'computer'),
  'device.no-address': row('cut', 'computer'),
  'device.no-route': row('cut', 'computer'),
  'device.clock-wrong': row('cut', 'computer'),
  'device.vpn-down': row('cut', 'computer'),
  'device.proxy-broken': row('cut', 'computer'),
  'lan.degraded': row('unsteady', 'link'),
  'router.down': row('cut', 'line'),
  'internet.down': row('cut', 'line'),
  'internet.loss': row('unsteady', 'line'),
  'internet.latency': row('unsteady', 'line'),
  'internet.slow': row('unsteady', 'line'),
  'internet.line-full': row('unsteady', 'line'),
  'internet.captive-portal': row('cut', 'line'),
  'internet.tls-intercepted': row('cut', 'line'),
  'internet.ipv6-broken': row('late', 'line'),
  'dns.down': row('cut', 'names'),
  'dns.slow': row('late', 'names'),
  'dns.aaaa-broken': row('late', 'names'),
  'dns.tiktok-blocked': row('cut', 'names'),
  'dns.tiktok-partial': row('parts', 'names'),
  'path.ip-blocked': row('cut', 'way'),
  'path.sni-blocked': row('cut', 'way'),
  'path.block-page': row('cut', 'way'),
  'path.tls-intercepted': row('cut', 'way'),
  'path.port-blocked': row('parts', 'way'),
  'path.ingest-down': row('parts', 'way'),
  'path.mtu': row('cut', 'line'),
  'path.loss': row('unsteady', 'way'),
  'path.throttled': row('parts', 'way'),
  'tiktok.down': widespread('fails'),
  'tiktok.unreachable': widespread('fails'),
  'tiktok.feature-down': widespread('parts'),
  'tiktok.slow': row('parts', 'tiktok'),
  'tiktok.cdn-down': widespread('parts'),
  'tiktok.cdn-partial': row('parts', 'tiktok'),
  'tiktok.cdn-slow': row('parts', 'tiktok'),
  'tiktok.ingest-down': row('parts', 'tiktok'),
  'tiktok.dns-down': widespread('fails'),
  'tiktok.certificate': row('fails', 'tiktok'),
  'tiktok.maintenance': row('fails', 'tiktok'),
  'tiktok.geo-blocked': row('fails', 'tiktok'),
  'tiktok.access-denied': row('hidden', 'tiktok'),
  'tiktok.rate-limited': row('hidden', 'tiktok'),
};

const wholes: readonly Effect[] = ['cut', 'fails'];

/** What this very verdict does: a fault of everything that leaves some of TikTok working is one of its parts. */
export const effectOf = ({ code, severity }: Pick<Verdict, 'code' | 'severity'>): Effect => {
  const { effect } = effects[code];
  return wholes.includes(effect) && severity === 'degraded' ? 'parts' : effect;
};

/** Where this very verdict is: what is of this computer's own making, such as its hosts file, is in this computer. */
export const placeOf = ({ code, blame }: Pick<Verdict, 'code' | 'blame'>): Place => {
  const { effect, place } = effects[code];
  // Others reach TikTok: the silence is on this side.
  if (place === 'tiktok' && blame === 'your-network') return 'line';
  if (place === 'tiktok' && blame === 'your-provider') return 'way';
  // A computer that fills the line fills it for everybody at home.
  return blame === 'you' && effect !== 'unsteady' ? 'computer' : place;
};
