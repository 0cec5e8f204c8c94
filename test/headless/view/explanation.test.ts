import { describe, expect, it } from 'vitest';
import { complaints } from '../../../contract/complaint.ts';
import { explain } from '../../../engine/translator/explain.ts';
import { explanationLines } from '../../../headless/view/explanation.ts';
import { createPaint } from '../../../headless/view/paint.ts';
import { mapOf, presentOf, verdictOf } from '../../engine/translator/present.ts';

const plain = createPaint(false);
const states = [verdictOf('ok'), verdictOf('tiktok.down', { features: mapOf('down') }), verdictOf('unknown')];

describe('An explanation on a terminal', () => {
  it.each([40, 80, 100])('is never wider than %i columns, and no line ends in a blank', (width) => {
    for (const verdict of states)
      for (const complaint of complaints) {
        const lines = explanationLines(explain(complaint, presentOf(verdict)), width, plain);
        expect(lines.filter((line) => line.length > width || /\s$/.test(line))).toEqual([]);
      }
  });

  it('begins with the message, then tells by a shape what was found, and counts what to do', () => {
    const of = (index: number): string =>
      explanationLines(explain('upload-stuck', presentOf(states[index]!)), 80, plain).join('\n');
    expect(of(0)).toMatch(
      /^The upload is stuck\n[^]*\n● Nothing is wrong from here\n {2}From here nothing is wrong[^]*\n {2}1\. Try the upload/,
    );
    expect(of(1)).toMatch(
      /\n■ Here is a reason \(certain\)\n {2}It’s not you[^]*\n {2}2\. Restarting the router[^]*\n {2}TikTok’s 5 widespread faults/,
    );
    expect(of(2)).toContain('\n◌ I can’t tell yet\n  I can’t tell yet: too little');
  });

  it('is told in colour only where colour is wanted', () => {
    const [first = ''] = explanationLines(explain('spinner', presentOf(states[0]!)), 80, createPaint(true));
    expect(first).toContain('\u001b[1m');
  });
});
