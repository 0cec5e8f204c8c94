import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { verdictCodes } from '../../../contract/verdict.ts';
import type { Blame } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { diagnose } from '../../../engine/diagnosis/diagnose.ts';
import { findAll } from '../../../engine/diagnosis/findings/findings.ts';
import type { TargetFinding } from '../../../engine/diagnosis/findings/targets.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';
import type { Window } from '../../../engine/diagnosis/window.ts';
import { ASKED, story } from '../story.ts';
import type { Word } from '../story.ts';
import * as see from '../story-words.ts';
import { eachSeed } from './seeded.ts';
import type { Random } from './seeded.ts';

const CASES = 500;
const targetStates = [
  ...['well', 'well', 'filtered', 'unrecognised', 'written-error', 'denied', 'not-here', 'foreign'],
  ...['no-name', 'unreachable', 'cut-in-tls', 'untrusted', 'no-answer'],
] as const;
const ways = [
  ['a', null, null],
  ['a', 'b', 'c'],
];
const anchorStates = ['ok', 'no-ping', 'untrusted', 'ping-only', 'tcp-only', 'silent', 'unknown'] as const;

/** The words of one look at a random world; most worlds lean to one way of being broken. */
const randomLook = (random: Random): Word[] => {
  const [usualAnchor, usualTarget] = [random.of(anchorStates), random.of(targetStates)];
  const usualLookup = random.of(['answer', 'nxdomain', 'timeout', 'sinkhole', 'empty'] as const);
  const usualHops = random.of(ways);
  const mostly = <T>(usual: T, all: readonly T[]): T => (random.chance(0.7) ? usual : random.of(all));
  const lookup = (name: string): Word =>
    see.lookup(name, mostly(usualLookup, ['answer', 'nxdomain', 'timeout', 'no-records'] as const));
  const words = [
    see.link(random.chance(0.9)),
    random.chance(0.9) ? see.address(4, 6) : see.address(),
    random.chance(0.9) ? see.route(4, 6) : see.route(),
    see.router(random.of(['alive', 'alive', 'no-ping', 'silent', 'failed'] as const)),
    ...see.owners.flatMap((owner) =>
      ([4, 6] as const).map((family) => see.anchor(owner, mostly(usualAnchor, anchorStates), family)),
    ),
    ...['Apple', 'Google'].map((owner) =>
      see.canary(owner, random.of(['exact', 'exact', 'foreign', 'unwell', 'none'] as const)),
    ),
    ...see.controlNames.map(lookup),
    ...see.tiktokNames.map(lookup),
    ...see.tiktokNames.map((name) =>
      see.lookup(name, random.of(['answer', 'nxdomain', 'timeout'] as const), { via: 'doh' }),
    ),
    ...see.questions.map((question) => see.exchange(question, mostly(usualTarget, targetStates))),
    ...see.tiktokNames.map((host) => see.handshake(host, 'neutral', random.of(['completes', 'reset'] as const))),
    ...['Google', 'Cloudflare'].map((owner) => see.trace('control', owner, ['a', 'b', 'c'], { reached: true })),
    ...see.tiktokNames.map((host) => see.trace('tiktok', host, mostly(usualHops, ways))),
    ...see.allPings(random.of([14, 14, 14, 11, 0])),
    ...see.questions.map((question) =>
      see.exchange(question, random.of(['well', 'unreachable'] as const), { addressesFrom: 'truth' }),
    ),
  ];
  return random.some(words, random.of([1, 1, 0.9, 0.5]));
};

/** A random world, seen for one to three looks; it may change between them. */
const randomReadings = (random: Random): readonly Reading[] => {
  const first = randomLook(random);
  const looks = Array.from({ length: random.upTo(3) + 1 }, () => (random.chance(0.7) ? first : randomLook(random)));
  return looks.reduce((told, look) => told.and(look).wait(random.of([1.5, 1.5, 60])), story).readings;
};

const windowOf = (readings: readonly Reading[]): Window => readings.reduce(withReading, emptyWindow);
const candidateOf = (readings: readonly Reading[]): Candidate => diagnose(windowOf(readings), ASKED);
const keyed = (readings: readonly Reading[]): Set<string> => new Set(readings.map(({ key }) => key));

// What the remaining evidence itself carries against TikTok: its own word, its edges' silence beyond the provider while
// its own servers answer, or a question left open by a host that answers others. On a lossy line only its own word counts.
const speaksAgainstTiktok = (readings: readonly Reading[]): boolean => {
  const { targets, internet, path } = findAll(windowOf(readings));
  const answers = ({ state }: TargetFinding): boolean =>
    ['well', 'filtered', 'unrecognised', 'denied', 'written-error'].includes(state);
  const silent = targets.filter(({ state }) => ['unreachable', 'cut-in-tls', 'no-answer'].includes(state));
  if (targets.some(({ state }) => state === 'written-error')) return true;
  if (internet.isLossy) return false;
  const isTheirOwn = ({ state, host }: TargetFinding): boolean => state === 'no-answer' || path.leavesTheProvider(host);
  const onlyContent = silent.some(isTheirOwn) && silent.every(({ content }) => content);
  return (
    (onlyContent && targets.some((target) => !target.content && answers(target))) ||
    silent.some(
      ({ state, host }) => state === 'no-answer' && targets.some((other) => other.host === host && answers(other)),
    )
  );
};

