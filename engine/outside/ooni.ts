// OONI: whether volunteers' tests of the last days find TikTok blocked in the country, or with the provider. It is slow and
// sparse: it knows bans, not outages.
import type { OutsideFacts } from '../../contract/facts-outside.ts';
import { callService } from './call.ts';
import { dayFrom } from './answers/days.ts';
import { readBlocking } from './answers/ooni.ts';
import { gathered, hostOf, trouble } from './source.ts';
import type { Answered, Asking, Heard, OutsideSource, Trouble } from './source.ts';

/** What counts as lately, and as before, in days; up to thirty may be asked for day by day. */
const LATELY_DAYS = 3;
const BEFORE_DAYS = 26;

type Scope = Extract<OutsideFacts, { kind: 'blocking' }>['scope'];

const askAbout = async (asking: Asking, scope: Scope, where: Record<string, string>): Promise<Heard | Trouble> => {
  const { way, catalog, question, signal } = asking;
  const service = hostOf(catalog, 'ooni', 'aggregation');
  if (!service) return trouble('not-asked');
  const now = way.clock.now();
  const query = new URLSearchParams({
    domain: question.host,
    test_name: 'web_connectivity',
    axis_x: 'measurement_start_day',
    time_grain: 'day',
    since: dayFrom(now, -(LATELY_DAYS + BEFORE_DAYS)),
    // Exclusive at midnight: tomorrow includes today.
    until: dayFrom(now, 1),
    ...where,
  });
  const reply = await callService(way, { host: service.host, path: `${service.path}?${query.toString()}` }, signal);
  if (reply.type === 'trouble') return reply;
  const counted = readBlocking(reply.value, dayFrom(now, 1 - LATELY_DAYS));
  if (!counted) return trouble('garbled');
  return { layer: 'path', about: scope, facts: { kind: 'blocking', scope, ...counted } };
};

const ask = (asking: Asking): Promise<Answered> => {
  const { country, asns } = asking.place;
  const [asn] = asns;
  return gathered([
    ...(country === null ? [] : [askAbout(asking, 'country', { probe_cc: country })]),
    ...(asn === undefined ? [] : [askAbout(asking, 'network', { probe_asn: `AS${asn}` })]),
  ]);
};

/** Volunteers' tests for blocking. */
export const ooni: OutsideSource = {
  id: 'ooni',
  codes: [
    ...(['tiktok.unreachable', 'dns.tiktok-blocked', 'path.ip-blocked', 'path.sni-blocked'] as const),
    ...(['path.block-page', 'path.tls-intercepted', 'tiktok.geo-blocked'] as const),
  ],
  freshMs: 60 * 60_000,
  perHour: 4,
  timeoutMs: 8000,
  ask,
};
