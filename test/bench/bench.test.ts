import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pageOf, pagePath, resultPath, storedResult, writePage } from './bench-page.ts';
import type { BenchResult, HistoryFigures, ScrubFigures, Spread } from './bench-result.ts';
import { rowGroups, terminalTable } from './bench-rows.ts';
import { settledCode } from './measure/measure-first-sentence.ts';
import { trafficFigures } from './measure/traffic-figures.ts';
import { cpuOf, memoryOf, parseCpu, parseMemory, parseProportional } from './process-figures.ts';
import { ratioOf, spreadOf } from './spread.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const one = (value: number): Spread => ({ median: value, min: value, max: value, count: 1 });
const sentence = { verdictMs: one(480), bareNodeMs: one(28), verdictToNode: one(17.14), code: 'ok' };

const result: BenchResult = {
  commit: 'c0ffee',
  dirty: false,
  quick: true,
  startedAt: '2026-01-02T03:04:05.678Z',
  durationMs: 61_000,
  machine: { cores: 2, node: '24.0.0', loadAtStart: 0.5 },
  check: {
    throughNpmMs: one(3070),
    throughNodeMs: one(2800),
    curlMs: one(65),
    npmToCurl: one(47.2),
    nodeToCurl: one(43.1),
    slowestChainMs: one(155),
    curlSameUrlMs: one(50),
    chainToCurl: one(3.1),
  },
  firstSentence: { healthy: sentence, emptyNamespace: { ...sentence, code: 'device.link-down' } },
  watch: {
    watchedMs: 30_000,
    residentEarlyBytes: 100 * 2 ** 20,
    residentEndBytes: 101 * 2 ** 20,
    residentPeakBytes: 110 * 2 ** 20,
    proportionalEndBytes: null,
    cpuMsPerMinute: 1780,
    cpuShareOfCore: 0.0297,
    childrenShareOfCpu: 0.22,
    steadyCpuMsPerMinute: 660,
    cpuMsPerRequest: 12.95,
    requests: 44,
    rounds: 1,
  },
  traffic: trafficFigures([{ atMs: 900, programBytes: 102_400, linkBytes: 153_600, requests: 44, cpuMs: 570 }]),
};

describe('The stored bench', () => {
  it('has a page that says what the stored result says, and no page without a result', () => {
    const stored = storedResult();
    const page = join(repository, pagePath);
    expect(existsSync(page)).toBe(stored !== null);
    if (stored === null) return;
    expect(stored.quick, 'only a full run is kept').toBe(false);
    expect(readFileSync(page, 'utf8'), 'run: npm run bench -- page').toBe(pageOf(stored));
  });

  it('makes its page from the stored file alone', () => {
    const root = mkdtempSync(join(tmpdir(), 'tokwatch-bench-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    expect(writePage(root)).toBeNull();
    mkdirSync(dirname(join(root, resultPath)), { recursive: true });
    writeFileSync(join(root, resultPath), JSON.stringify(result));
    expect(readFileSync(writePage(root) ?? '', 'utf8')).toBe(pageOf(result));
  });

  it('names the commit, the machine and every figure with its range', () => {
    const page = pageOf(result);
    expect(page).toContain('at commit c0ffee, in a quick run of 61 s, on 2 cores with Node 24.0.0');
    expect(page).toContain('| `check --json` through `npm run` | 3.07 s | 3.07 s to 3.07 s in 1 runs |');
    expect(page).toContain('| Proportional memory at the end | not told |');
    expect(page).toContain('| First round, on the link | 150.0 KiB | 1.50 × of what the program counts |');
    expect(page).toContain('| Quiet round | not measured |');
  });

  it('prints the same figures to the terminal, one below the other and without markup', () => {
    const lines = terminalTable(rowGroups(result)).split('\n');
    const npm = lines.find((line) => line.includes('check --json through npm run'));
    const curl = lines.find((line) => line.includes('curl of one TikTok page'));
    expect(npm).toContain('3.07 s');
    expect(npm?.indexOf('3.07 s')).toBe((curl?.indexOf('65 ms') ?? 0) - 1);
    expect(lines.join('')).not.toContain('`');
  });
});

const history: HistoryFigures = {
  ...{ days: 365, yearBytes: 100 * 2 ** 20, madeInMs: 30_000, liveDayBytes: 8 * 2 ** 20 },
  ...{ roundMs: one(0.451), liveRoundMs: one(0.5), dayStripMs: one(4), yearStripMs: one(6), yearToDay: one(1.5) },
  loop: {
    ...{ forMs: 15_000, asked: 200 },
    busy: { maxMs: one(12), p999Ms: one(9), turnMs: one(7) },
    ...{ calm: { maxMs: one(4), p999Ms: one(2), turnMs: one(1) } },
  },
};

describe('What remembering costs', () => {
  it('stands on the page once it was measured', () => {
    const page = pageOf({ ...result, history });
    expect(pageOf(result)).not.toContain('What remembering costs');
    expect(page).toContain('| File of 365 days, watched day and night | 100.0 MiB | made in 30.00 s;');
    expect(page).toContain('| A quiet round written | 0.45 ms | 0.45 ms to 0.45 ms in 1 runs |');
    expect(page).toContain('| … in strips of 24 h | 1.50 × |');
  });
});

const scrubs: ScrubFigures = {
  ...{ longestFrameMs: one(18), referenceMs: one(16), toReference: one(1.125), longFrames: 0, scrubs: 9 },
};

describe('What looking at four hours LIVE costs', () => {
  it('stands on the page once it was measured', () => {
    const opened = { bytes: 512_000, openMs: one(110), emptyMs: one(100), openToEmpty: one(1.1) };
    const page = pageOf({ ...result, replay: { ...opened, report: scrubs, window: { ...scrubs, longFrames: 2 } } });
    expect(pageOf(result)).not.toContain('four hours LIVE');
    expect(page).toContain('| … the report, in empty ones | 1.10 × |');
    expect(page).toContain('| Longest frame of a scrub across the report | 18 ms |');
    expect(page).toContain('| Frames of the window’s replay over 50 ms | 2 | in 9 scrubs');
  });
});

describe('Spreads', () => {
  it('give the middle and the range, and the mean of two middles', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, count: 3 });
    expect(spreadOf([4, 1, 2, 3])).toMatchObject({ median: 2.5 });
  });

  it('compare each sample with its neighbour in time, so that a slow moment does not tilt the ratio', () => {
    expect(ratioOf([10, 100, 10], [5, 50, 5])).toEqual({ median: 2, min: 2, max: 2, count: 3 });
  });

  it('refuse to tell the median of nothing', () => expect(() => spreadOf([])).toThrow('median of nothing'));
});

