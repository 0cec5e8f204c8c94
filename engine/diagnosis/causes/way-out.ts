// Rows about what this machine put between itself and the network: a clock, a tunnel, a proxy.
import type { MessageId, MessageParam } from '../../../contract/message.ts';
import { beneathTunnelSince } from '../findings/way-out.ts';
import { roadSymptoms } from '../symptoms.ts';
import type { Cause } from './cause.ts';

const base = { layer: 'device', severity: 'down', blame: 'you', featureStatus: 'unknown' } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const howFar = (offMs: number): { sentence: MessageId; params: Record<string, MessageParam> } => {
  if (offMs >= 2 * DAY_MS) return { sentence: 'days.device.clock-wrong', params: { days: Math.round(offMs / DAY_MS) } };
  if (offMs >= 2 * HOUR_MS) {
    return { sentence: 'hours.device.clock-wrong', params: { hours: Math.round(offMs / HOUR_MS) } };
  }
  return { sentence: 'verdict.device.clock-wrong', params: { minutes: Math.round(offMs / MINUTE_MS) } };
};

/** The clock is far off, by the word of servers of three owners. */
export const clockWrong: Cause = {
  ...base,
  code: 'device.clock-wrong',
  holds: ({ clock }) =>
    clock.isWrong
      ? {
          // Each server of another owner is a witness of its own.
          confirmed: true,
          confidence: 'proven',
          ...howFar(Math.abs(clock.skewMs ?? 0)),
          supporting: clock.entries,
          opposing: [],
          features: [],
        }
      : null,
  explains: ({ kind }) => ['clock-wrong', 'sites-untrusted', 'target-expired', 'target-untrusted'].includes(kind),
  wouldChangeMind: ['change.clock-agrees'],
  fixes: ['sync-clock'],
};

/** The tunnel that carries the way out passes nothing, and the line below it reaches the internet. */
export const vpnDown: Cause = {
  ...base,
  code: 'device.vpn-down',
  holds: ({ wayOut, internet }) =>
    beneathTunnelSince(wayOut, internet.silent) === 'internet' && internet.state === 'down'
      ? {
          confirmed: internet.confirmed,
          confidence: 'proven',
          supporting: [...internet.silent, ...wayOut.tunnel],
          opposing: [],
          features: [],
        }
      : null,
  explains: ({ kind }) => kind === 'router-silent' || roadSymptoms.includes(kind),
  wouldChangeMind: ['change.tunnel-passes'],
  fixes: ['reconnect-vpn'],
};

/** The proxy that is set does not answer, or lets nothing through. */
export const proxyBroken: Cause = {
  ...base,
  code: 'device.proxy-broken',
  holds: ({ wayOut, internet }) => {
    // A proxy that cannot be reached because nothing can is not what is broken.
    if (wayOut.proxy.state !== 'broken' || internet.state !== 'up') return null;
    const { confirmed, entries } = wayOut.proxy;
    return { confirmed, confidence: 'proven', supporting: entries, opposing: internet.answering, features: [] };
  },
  explains: ({ kind }) => kind === 'proxy-dead' || roadSymptoms.includes(kind),
  wouldChangeMind: ['change.proxy-passes'],
  fixes: ['turn-off-proxy'],
};
