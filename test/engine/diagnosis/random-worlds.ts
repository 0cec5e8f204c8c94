// Worlds that nobody thought of: each probe sees something by chance, and most worlds lean to one way of being broken.
import type { Reading } from '../../../contract/reading.ts';
import { story } from '../story.ts';
import type { Word } from '../story.ts';
import * as see from '../story-words.ts';
import type { Random } from './seeded.ts';

const targetStates = [
  ...['well', 'well', 'filtered', 'unrecognised', 'written-error', 'maintenance', 'denied', 'not-here', 'foreign'],
  ...['no-name', 'unreachable', 'cut-in-tls', 'refused-in-tls', 'untrusted', 'expired', 'wrong-name', 'no-answer'],
] as const;
const ways = [
  ['a', null, null],
  ['a', 'b', 'c'],
];
const anchorStates = ['ok', 'no-ping', 'untrusted', 'expired', 'ping-only', 'tcp-only', 'silent', 'unknown'] as const;
const shares = [0, 0, 0, 0.05, 0.15, 0.4] as const;
const rtts = [5, 20, 20, 90, 450, 1200] as const;

const mostly = <T>(random: Random, usual: T, all: readonly T[]): T => (random.chance(0.7) ? usual : random.of(all));

const nearWords = (random: Random): Word[] => {
  const usualAnchor = random.of(anchorStates);
  return [
    see.link(random.chance(0.9)),
    random.chance(0.9) ? see.address(4, 6) : see.address(),
    random.chance(0.9) ? see.route(4, 6) : see.route(),
    see.router(random.of(['alive', 'alive', 'no-ping', 'silent', 'failed'] as const)),
    ...random.some([see.proxy(random.of(['works', 'refused', 'timeout', 'denied', 'unknown'] as const))], 0.2),
    ...random.some([see.tunnel(random.of(['internet', 'router', 'nothing', 'unknown'] as const))], 0.2),
    ...random.some([see.load(random.of([0, 9000]), random.of([null, 10_000]))], 0.5),
    see.wifi(random.of([null, -50, -80])),
    ...see.owners.flatMap((owner) =>
      ([4, 6] as const).map((family) => see.anchor(owner, mostly(random, usualAnchor, anchorStates), family)),
    ),
    ...['Apple', 'Google', 'Mozilla'].map((owner) => {
      const answer = random.of(['exact', 'exact', 'exact', 'foreign', 'unwell', 'none'] as const);
      const skewMs = random.of([null, 0, 0, 300_000, 9e7]);
      return see.late(see.canary(owner, answer, skewMs), { ttfb: random.of([30, 30, 900]) });
    }),
  ];
};

const nameWords = (random: Random): Word[] => {
  const outcomes = ['answer', 'nxdomain', 'servfail', 'timeout', 'sinkhole', 'empty'] as const;
  const usual = random.of(outcomes);
  const tookMs = random.of([20, 20, 1200]);
  const lookup = (name: string, recordType: 'A' | 'AAAA'): Word =>
    see.late(see.lookup(name, mostly(random, usual, [...outcomes, 'no-records'] as const), { recordType }), {
      dns: tookMs,
    });
  const truths = ['answer', 'nxdomain', 'servfail', 'timeout'] as const;
  const usualTruth = random.of(truths);
  const usualSix = random.of(['answer', 'timeout', 'no-records'] as const);
  return [
    ...[...see.controlNames, ...see.tiktokNames].flatMap((name) => [
      lookup(name, 'A'),
      ...random.some([see.lookup(name, usualSix, { recordType: 'AAAA' })], 0.5),
    ]),
    ...see.tiktokNames.flatMap((name) =>
      (['A', 'AAAA'] as const).map((recordType) =>
        see.lookup(name, mostly(random, usualTruth, truths), { via: 'doh', recordType }),
      ),
    ),
  ];
};

const lineWords = (random: Random): Word[] => {
  const usualRttMs = random.of([null, 20]);
  const quality = () => ({ lost: random.of(shares), rttMs: random.of(rtts), usualRttMs });
  const like = quality();
  return [
    ...see.line({
      anchors: like,
      ...(random.chance(0.6) ? { router: random.chance(0.5) ? { lost: like.lost, rttMs: like.rttMs } : {} } : {}),
      ...(random.chance(0.5) ? { tiktok: quality() } : {}),
    }),
    ...random.some([see.transfer('control', random.of([600, 20_000, 20_000, 'stalls'] as const))], 0.5),
    ...random.some([see.transfer('tiktok', random.of([100, 300, 20_000, 'stalls'] as const))], 0.5),
    ...random.some(
      ['Google', 'Quad9'].map((owner) => see.sizes(owner, random.of(['yes', 'yes', 'no', 'unknown'] as const))),
      0.5,
    ),
  ];
};

const tiktokWords = (random: Random): Word[] => {
  const [usualTarget, usualHops] = [random.of(targetStates), random.of(ways)];
  const doors = ['well', 'silent', 'refused', 'never-completes', 'no-name'] as const;
  const phases = () => ({
    connect: random.of([20, 20, 1500]),
    ttfb: random.of([30, 30, 4000]),
    total: random.of([60, 2500]),
  });
  return [
    ...see.questions.map((question) =>
      see.late(see.exchange(question, mostly(random, usualTarget, targetStates)), phases()),
    ),
    ...see.questions.map((question) =>
      see.exchange(question, random.of(['well', 'unreachable', usualTarget] as const), { addressesFrom: 'truth' }),
    ),
    ...see.tiktokNames.map((host) => see.handshake(host, 'neutral', random.of(['completes', 'reset'] as const))),
    ...['Google', 'Cloudflare'].map((owner) => see.trace('control', owner, ['a', 'b', 'c'], { reached: true })),
    ...see.tiktokNames.map((host) => see.trace('tiktok', host, mostly(random, usualHops, ways))),
    ...random.some(
      ['20.0.0.1', '20.0.0.2'].map((address) =>
        see.edge(address, random.of(['answers', 'timeout', 'stalls'] as const)),
      ),
      0.5,
    ),
    ...random.some(
      (['plain', 'secure', 'control'] as const).map((door) => see.ingest(door, random.of(doors))),
      random.of([0, 1]),
    ),
  ];
};

/** The words of one look at a random world. */
const randomLook = (random: Random): Word[] => {
  const words = [nearWords, nameWords, lineWords, tiktokWords].flatMap((part) => part(random));
  return random.some(words, random.of([1, 1, 0.9, 0.5]));
};

/** A random world, seen for one to four looks; it may change between them. */
export const randomReadings = (random: Random): readonly Reading[] => {
  const first = randomLook(random);
  const looks = Array.from({ length: random.upTo(4) + 1 }, () => (random.chance(0.7) ? first : randomLook(random)));
  return looks.reduce((told, look) => told.and(look).wait(random.of([1.5, 1.5, 60])), story).readings;
};
