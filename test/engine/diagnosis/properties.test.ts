import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { layerStatesSchema, verdictSchema } from '../../../contract/verdict.ts';
import type { Blame } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { diagnose } from '../../../engine/diagnosis/diagnose.ts';
import { findAll } from '../../../engine/diagnosis/findings/findings.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';
import type { Window } from '../../../engine/diagnosis/window.ts';
import { say } from '../../../contract/message.ts';
import { toVerdict } from '../../../engine/incidents/to-verdict.ts';
import { ASKED } from '../story.ts';
import type { Word } from '../story.ts';
import * as see from '../story-words.ts';
import { speaksAgainstTheNetwork, speaksAgainstTheProvider, speaksAgainstTiktok, speaksAgainstYou } from './carried.ts';
import { randomReadings } from './random-worlds.ts';
import { eachSeed } from './seeded.ts';

const CASES = Number(process.env['TOKWATCH_CASES'] ?? 250);
const windowOf = (readings: readonly Reading[]): Window => readings.reduce(withReading, emptyWindow);
const candidateOf = (readings: readonly Reading[]): Candidate => diagnose(windowOf(readings), ASKED);
const keyed = (readings: readonly Reading[]): Set<string> => new Set(readings.map(({ key }) => key));

describe('Whatever was seen, the diagnosis', () => {
  it('never throws, always fits its contract, and is the same for the same evidence', () => {
    const seen = new Set<string>();
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const candidate = candidateOf(random.some(readings, random.of([1, 0.5, 0.1])));
      seen.add(candidateOf(readings).code);
      const at = '2026-11-21T20:00:00.000Z';
      expect(() => v.parse(verdictSchema, toVerdict(candidate, at, null))).not.toThrow();
      expect(v.is(layerStatesSchema, candidate.layers)).toBe(true);
      expect(say(candidate.message)).toMatch(/^[^{}]+$/);
      expect(candidate.evidence.length).toBeLessThanOrEqual(12);
      expect(candidate.also).not.toContain(candidate.code);
      expect(candidateOf(readings)).toEqual(candidateOf(readings));
    });
    // The worlds are wide enough to mean something.
    expect(seen.size).toBeGreaterThanOrEqual(25);
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

  it('blame on you, your network or your provider needs a fault that was seen there', () => {
    const carriers: Partial<Record<Blame, (readings: readonly Reading[]) => boolean>> = {
      you: speaksAgainstYou,
      'your-network': speaksAgainstTheNetwork,
      'your-provider': speaksAgainstTheProvider,
    };
    eachSeed(CASES, (random) => {
      const rest = random.some(randomReadings(random), random.of([1, 0.6]));
      const carried = carriers[candidateOf(rest).blame];
      if (carried) expect(carried(rest)).toBe(true);
    });
  });

  it('one more control that fails never accuses TikTok of anything, nor makes an accusation surer', () => {
    // The accusations of TikTok that hold, and whether they are confirmed.
    const accusing = (readings: readonly Reading[]): Map<string, boolean> => {
      const findings = findAll(windowOf(readings));
      const held = causes.map((cause) => [cause, cause.holds(findings)] as const);
      return new Map(
        held.flatMap(([{ code, blame }, proof]) =>
          proof && (proof.blame ?? blame) === 'tiktok' ? [[code, proof.confirmed] as const] : [],
        ),
      );
    };
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const at = Date.parse(readings.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const failing = random.of<readonly Word[]>([
        [see.anchor(random.of([...see.owners, 'Fourth']), 'silent', random.of([4, 6]))],
        [see.canary(random.of(['Apple', 'Google', 'Fourth']), random.of(['none', 'foreign'] as const))],
        [see.lookup(random.of(see.controlNames), 'timeout')],
        [see.sizes(random.of(['Google', 'Quad9']), 'no')],
        [see.ingest('control', 'silent')],
        see.line({ anchors: { lost: 0.4 } }),
      ]);
      const [before, after] = [readings, [...readings, ...failing.map((word, index) => word(at + index))]].map(
        accusing,
      );
      for (const [code, confirmed] of after ?? []) {
        expect(before?.has(code)).toBe(true);
        if (confirmed) expect(before?.get(code)).toBe(true);
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
      // It may vouch that the internet is there, without which nobody can be blamed at all.
      if (findAll(windowOf(others)).internet.state !== 'up') return;
      if (!ours.includes(before.blame)) expect(ours).not.toContain(after.blame);
    });
  });
});