describe('What Linux tells about a process', () => {
  it('is read past a command that looks like fields', () => {
    const before = Array.from({ length: 10 }, (_, index) => index).join(' ');
    expect(parseCpu(`17 (a b) c 9) S ${before} 120 30 40 5 20 0`)).toEqual({ ownMs: 1500, childrenMs: 450 });
  });

  it('counts memory in bytes and says when something is not told', () => {
    const status = 'Name:\tnode\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n';
    expect(parseMemory(status)).toEqual({ residentBytes: 1_048_576, peakBytes: 2_097_152 });
    expect(parseProportional('Rss: 9 kB\nPss:                3 kB\nPss_Dirty: 1 kB\n')).toBe(3072);
    expect(parseProportional('Rss: 9 kB\n')).toBeNull();
  });

  it.runIf(process.platform === 'linux')('agrees with what Node says about this very process', async () => {
    const { residentBytes, peakBytes } = await memoryOf(process.pid);
    const { ownMs } = await cpuOf(process.pid);
    const { user, system } = process.cpuUsage();
    expect(peakBytes).toBeGreaterThanOrEqual(residentBytes);
    expect(residentBytes).toBeGreaterThan(10 * 2 ** 20);
    expect(ownMs).toBeGreaterThan(0);
    expect(ownMs).toBeLessThanOrEqual((user + system) / 1000 + 50);
  });
});

describe('The bytes of rounds', () => {
  it('are split into the first round and the mean of the quiet ones', () => {
    const { firstRound, quietRound } = trafficFigures([
      { atMs: 1000, programBytes: 1000, linkBytes: 1500, requests: 40, cpuMs: 500 },
      { atMs: 61_000, programBytes: 3000, linkBytes: 4000, requests: 80, cpuMs: 900 },
      { atMs: 121_000, programBytes: 5000, linkBytes: 7500, requests: 120, cpuMs: 1100 },
    ]);
    expect(firstRound).toEqual({ programBytes: 1000, linkBytes: 1500, linkToProgram: 1.5 });
    expect(quietRound).toEqual({
      programBytes: 2000,
      linkBytes: 3000,
      linkToProgram: 1.5,
      lengthMs: 60_000,
      linkBytesPerHour: 180_000,
      cpuMsPerRequest: 7.5,
    });
  });
});

describe('A plain line of the watch', () => {
  it.each([
    ['2026-01-02T03:04:05.678Z [ok] TikTok works.', 'ok'],
    ['2026-01-02T03:04:05.678Z [device.link-down] You are offline.', 'device.link-down'],
    ['2026-01-02T03:04:05.678Z [unknown] Looking…', null],
    ['', null],
  ])('%j settles on %s', (line, code) => expect(settledCode(line)).toBe(code));
});

describe('The command line of the bench', () => {
  it.each([['--slow'], ['pages'], ['page', 'page'], ['history', 'page']])(
    'ends with status 2 and its usage after %s',
    (...args) => {
      const script = join(repository, 'test/bench/bench.ts');
      const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stderr).toContain('usage: npm run bench --');
    },
  );
});
