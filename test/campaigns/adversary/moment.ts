// Faults in the middle of a check, which then sees a network that contradicts itself: some come to stay, some are blips.
// Moments count from the start of the process, so that on a slow machine they fall into an earlier part of the check.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Step } from '../../lab/faults/fault.ts';
import type { AdversaryFault } from './fault-type.ts';
import { dns, filter, ip, services, tiktokNames, toTiktok } from '../../scenarios/steps.ts';

type Break = { name: string; title: string; steps: readonly Step[]; codes: readonly VerdictCode[] };

const breaks: readonly Break[] = [
  {
    name: 'link-down',
    title: 'the interface is switched off',
    steps: [ip('cli', 'link set wlan0 down')],
    codes: ['device.link-down'],
  },
  {
    name: 'no-route',
    title: 'the default routes vanish',
    steps: [ip('cli', 'route del default', '-6 route del default')],
    codes: ['device.no-route'],
  },
  {
    name: 'router-dead',
    title: 'the router dies',
    steps: [ip('rtr', 'link set lan0 down')],
    codes: ['router.down'],
  },
  {
    name: 'router-line-down',
    title: 'the router loses its line',
    steps: [ip('rtr', 'link set wan0 down')],
    codes: ['internet.down'],
  },
  {
    name: 'line-dead',
    title: "the provider's core drops everything",
    steps: [filter('isp', 'forward', 'drop')],
    codes: ['internet.down'],
  },
  {
    name: 'names-silent',
    title: 'the resolver falls silent',
    steps: [dns({ isp: [{ act: 'drop' }] })],
    codes: ['dns.down'],
  },
  {
    name: 'tiktok-names-denied',
    title: "the resolver denies TikTok's names",
    steps: [dns({ isp: tiktokNames({ act: 'nxdomain' }) })],
    codes: ['dns.tiktok-blocked'],
  },
  {
    name: 'addresses-blocked',
    title: "the provider drops everything to TikTok's addresses",
    steps: [filter('isp', 'forward', ...toTiktok('drop'))],
    codes: ['path.ip-blocked', 'tiktok.unreachable'],
  },
  {
    name: 'tiktok-silent',
    title: 'all of TikTok falls silent',
    steps: [filter('tt', 'input', ...toTiktok('drop'))],
    codes: ['tiktok.unreachable', 'tiktok.cdn-down'],
  },
  {
    name: 'overload',
    title: 'every TikTok service is overloaded',
    steps: [services({ all: { status: 503 } })],
    codes: ['tiktok.down', 'tiktok.feature-down', 'tiktok.cdn-down'],
  },
];

/** When faults that stay begin, in milliseconds. */
const beginnings = [700, 1300, 2200];

const lasting: readonly AdversaryFault[] = breaks.flatMap(({ name, title, steps, codes }) =>
  beginnings.map((afterMs) => ({
    name: `${name}-from-${afterMs}`,
    title: `${title} ${afterMs / 1000} s into the check`,
    steps,
    moment: { afterMs },
    right: ['ok', 'unknown', ...codes] as const,
  })),
);

/** When blips begin and how long they last, in milliseconds. */
const blipTimes = [
  { afterMs: 600, lastsMs: 1000 },
  { afterMs: 1000, lastsMs: 1500 },
  { afterMs: 1500, lastsMs: 2000 },
  { afterMs: 2300, lastsMs: 1000 },
];

/** From here on it is true to name the fault, though it has passed; a shorter one is nobody's fault. */
const NAMEABLE_FROM_MS = 1500;

const blips: readonly AdversaryFault[] = breaks.flatMap(({ name, title, steps, codes }) =>
  blipTimes.map((moment) => ({
    name: `${name}-from-${moment.afterMs}-for-${moment.lastsMs}`,
    title: `${title} for ${moment.lastsMs / 1000} s, ${moment.afterMs / 1000} s into the check`,
    steps,
    moment,
    right: ['ok', 'unknown'] as const,
    acceptable: moment.lastsMs >= NAMEABLE_FROM_MS ? codes : [],
  })),
);

/** Faults that come during the check. */
export const momentFaults: readonly AdversaryFault[] = [...lasting, ...blips];
