// The incidents that a week may bring: what each does to the world, and the one code that it calls for.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Chance } from './chance.ts';
import type { Stretch } from './timeline.ts';
import { weekCatalog } from './week-catalog.ts';
import type { WorldChange } from './world.ts';

/** A fault from one moment to another, the code it calls for, and what it was in a few words. */
export type Incident = Stretch & { code: VerdictCode; what: string };

type Fault = { code: VerdictCode; draw: (chance: Chance) => { what: string; change: WorldChange } };

const always = (code: VerdictCode, what: string, change: WorldChange): Fault => ({
  code,
  draw: () => ({ what, change }),
});

const oneOf = (code: VerdictCode, ways: Readonly<Record<string, WorldChange>>): Fault => ({
  code,
  draw: (chance) => {
    const [what, change] = chance.oneOf(Object.entries(ways));
    return { what, change };
  },
});

const errors = [500, 502, 503] as const;

const failing = (code: VerdictCode, groups: ReadonlyArray<readonly string[]>): Fault => ({
  code,
  draw: (chance) => {
    const ids = chance.oneOf(groups);
    const errorStatus = chance.oneOf(errors);
    return { what: `${ids.join(' and ')}: ${errorStatus}`, change: { failing: ids, errorStatus } };
  },
});

const loss: Fault = {
  code: 'internet.loss',
  draw: (chance) => {
    const lossShare = Math.round(chance.between(0.18, 0.45) * 100) / 100;
    return { what: `${Math.round(lossShare * 100)} % of packets lost`, change: { lossShare } };
  },
};

const everything = weekCatalog.targets.map(({ id }) => id);

/** What may go wrong. */
export const faults: readonly Fault[] = [
  always('device.link-down', 'no link', { hasLink: false }),
  always('device.no-address', 'no address', { hasAddress: false }),
  always('device.no-route', 'no default route', { hasRoute: false }),
  always('router.down', 'the router is off', { router: 'dead' }),
  oneOf('internet.down', {
    'nothing comes back': { internet: 'silent', resolver: 'silent' },
    'the router has no way out': { internet: 'unreachable', resolver: 'servfail' },
  }),
  oneOf('dns.down', {
    'the resolver is silent': { resolver: 'silent' },
    'the resolver fails': { resolver: 'servfail' },
  }),
  oneOf('dns.tiktok-blocked', {
    'the resolver denies TikTok': { resolver: 'denies' },
    'the resolver sinks TikTok': { resolver: 'sinks' },
  }),
  loss,
  failing('tiktok.down', [everything]),
  failing('tiktok.feature-down', [['web'], ['feed'], ['live'], ['chat'], ['api']]),
  failing('tiktok.cdn-down', [['video'], ['image'], ['video', 'image']]),
];

/** True for an incident of this machine or of its local network, which another network would not have. */
export const isLocal = ({ code }: Pick<Incident, 'code'>): boolean => /^(device|router)\./.test(code);
