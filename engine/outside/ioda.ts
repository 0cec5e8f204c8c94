// IODA: whether the user's own provider or country is cut off from the internet. It says nothing about TikTok.
import type { OutsideFacts } from '../../contract/facts-outside.ts';
import { callService } from './call.ts';
import { readOutage } from './answers/ioda.ts';
import { gathered, hostOf, trouble } from './source.ts';
import type { Answered, Asking, Heard, OutsideSource, Trouble } from './source.ts';

/** Alerts are told as they change, so an outage that began yesterday shows only in a window of a day. */
const WINDOW_S = 24 * 60 * 60;

type Scope = Extract<OutsideFacts, { kind: 'outage' }>['scope'];

const askAbout = async (
  { way, catalog, signal }: Asking,
  scope: Scope,
  entity: { entityType: string; entityCode: string },
): Promise<Heard | Trouble> => {
  const service = hostOf(catalog, 'ioda', 'alerts');
  if (!service) return trouble('not-asked');
  // Whole seconds: milliseconds are refused.
  const until = Math.floor(way.clock.now() / 1000);
  const query = new URLSearchParams({ from: String(until - WINDOW_S), until: String(until), ...entity });
  const reply = await callService(way, { host: service.host, path: `${service.path}?${query.toString()}` }, signal);
  if (reply.type === 'trouble') return reply;
  const standing = readOutage(reply.value);
  return standing
    ? { layer: 'internet', about: scope, facts: { kind: 'outage', scope, ...standing } }
    : trouble('garbled');
};

const ask = (asking: Asking): Promise<Answered> => {
  const { country, asns } = asking.place;
  const [asn] = asns;
  return gathered([
    ...(asn === undefined ? [] : [askAbout(asking, 'network', { entityType: 'asn', entityCode: String(asn) })]),
    ...(country === null ? [] : [askAbout(asking, 'country', { entityType: 'country', entityCode: country })]),
  ]);
};

/** Outages of whole networks and countries. */
export const ioda: OutsideSource = {
  id: 'ioda',
  codes: ['internet.loss', 'internet.latency', 'internet.slow', 'tiktok.unreachable', 'path.ip-blocked', 'path.loss'],
  freshMs: 15 * 60_000,
  perHour: 4,
  timeoutMs: 8000,
  ask,
};
