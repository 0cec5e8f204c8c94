// Rows about what this machine put between itself and the network: a clock, a tunnel, a proxy.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { MessageId, MessageParam } from '../../../contract/message.ts';
import type { Findings } from '../findings/findings.ts';
import { beneathTunnelSince } from '../findings/way-out.ts';
import { roadSymptoms } from '../symptoms.ts';
import type { Entry } from '../window.ts';
import type { Cause } from './cause.ts';

const base = { layer: 'device', severity: 'down', blame: 'you', featureStatus: 'unknown' } as const;

const howFar = (offMs: number): { sentence: MessageId; params: Record<string, MessageParam> } => {
  if (offMs >= 2 * DAY_MS) return { sentence: 'days.device.clock-wrong', params: { days: Math.round(offMs / DAY_MS) } };
  if (offMs >= 2 * HOUR_MS) {
    return { sentence: 'hours.device.clock-wrong', params: { hours: Math.round(offMs / HOUR_MS) } };
  }
  return { sentence: 'verdict.device.clock-wrong', params: { minutes: Math.round(offMs / MINUTE_MS) } };
};

/** Pages of so many owners must have said the same in two looks. */
const OWNERS_TWICE = 3;

type Skewed = Pick<Entry['latest'], 'facts'>;

const skewIn = ({ facts }: Skewed): number | null =>
  facts.kind === 'canary' || facts.kind === 'exchange' ? facts.dateSkewMs : null;

const agrees = (skewMs: number, look: Skewed): boolean => {
  const told = skewIn(look) ?? 0;
  return Math.sign(told) === Math.sign(skewMs) && Math.abs(told) >= Math.abs(skewMs) / 2;
};

const isOutOfDates = ({ latest }: Pick<Entry, 'latest'>): boolean => latest.fault?.kind === 'tls-expired';

// Somebody who opens connections on the way may keep pages too.
const isSecured = ({ latest: { facts } }: Pick<Entry, 'latest'>): boolean =>
  facts.kind === 'exchange' && facts.identity !== 'private';

// A page that a cache kept tells an old time, and over plain HTTP nobody can tell who kept it. What came over TLS was kept by
// nobody on the way, and a certificate that is out of its dates says the same as a date.
const isClockBeyondDoubt = ({ clock, internet, targets }: Findings): boolean => {
  const skewMs = clock.skewMs ?? 0;
  const secured = clock.entries.filter(isSecured);
  if (secured.length > 0) return secured.every(({ latest }) => agrees(skewMs, latest));
  if ([...internet.answering, ...targets.map(({ entry }) => entry)].some(isOutOfDates)) return true;
  const twice = clock.entries.filter(({ looks }) => {
    const last = looks.filter((look) => skewIn(look) !== null).slice(-2);
    return last.length === 2 && last.every((look) => agrees(skewMs, look));
  });
  return twice.length >= OWNERS_TWICE;
};

/** The clock is far off, by the word of servers of three owners. */
export const clockWrong: Cause = {
  ...base,
  code: 'device.clock-wrong',
  holds: (findings) =>
    findings.clock.isWrong
      ? {
          confirmed: isClockBeyondDoubt(findings),
          confidence: 'proven',
          ...howFar(Math.abs(findings.clock.skewMs ?? 0)),
          supporting: findings.clock.entries,
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
