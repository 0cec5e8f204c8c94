// What goes wrong on a creator's evening, one after the other, and what must be told of it.
import type { Blame, VerdictCode } from '../../../contract/verdict.ts';
import type { Step } from '../../lab/faults/fault.ts';
import type { Direction } from '../../lab/relay.ts';
import { ip, services, wire } from '../../scenarios/steps.ts';

/**
 * A fault. `causes` are ends of the ids of messages that name it, `mayBlame` whom anything may blame while it lasts, `mayTell` the
 * verdicts that may be settled then besides `ok` and `unknown`.
 */
export type LiveFault = {
  id: string;
  what: string;
  /** A hard fault cuts something off; a fault of quality must be counted before it can be told. */
  kind: 'hard' | 'quality';
  /** What is injected; null: OBS is killed. */
  steps: readonly Step[] | null;
  causes: readonly string[];
  mayBlame: readonly Blame[];
  mayTell: readonly VerdictCode[];
};

/** How soon each kind must be told, from the moment at which it is in force. */
export const boundMs = { hard: 15_000, quality: 40_000 } as const;

/** The LIVE server's addresses, alone. */
const ingest = [
  ...['20.20.0.10/', '20.20.0.110/'],
  ...['v6:2a10002000000000000000000000000a/', 'v6:2a10002000000000000000000000006e/'],
];

const towardsIngest = (rule: Direction): Step[] => [
  { type: 'relay', settings: { wan: { ab: { ...rule, match: ingest } } } },
];

/** Which side of the way the fault is on cannot be told from here, so that nobody may be named. */
const ingestSide: Pick<LiveFault, 'causes' | 'mayBlame' | 'mayTell'> = {
  causes: [
    ...['session.cause.way-narrow', 'session.cause.server-lost', '.path.loss', '.path.throttled'],
    ...['session.cause.ingest-slow', 'session.cause.ingest-failing'],
  ],
  mayBlame: ['unknown'],
  mayTell: ['path.loss', 'path.throttled'],
};

/** In this order; the last one ends the stream. */
export const liveFaults: readonly LiveFault[] = [
  {
    id: 'ingest-loss',
    what: '30 % of the packets to the LIVE server are lost',
    kind: 'quality',
    steps: towardsIngest({ loss: 0.3 }),
    ...ingestSide,
  },
  {
    id: 'ingest-rate',
    what: 'only 300 kbit/s get through to the LIVE server',
    kind: 'quality',
    steps: towardsIngest({ rate: 300, qms: 500 }),
    ...ingestSide,
  },
  {
    id: 'router-loss',
    what: '30 % of the packets between computer and router are lost',
    kind: 'quality',
    steps: [wire('lan', { loss: 0.3 })],
    ...{ causes: ['.lan.degraded'], mayBlame: ['your-network', 'unknown'], mayTell: ['lan.degraded'] },
  },
  {
    id: 'router-down',
    what: 'the router is gone',
    kind: 'hard',
    steps: [ip('rtr', 'link set lan0 down')],
    ...{ causes: ['.router.down', 'session.cause.router-silent'], mayBlame: ['your-network', 'unknown'] },
    mayTell: ['router.down'],
  },
  {
    id: 'live-api',
    what: 'TikTok’s LIVE API answers with 503',
    kind: 'hard',
    steps: [services({ liveapi: { status: 503 } })],
    ...{ causes: ['.tiktok.feature-down'], mayBlame: ['tiktok'], mayTell: ['tiktok.feature-down'] },
  },
  {
    id: 'obs-killed',
    what: 'OBS is killed',
    kind: 'hard',
    steps: null,
    ...{ causes: ['session.cause.obs-gone'], mayBlame: ['you', 'unknown'], mayTell: [] },
  },
];

/** What this computer is too slow for while it runs a whole laboratory is no fault of the evening’s, and true. */
const ownSlowness = ['session.cause.graphics', 'session.cause.encoder'];

/** True for a message about the computer’s own slowness. */
export const isOwnSlowness = (id: string): boolean => ownSlowness.includes(id);

/** True for a message that names the fault. */
export const namesFault = ({ causes }: Pick<LiveFault, 'causes'>, id: string): boolean =>
  causes.some((cause) => id.endsWith(cause));
