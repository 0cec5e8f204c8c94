import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { heavyAgain } from '../../../engine/schedule/heavy-again.ts';
import * as see from '../story-words.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const told = [see.transfer('control', 600)(noon), see.edge('20.30.0.1', 'answers')(noon)];

const again = (code: VerdictCode | null, afterS: number, cadence: 'quiet' | 'live' = 'quiet'): string[] => [
  ...heavyAgain(told, { code, cadence }, noon + afterS * 1000),
];

describe('What a verdict rests on is asked again', () => {
  it.each<[VerdictCode, string[]]>([
    ['internet.slow', ['throughput']],
    ['path.throttled', ['throughput']],
    ['tiktok.cdn-slow', ['throughput']],
    ['tiktok.cdn-partial', ['edges', 'throughput']],
    ['path.mtu', ['sizes']],
    ['ok', []],
    ['tiktok.down', []],
  ])('%s: %j', (code, questions) => expect(again(code, 25)).toEqual(questions));

  it('not before it is worth asking', () => {
    expect(again('internet.slow', 15)).toEqual([]);
    expect(again('path.mtu', 15)).toEqual(['sizes']);
  });

  it('never while the user is LIVE, nor before there is a verdict', () => {
    expect(again('internet.slow', 60, 'live')).toEqual([]);
    expect(again(null, 60)).toEqual([]);
  });
});