describe('Whatever was seen, the diagnosis', () => {
  it('never throws, always fits its contract, and is the same for the same evidence', () => {
    const seen = new Set<string>();
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const candidate = candidateOf(random.some(readings, random.of([1, 0.5, 0.1])));
      seen.add(candidateOf(readings).code);
      expect(verdictCodes).toContain(candidate.code);
      expect(candidate.evidence.length).toBeLessThanOrEqual(12);
      expect(candidate.also).not.toContain(candidate.code);
      expect(candidateOf(readings)).toEqual(candidateOf(readings));
    });
    // The worlds are wide enough to mean something.
    expect(seen.size).toBeGreaterThanOrEqual(12);
  });

  it('does not depend on the order in which readings arrive', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const said = ({ code, confirmed, blame, features, also, notes }: Candidate): object => {
        return { code, confirmed, blame, features, also: new Set(also), notes };
      };
      expect(said(candidateOf(random.shuffled(readings)))).toEqual(said(candidateOf(readings)));
    });
  });

  it('says nothing new when readings arrive twice', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const again = random.some(readings, 0.5);
      expect(candidateOf([...readings, ...random.shuffled(again)])).toEqual(candidateOf(readings));
    });
  });
});

describe('An accusation rests on evidence', () => {
  it('no confirmed fault of TikTok without an internet that is up', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const { code, also, confirmed } = candidateOf(readings);
      if (!confirmed || ![code, ...also].some((each) => each.startsWith('tiktok.'))) return;
      expect(findAll(windowOf(readings)).internet.state).toBe('up');
    });
  });

  it('on a line that loses much nobody is confirmed to be at fault for silence towards TikTok', () => {
    const bySilence = ['tiktok.unreachable', 'path.sni-blocked', 'path.ip-blocked'];
    eachSeed(CASES, (random) => {
      const told = randomReadings(random);
      const at = Date.parse(told.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const readings = [...told, ...see.allPings(11).map((word, index) => word(at + index))];
      const { code, also, blame } = candidateOf(readings);
      for (const each of [code, ...also]) expect(bySilence).not.toContain(each);
      if (blame === 'tiktok') expect(speaksAgainstTiktok(readings)).toBe(true);
    });
  });

  it('nobody says that the internet is down after TikTok or a known page has answered', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const at = Date.parse(readings.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const word = random.of([see.exchange('web', 'well'), see.canary('Apple', 'exact')]);
      expect(['internet.down', 'router.down']).not.toContain(candidateOf([...readings, word(at)]).code);
    });
  });

  it('taking readings away never turns the blame to TikTok unless what is left speaks against it', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const gone = new Set(random.some([...keyed(readings)], random.of([0.1, 0.3, 0.6])));
      const rest = readings.filter(({ key }) => !gone.has(key));
      if (candidateOf(rest).blame === 'tiktok') expect(speaksAgainstTiktok(rest)).toBe(true);
    });
  });

  it('blame on you, your network or your provider needs a fault that was seen near you', () => {
    const nearYou = ['gateway', 'canary', 'lookup'] as const;
    eachSeed(CASES, (random) => {
      const rest = random.some(randomReadings(random), 0.6);
      const candidate = candidateOf(rest);
      const faults = new Set(rest.filter(({ status }) => status === 'fault').map(({ facts }) => facts.kind));
      if (candidate.blame === 'you') {
        expect((['link', 'address', 'route'] as const).some((kind) => faults.has(kind))).toBe(true);
      }
      if (candidate.blame === 'your-provider') {
        const { answering, silent } = findAll(windowOf(rest)).internet;
        expect([answering.length, new Set(silent.map(({ latest }) => latest.target.split(' ')[0])).size]).toEqual([
          0, 3,
        ]);
      }
      if (candidate.blame === 'your-network') expect(nearYou.some((kind) => faults.has(kind))).toBe(true);
    });
  });

  it('one more control that fails never moves the blame towards TikTok', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const at = Date.parse(readings.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const failing = see.anchor(random.of([...see.owners, 'Fourth']), 'silent', random.of([4, 6]))(at);
      if (candidateOf(readings).blame !== 'tiktok') {
        expect(candidateOf([...readings, failing]).blame).not.toBe('tiktok');
      }
    });
  });

  it('an error that TikTok wrote never moves the blame to you, your network or your provider', () => {
    const ours: readonly Blame[] = ['you', 'your-network', 'your-provider'];
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const at = Date.parse(readings.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const error = see.exchange(random.of(see.questions), 'written-error')(at);
      // Against the same world in which this question was never asked: an error may take the place of other evidence.
      const others = readings.filter(({ key }) => key !== error.key);
      const [before, after] = [candidateOf(others), candidateOf([...others, error])];
      if (!ours.includes(before.blame)) expect(ours).not.toContain(after.blame);
    });
  });
});
