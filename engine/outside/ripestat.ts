// RIPEstat: whether the routes to TikTok's own network are there. Its snapshots are hours apart, so it confirms what is old.
import { callService } from './call.ts';
import { readSeenShare } from './answers/ripestat.ts';
import { hostOf, trouble } from './source.ts';
import type { Answered, Asking, OutsideSource } from './source.ts';

/** A network of TikTok's own, in the United States (facts C.5). */
const TIKTOK_ASN = 396_986;

const ask = async ({ way, catalog, signal }: Asking): Promise<Answered> => {
  const service = hostOf(catalog, 'ripestat', 'routing-status');
  if (!service) return trouble('not-asked');
  const path = `${service.path}?resource=AS${TIKTOK_ASN}&sourceapp=tokwatch`;
  const reply = await callService(way, { host: service.host, path }, signal);
  if (reply.type === 'trouble') return reply;
  const seenShare = readSeenShare(reply.value);
  if (seenShare === null) return trouble('garbled');
  const facts = { kind: 'routes', asn: TIKTOK_ASN, seenShare } as const;
  return { type: 'heard', heard: [{ layer: 'tiktok', about: `AS${TIKTOK_ASN}`, facts }] };
};

/** The routes of the internet. */
export const ripestat: OutsideSource = {
  id: 'ripestat',
  codes: ['tiktok.unreachable', 'tiktok.down', 'path.ip-blocked'],
  freshMs: 60 * 60_000,
  perHour: 6,
  timeoutMs: 8000,
  ask,
};
