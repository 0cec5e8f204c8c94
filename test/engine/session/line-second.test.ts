// What the log of a session keeps of the LIVE server's doors.
import { describe, expect, it } from 'vitest';
import type { FactsOf } from '../../../contract/reading.ts';
import { createLineEar } from '../../../engine/session/line-second.ts';
import type { LineSecond } from '../../../engine/session/line-second.ts';
import { late, tell, well } from '../story-telling.ts';

const secondAfter = (to: FactsOf<'ingest'>['to'], isWell: boolean): LineSecond => {
  const ear = createLineEar();
  const ended = isWell ? ({ stage: 'done', outcome: 'ok' } as const) : ({ stage: 'tls', outcome: 'reset' } as const);
  const door = { kind: 'ingest', to, host: 'live.test', port: 1935, secure: false, configured: true } as const;
  ear.reading(late(tell('tiktok', 'ingest', { ...door, ...ended }, well(isWell, 'reset')), { connect: 31 })(0));
  return ear.take();
};

describe('A second of the line', () => {
  it.each([true, false])('has whether TikTok’s LIVE server is well: %s', (isWell) => {
    expect(secondAfter('tiktok', isWell)).toMatchObject({ ingestRttMs: 31, ingestWell: isWell });
  });

  it.each([true, false])('has how far away another one is, and nothing by which TikTok could be accused', (isWell) => {
    expect(secondAfter('other', isWell)).toMatchObject({ ingestRttMs: 31, ingestWell: null });
  });

  it('has nothing of servers that were asked for comparison', () => {
    expect(secondAfter('control', false)).toMatchObject({ ingestRttMs: null, ingestWell: null });
  });
});
