import { describe, expect, it } from 'vitest';
import { soakPage } from './soak-page.ts';
import type { SoakResult } from './soak-result.ts';

const result: SoakResult = {
  minutes: 30,
  seed: 4,
  trouble: null,
  made: [
    { disturbance: { kind: 'blip', atMs: 61_000, lastsMs: 900 }, fromMs: 61_020, untilMs: 61_950 },
    {
      disturbance: { kind: 'slow names', atMs: 200_000, lastsMs: 4000, delaysMs: [300, 400, 900] },
      fromMs: 200_010,
      untilMs: 204_020,
    },
  ],
  samples: [
    { atMs: 60_000, cpuMs: 2000, childrenCpuMs: 100, residentKb: 102_400, mostResidentKb: 122_880, linkBytes: 90_000 },
    {
      atMs: 120_000,
      cpuMs: 2500,
      childrenCpuMs: 200,
      residentKb: 112_640,
      mostResidentKb: 133_120,
      linkBytes: 120_000,
    },
  ],
  score: {
    firstOkMs: 3400,
    falseAlarms: [],
    featureAlarms: [],
    looks: 28,
    doubtfulLooks: 2,
    doubts: [{ fromMs: 62_000, untilMs: 65_500, looks: 2, before: ['the line gone for 0.9 s, begun 1.0 s before'] }],
    cpuShare: 0.0123,
    linkBytesByMinute: [90_000, 30_000],
  },
};

describe('The page of a soak', () => {
  const page = soakPage(result);

  it('says how the line was', () => {
    expect(page).toContain('for 30 minutes');
    expect(page).toContain('loses 1.5 % of packets');
    expect(page).toContain('takes 40 ms, more or less by up to 30 ms');
    expect(page).toContain('drawn from seed 4');
  });

  it('says that nothing wrong was said, and what it cost', () => {
    expect(page).toContain('verdicts other than `ok`: **0** in 30 minutes');
    expect(page).toContain('## False alarms\n\nNone.');
    expect(page).toContain('Made: blips 1, slow names 1.');
    expect(page).toContain('1.2 % of one processor');
    expect(page).toContain('100.0 MiB after a minute, 110.0 MiB at the end, 130.0 MiB at most');
    expect(page).toContain('60.0 kB a minute in the middle, 90.0 kB at most');
    expect(page).toContain('| 2:00.0 | 110.0 | 2.7 | 30.0 |');
    expect(page).not.toContain('did not live');
  });

  it('lists what was made, and the doubts with it', () => {
    expect(page).toContain('| 1:01.0 | the line gone for 0.9 s | 0.9 |');
    expect(page).toContain('| 3:20.0 | names after 300, 400, 900 ms for 4.0 s | 4.0 |');
    expect(page).toContain('| 1:02.0 | 3.5 | 2 | the line gone for 0.9 s, begun 1.0 s before |');
  });

  it('tells each alarm with its time and what was made before it', () => {
    const alarmed = soakPage({
      ...result,
      trouble: 'the watch ended with 1',
      score: {
        ...result.score,
        falseAlarms: [{ atMs: 754_300, code: 'internet.loss', summary: 'Packets get lost', before: [] }],
        featureAlarms: [{ atMs: 800_000, feature: 'feed', status: 'slow', before: ['names after …'] }],
      },
    });
    expect(alarmed).toContain('verdicts other than `ok`: **1** in 30 minutes');
    expect(alarmed).toContain('| 12:34.3 | `internet.loss` | Packets get lost | only what is there all the time |');
    expect(alarmed).toContain('| 13:20.0 | `feed` | shown as slow under `ok` | names after … |');
    expect(alarmed).toContain('did not live to the end**: the watch ended with 1');
  });
});
