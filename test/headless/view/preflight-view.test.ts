import { describe, expect, it } from 'vitest';
import type { Sights } from '../../../engine/preflight/judge/sights.ts';
import { createPaint } from '../../../headless/view/paint.ts';
import { preflightLines } from '../../../headless/view/preflight-view.ts';
import { reportOf } from '../../engine/preflight/judge/report.ts';
import { loadOver, measured, without } from '../../engine/preflight/judge/sights.ts';

const plain = createPaint(false);
const shown = (parts: Partial<Sights>, width = 80): string[] => preflightLines(reportOf(parts), width, plain);

describe('A pre-flight for people', () => {
  it('begins with the answer by its shape, and ends with what it cost', () => {
    const lines = shown({});
    expect(lines[0]).toBe('● Go: your line carries 4,000 kbit/s, and nothing speaks against it.');
    expect(lines.slice(1, 3)).toEqual([
      '  Safe now: 6,000 kbit/s, picture and sound together. It may carry more: all',
      '  that I sent held.',
    ]);
    expect(lines.at(-1)).toBe('  It took 17.7 MB.');
  });

  it('names each reason with what to do, weightiest first', () => {
    const machine = { power: 'battery', freeDiskMegabytes: null, cpuPercent: null } as const;
    const lines = shown({ load: measured(loadOver(3000, 4000)), machine });
    expect(lines[0]).toBe('■ Not at 4,000 kbit/s: your line does not carry it. 2,250 kbit/s is safe.');
    expect(lines.filter((line) => /^ {2}[■▲◌·] /.test(line))).toEqual([
      '  ■ Your line carried 3,000 of 4,000 kbit/s. Set your encoder to 2,250 kbit/s,',
      '  ▲ This computer runs on its battery, and slows down for it. Plug it in.',
    ]);
    // The answer has said it.
    expect(lines.join('\n')).not.toContain('Safe now');
  });

  it('says of what was not measured that it is unknown', () => {
    const lines = shown({ load: without('no-target'), idle: { router: null, internet: null } });
    expect(lines[0]).toMatch(/^◌ I can’t tell/);
    expect(lines.join(' ')).toContain('router unknown, internet unknown');
  });

  it.each([40, 60, 100])('fits into %i columns', (width) => {
    for (const line of shown({ load: measured(loadOver(3000, 4000)) }, width))
      expect(line.length).toBeLessThanOrEqual(width);
  });
});
