// What this computer is too slow for, and what does not get through, are two troubles: neither is ever given as the cause of the
// other. And what ended a stream stays told until the session is over.
import { describe, expect, it } from 'vitest';
import { healthAt, rowsOf } from './evening.ts';
import type { Different, Stretch } from './evening.ts';

const well: Stretch = { seconds: 120 };

/** Nothing more gets through to the server; the line itself is fine. */
const choked: Different = {
  obs: { congestion: 1, droppedFrames: 30, bytes: 1000, kilobitsPerSecond: 8 },
  row: { uplinkBytes: 2000 },
};

/** For twenty seconds some pictures come too late, as on a computer that has to catch up. */
const lateForAWhile = (second: number): Different => (second < 20 ? { obs: { laggedFrames: 2 } } : {});

describe('Two troubles on two sides', () => {
  it('a few late pictures after the worst are not said to have been it', () => {
    const healths = healthAt(rowsOf(well, { seconds: 30, is: choked }, { seconds: 22, is: lateForAWhile }));
    const failing = new Set(healths.filter(({ state }) => state === 'failing').map(({ message: { id } }) => id));
    expect([...failing]).toEqual(['session.cause.way-narrow']);
    // The pictures are told for what they are, once the worst is over.
    expect(healths.at(-1)).toMatchObject({ state: 'wobbling', message: { id: 'session.cause.graphics' } });
  });

  it('an encoder that becomes too slow in the middle of it waits until the other trouble is over', () => {
    const slow: Different = { obs: { skippedFrames: 6, droppedFrames: 0 } };
    const healths = healthAt(rowsOf(well, { seconds: 30, is: choked }, { seconds: 60, is: slow }));
    const first = healths.findIndex(({ message: { id } }) => id === 'session.cause.encoder');
    expect(first).toBeGreaterThan(120 + 30 + 10);
    expect(healths.at(-1)).toMatchObject({ state: 'failing', message: { id: 'session.cause.encoder' } });
  });
});

describe('OBS that is gone', () => {
  const away: Different = {
    obs: { obs: 'away', streaming: null, reconnecting: null, bytes: null, kilobitsPerSecond: null, congestion: null },
    row: { uplinkBytes: 200 },
  };

  it('is told until the session ends, and never that all is well', () => {
    const healths = healthAt(rowsOf(well, { seconds: 90, is: away }));
    const told = healths.slice(well.seconds + 8);
    expect(new Set(told.map(({ state, message: { id } }) => `${state} ${id}`))).toEqual(
      new Set(['failing session.cause.obs-gone']),
    );
  });

  it('is no trouble where the stream was ended before', () => {
    const ended: Different = { obs: { streaming: false, bytes: null, kilobitsPerSecond: null, congestion: null } };
    const healths = healthAt(rowsOf(well, { seconds: 10, is: ended }, { seconds: 90, is: away }));
    expect(healths.filter(({ state }) => state === 'failing' || state === 'wobbling')).toEqual([]);
  });
});
