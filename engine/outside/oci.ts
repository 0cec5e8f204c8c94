// Oracle Cloud's own status page, for users in the United States: TikTok's servers for them run there.
import { callService } from './call.ts';
import { readCloud } from './answers/oci.ts';
import { hostOf, trouble } from './source.ts';
import type { Answered, Asking, OutsideSource } from './source.ts';

const ask = async ({ way, catalog, place, signal }: Asking): Promise<Answered> => {
  const service = hostOf(catalog, 'oci', 'components');
  if (!service || (place.country !== 'US' && place.region !== 'us')) return trouble('not-asked');
  const reply = await callService(way, service, signal);
  if (reply.type === 'trouble') return reply;
  const troubled = readCloud(reply.value);
  if (!troubled) return trouble('garbled');
  const facts = { kind: 'cloud', owner: 'Oracle Cloud', troubled } as const;
  return { type: 'heard', heard: [{ layer: 'tiktok', about: 'cloud', facts }] };
};

/** The cloud that TikTok uses in the United States. */
export const oci: OutsideSource = {
  id: 'oci',
  codes: ['tiktok.unreachable', 'tiktok.down', 'tiktok.feature-down', 'tiktok.slow'],
  // The page itself is renewed every five minutes.
  freshMs: 10 * 60_000,
  perHour: 6,
  timeoutMs: 8000,
  ask,
};
