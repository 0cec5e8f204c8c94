// Draws the normal life of a week: other networks, one-second blips, an anchor that is dead for an hour. None of it is a
// fault, and a watch that speaks of it cries wolf.
import type { Chance } from './chance.ts';
import type { Incident } from './incident.ts';
import { isLocal } from './incident.ts';
import { tiktokHosts } from './places.ts';
import type { Stretch } from './timeline.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { Sleep, Week } from './week.ts';
import { weekCatalog } from './week-catalog.ts';
import { flawlessWorld, normalLife } from './world.ts';
import type { HomeNetwork, WorldChange } from './world.ts';

/** Where the machine may be; the café's line is slow, and so is the phone's. */
const networks: readonly HomeNetwork[] = [
  flawlessWorld.network,
  { address: '10.20.4.77', gateway: '10.20.0.1', routerRttMs: 2, rttMs: 15 },
  { address: '172.20.10.3', gateway: '172.20.10.1', routerRttMs: 6, rttMs: 65 },
  { address: '192.168.178.31', gateway: '192.168.178.1', routerRttMs: 4, rttMs: 40 },
];

const ROAMS_A_DAY = [2, 6] as const;
/** So many roams leave the machine without an address for a while. */
const ROAMS_WITH_GAP = 0.4;
const GAP_MS = 2000;
/** Around the beginning and the end of an incident the machine stays where it is. */
const STAYS_MS = 2 * MINUTE_MS;
const BLIPS_A_DAY = [3, 8] as const;
const BLIP_MS = [300, 1200] as const;
const DEAD_ANCHORS = [1, 2] as const;

type Frame = Pick<Week, 'lengthMs' | 'incidents' | 'sleeps'> & { days: number };

const isIn = (ms: number, { fromMs, untilMs }: Sleep | Incident, marginMs = 0): boolean =>
  fromMs - marginMs <= ms && ms <= untilMs + marginMs;

const mayRoam = (ms: number, { incidents, sleeps }: Frame): boolean =>
  !sleeps.some((sleep) => isIn(ms, sleep, MINUTE_MS)) &&
  incidents.every((incident) => {
    const isNearEdge = [incident.fromMs, incident.untilMs].some((edgeMs) => Math.abs(edgeMs - ms) < STAYS_MS);
    return !isNearEdge && !(isLocal(incident) && isIn(ms, incident));
  });

const drawRoamMoments = (chance: Chance, frame: Frame): number[] =>
  Array.from({ length: frame.days }, (_, day) =>
    Array.from({ length: chance.whole(...ROAMS_A_DAY) }, () => (day + chance.share()) * DAY_MS),
  )
    .flat()
    .filter((ms) => ms > STAYS_MS && mayRoam(ms, frame))
    .toSorted((a, b) => a - b)
    .filter((ms, index, all) => index === 0 || ms - all[index - 1]! > MINUTE_MS);

const drawRoams = (chance: Chance, frame: Frame): Stretch[] => {
  let present = networks[0]!;
  return drawRoamMoments(chance, frame).flatMap((fromMs): Stretch[] => {
    const network = chance.oneOf(networks.filter((one) => one !== present));
    present = network;
    const moved: Stretch = { fromMs, untilMs: frame.lengthMs, change: { network } };
    if (!chance.isSo(ROAMS_WITH_GAP)) return [moved];
    return [moved, { fromMs, untilMs: fromMs + GAP_MS, change: { hasAddress: false } }];
  });
};

const drawBlips = (chance: Chance, { days }: Frame): Stretch[] =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: chance.whole(...BLIPS_A_DAY) }, (): Stretch => {
      const fromMs = (day + chance.share()) * DAY_MS;
      const change = chance.oneOf<WorldChange>([
        { internet: 'silent' },
        { router: 'mute' },
        { hosts: { [chance.oneOf(tiktokHosts)]: chance.oneOf(['silent', 'refuses']) } },
      ]);
      return { fromMs, untilMs: fromMs + chance.between(...BLIP_MS), change };
    }),
  ).flat();

const drawDeadAnchors = (chance: Chance, { lengthMs }: Frame): Stretch[] =>
  Array.from({ length: chance.whole(...DEAD_ANCHORS) }, (): Stretch => {
    const fromMs = chance.share() * (lengthMs - HOUR_MS);
    return { fromMs, untilMs: fromMs + HOUR_MS, change: { deadAnchor: chance.oneOf(weekCatalog.anchors).id } };
  });

/** Draws everything that happens besides the incidents. */
export const drawLife = (chance: Chance, frame: Frame): Pick<Week, 'stretches' | 'harmless'> => {
  const roams = drawRoams(chance, frame);
  const blips = drawBlips(chance, frame);
  const dead = drawDeadAnchors(chance, frame);
  return {
    stretches: [{ fromMs: -1, untilMs: Infinity, change: normalLife }, ...roams, ...blips, ...dead],
    harmless: {
      roams: roams.filter(({ change }) => change.network !== undefined).length,
      blips: blips.length,
      deadAnchors: dead.length,
    },
  };
};
