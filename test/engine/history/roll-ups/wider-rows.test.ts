import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sessionRowSchema } from '../../../../contract/session.ts';
import type { SessionRow } from '../../../../contract/session.ts';
import { inSteps, spanOf } from '../../../../engine/history/roll-ups/wider-rows.ts';
import { eachSeed } from '../../diagnosis/seeded.ts';
import type { Random } from '../../diagnosis/seeded.ts';
import { fourHours } from '../../session/four-hours.ts';

const { rows: evening } = fourHours({ hours: 1 }).log;
const startMs = Math.ceil(evening[0]!.atMs / 60_000) * 60_000;
const rows = evening.filter(({ atMs }) => atMs >= startMs);

const sum = (of: readonly SessionRow[], read: (row: SessionRow) => number | null | undefined): number =>
  of.reduce((all, row) => all + (read(row) ?? 0), 0);
const most = (of: readonly SessionRow[], read: (row: SessionRow) => number | null | undefined): number =>
  Math.max(...of.map((row) => read(row) ?? -Infinity));

const counts: ReadonlyArray<(row: SessionRow) => number | null | undefined> = [
  ({ router }) => router.sent,
  ({ router }) => router.lost,
  ({ internet }) => internet.sent,
  ({ internet }) => internet.lost,
  ({ uplinkBytes }) => uplinkBytes,
  ({ ownBytes }) => ownBytes,
  ({ obs }) => obs?.bytes,
  ({ obs }) => obs?.sentFrames,
  ({ obs }) => obs?.droppedFrames,
  ({ obs }) => obs?.laggedFrames,
  ({ obs }) => obs?.renderedFrames,
  ({ obs }) => obs?.skippedFrames,
  ({ obs }) => obs?.encodedFrames,
  ({ obs }) => obs?.spanMs,
];
const worst: ReadonlyArray<(row: SessionRow) => number | null | undefined> = [
  ({ router }) => router.rttMs,
  ({ internet }) => internet.rttMs,
  ({ ingestRttMs }) => ingestRttMs,
  ({ cpuPercent }) => cpuPercent,
  ({ wifiDbm }) => (wifiDbm === null ? null : -wifiDbm),
  ({ obs }) => obs?.congestion,
  ({ obs }) => obs?.cpuPercent,
];

/** What must stay, however rows are put together. */
const compare = (wide: readonly SessionRow[], fine: readonly SessionRow[]): void => {
  for (const read of counts) expect(sum(wide, read)).toBe(sum(fine, read));
  for (const read of worst) expect(most(wide, read)).toBe(most(fine, read));
  for (const read of [...counts, ...worst])
    if (fine.every((row) => read(row) == null)) expect(wide.every((row) => read(row) == null)).toBe(true);
  for (const row of wide) expect(v.is(sessionRowSchema, row)).toBe(true);
};

describe('Rows of ten seconds', () => {
  const wide = inSteps(rows, 10_000);

  it('are about a tenth as many, with the same counts and the same worst', () => {
    expect(wide.length).toBeLessThan(rows.length / 9);
    compare(wide, rows);
  });

  it('say how long they cover, and give the mean bitrate of that time', () => {
    expect(Math.abs(sum(wide, spanOf) - rows.length * 1000)).toBeLessThan(1000 * wide.length * 0.1);
    const bitrates = wide.map(({ obs }) => obs!.kilobitsPerSecond!);
    expect(Math.max(...bitrates)).toBeLessThan(4100);
    expect(bitrates.reduce((all, one) => all + one) / bitrates.length).toBeGreaterThan(3700);
  });

  it('become the same rows of a minute as the seconds themselves', () => {
    const minutes = inSteps(wide, 60_000);
    expect(minutes.length).toBeLessThan(rows.length / 50);
    compare(minutes, rows);
    expect(minutes.map(({ atMs, uplinkBytes }) => [atMs, uplinkBytes])).toEqual(
      inSteps(rows, 60_000).map(({ atMs, uplinkBytes }) => [atMs, uplinkBytes]),
    );
  });

  it('never reach across a gap', () => {
    const holed = rows.filter((_row, index) => index % 60 < 14 || index % 60 > 16);
    for (const row of inSteps(holed, 60_000)) {
      const inside = holed.filter(({ atMs }) => atMs >= row.atMs && atMs < row.atMs + spanOf(row) - 100);
      expect(Math.round(spanOf(row) / 1000)).toBe(inside.length);
    }
  });

  it('never reach across a verdict, nor across a moment in which OBS was away', () => {
    const changed = rows.slice(0, 10).map((row, index): SessionRow => {
      if (index === 3) return { ...row, obs: { ...row.obs!, obs: 'silent', streaming: null, bytes: null } };
      return index > 6 ? { ...row, code: 'router.down' } : row;
    });
    expect(inSteps(changed, 10_000).map((row) => [row.obs!.obs, row.code, Math.round(spanOf(row) / 1000)])).toEqual([
      ['answered', 'ok', 3],
      ['silent', 'ok', 1],
      ['answered', 'ok', 3],
      ['answered', 'router.down', 3],
    ]);
  });

  it('keep one that stands alone as it was', () => expect(inSteps(rows.slice(0, 1), 10_000)).toEqual(rows.slice(0, 1)));
});

/** Rows in which anything may be missing, and of which any may be. */
const ragged = (random: Random): SessionRow[] => {
  const hole = <T>(value: T): T | null => (random.chance(0.2) ? null : value);
  return rows.slice(0, 200).flatMap((row): SessionRow[] => {
    if (random.chance(0.1)) return [];
    const { obs } = row;
    return [
      {
        ...row,
        obs: hole(
          obs && { ...obs, bytes: hole(obs.bytes), droppedFrames: hole(obs.droppedFrames), spanMs: hole(1000) },
        ),
        router: { sent: hole(1), lost: hole(random.upTo(2)), rttMs: hole(random.upTo(90)) },
        ...{ uplinkBytes: hole(random.upTo(500_000)), wifiDbm: hole(-40 - random.upTo(40)) },
        ...{ ingestWell: hole(random.chance(0.8)), code: hole(random.of(['ok', 'router.down'] as const)) },
      },
    ];
  });
};

describe('However many holes a session has', () => {
  it('counts add up, the worst stays, and nothing that was unknown becomes a figure', () =>
    eachSeed(150, (random) => {
      const fine = ragged(random);
      const wide = inSteps(fine, random.of([10_000, 60_000]));
      compare(wide, fine);
      expect(compareTwice(fine)).toBe(true);
      const failed = (of: readonly SessionRow[]): boolean => of.some(({ ingestWell }) => ingestWell === false);
      expect(failed(wide)).toBe(failed(fine));
    }));
});

const compareTwice = (fine: readonly SessionRow[]): boolean => {
  compare(inSteps(inSteps(fine, 10_000), 60_000), fine);
  return true;
};
