import { describe, expect, it } from 'vitest';
import type { SessionRow } from '../../../contract/session.ts';
import { packRow, unpackRow } from '../../../engine/history/session-row.ts';

const bare: SessionRow = {
  atMs: 1_763_726_400_000,
  obs: null,
  router: { sent: 2, lost: 0, rttMs: 3.5 },
  internet: { sent: null, lost: null, rttMs: null },
  ...{
    ingestRttMs: 41,
    ingestWell: true,
    uplinkBytes: 312_000,
    ownBytes: 210,
    wifiDbm: -61,
    cpuPercent: 24,
    code: 'ok',
  },
};

const whole: SessionRow = {
  ...bare,
  obs: {
    ...{ obs: 'answered', spanMs: 1000, streaming: true, reconnecting: false, outputs: 1, measured: 1 },
    ...{ bytes: 310_000, kilobitsPerSecond: 2480, congestion: 0.02, sentFrames: 30, droppedFrames: null },
    ...{ renderedFrames: 60, laggedFrames: 0, encodedFrames: 30, skippedFrames: 1, framesPerSecond: 29.97 },
    ...{ cpuPercent: 12.5, freeDiskMegabytes: 81_234, restarted: false },
  },
};

describe('A second of a session', () => {
  it.each([
    ['without OBS', bare],
    ['with OBS', whole],
  ])('%s comes back as it was kept, in less than two hundred bytes', (_what, row) => {
    const text = packRow(row);
    expect(text.length).toBeLessThan(200);
    expect(unpackRow(row.atMs, text)).toEqual(row);
  });

  it.each(['', '{}', 'null', '["x"]', '[1,2,3,4,5,6,7,8,9,10,11,12,"no-such-code",null]', '[{"a":1}]'])(
    'that somebody else has written is none: %s',
    (text) => expect(unpackRow(1, text)).toBeNull(),
  );
});
