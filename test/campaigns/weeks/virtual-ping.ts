// Echo requests in the virtual internet: one series, each request on its own way.
import type { Os, PingEvent, PingOptions } from '../../../engine/os/os.ts';
import { passageToRouter } from './passage.ts';
import { placeAt, routersTo } from './places.ts';
import { awaitAnswer, fateOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** What comes back of one request, and when, unless something happens on the way. */
type Echo = { atMs: number; event: PingEvent; cameBack: () => boolean };

const sendOne = (around: Surroundings, options: PingOptions, sequence: number): Echo | null => {
  const { clock, world } = around;
  const place = placeAt(world(), options.address);
  const routers = routersTo(world(), place);
  const { hopLimit } = options;
  const told = (reason: 'ttl-exceeded' | 'unreachable', afterMs: number, from: string): Echo => ({
    atMs: clock.monotonicMs() + afterMs,
    event: { type: 'error', sequence, reason, from },
    cameBack: () => true,
  });
  if (hopLimit !== null && hopLimit <= routers.length) {
    const passage = passageToRouter(world(), hopLimit);
    return passage.type === 'arrives' ? told('ttl-exceeded', passage.rttMs, routers[hopLimit - 1]!) : null;
  }
  const fate = fateOf(around, place);
  if (fate.type === 'told' && fate.kind === 'unreachable') return told('unreachable', fate.afterMs, routers[0]!);
  // TikTok drops echo requests.
  if (fate.type !== 'arrives' || place.kind === 'tiktok') return null;
  const event: PingEvent = { type: 'reply', sequence, rttMs: fate.rttMs, from: options.address };
  const cameBack = awaitAnswer(around);
  return { atMs: clock.monotonicMs() + fate.rttMs, event, cameBack: () => cameBack(place) };
};

/** Os['ping'] in the virtual internet. */
export const createVirtualPing =
  (around: Surroundings): Os['ping'] =>
  async (options) => {
    const { clock } = around;
    const { count, intervalMs, waitMs, onEvent, signal } = options;
    const startedMs = clock.monotonicMs();
    const coming: Echo[] = [];
    let sent = 0;
    let heard = 0;
    const sendsAtMs = (): number => (sent < count ? startedMs + sent * intervalMs : Infinity);
    const endsAtMs = (): number => startedMs + (count - 1) * intervalMs + waitMs;
    while (heard < count && !signal?.aborted) {
      if (sendsAtMs() <= clock.monotonicMs()) {
        sent += 1;
        const echo = sendOne(around, options, sent);
        if (echo) coming.push(echo);
        continue;
      }
      coming.sort((a, b) => a.atMs - b.atMs);
      const next = Math.min(sendsAtMs(), coming[0]?.atMs ?? Infinity, endsAtMs());
      await clock.sleep(next - clock.monotonicMs(), signal);
      if (signal?.aborted || (next === endsAtMs() && coming.length === 0)) break;
      if (coming[0] && coming[0].atMs <= clock.monotonicMs()) {
        const echo = coming.shift()!;
        if (!echo.cameBack()) continue;
        heard += 1;
        onEvent(echo.event);
      }
    }
    return { type: 'sent', sent };
  };
