import { describe, expect, it } from 'vitest';
import { csvTable } from '../../../engine/exports/csv.ts';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import { durationOf } from '../../../contract/duration-words.ts';
import { ask, circumstances, data, incident } from './evening.ts';

const files = (form: 'csv' | 'json', given = data): Array<{ name: string; text: string }> => {
  const made = exportHistory({ ...ask, form, withNotes: true }, given, circumstances);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.files;
};

describe('A table', () => {
  it('is written as RFC 4180 wants it', () =>
    expect(
      csvTable(
        ['a', 'b'],
        [
          ['x,y', 'say "hi"'],
          ['two\nlines', null],
          [1.5, true],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""hi"""\r\n"two\nlines",\r\n1.5,true\r\n'));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=cmd|’ /C calc’!A0'])(
    'takes the formula “%s” for text',
    (text) => expect(csvTable(['a'], [[text]])).toMatch(/^a\r\n"?'/),
  );

  it('leaves a number below zero a number', () => expect(csvTable(['a'], [[-1]])).toBe('a\r\n-1\r\n'));
});

describe('The tables of an export', () => {
  it('are one for incidents, one for states and one for the line', () => {
    const [incidents, spans, line] = files('csv');
    expect([incidents, spans, line].map((file) => file?.name)).toEqual([
      'tokwatch-incidents-2026-11-19-to-2026-11-21.csv',
      'tokwatch-spans-2026-11-19-to-2026-11-21.csv',
      'tokwatch-line-2026-11-19-to-2026-11-21.csv',
    ]);
    expect(incidents?.text.split('\r\n')[1]).toBe(
      '1,2026-11-19T17:02:11.000Z,2026-11-19 18:02:11 UTC+01:00,2026-11-19T17:02:11.000Z,2026-11-19T17:40:30.000Z,' +
        '2026-11-19 18:40:30 UTC+01:00,over,2299,internet.down,down,your-provider,proven,' +
        '"It’s your internet provider: your router works, but nothing beyond it answers.",,answered,internet,false,0,,',
    );
    expect(spans?.text.split('\r\n')).toHaveLength(data.spans.length + 2);
    expect(line?.text).toContain(
      '\r\ninternet,2026-11-19T17:15:00.000Z,2026-11-19 18:15:00 UTC+01:00,900,90,90,,,,\r\n',
    );
  });

  it('keep a note that is a formula harmless', () => {
    const notes = [{ id: 1, at: '2026-11-21T20:10:00.000Z', text: '=HYPERLINK(1)' }];
    const [incidents] = files('csv', {
      ...data,
      incidents: [incident(1, { picture: 'router.down', startedAt: notes[0]!.at, notes })],
    });
    expect(incidents?.text).toContain(',2026-11-21T20:10:00.000Z =HYPERLINK(1)\r\n');
  });
});

describe('The export for programs', () => {
  it('is one object with a number for its shape, and says what was taken out of it', () => {
    const [file] = files('json');
    const parsed = JSON.parse(file!.text) as Record<string, unknown>;
    expect(parsed).toMatchObject({
      ...{ schema: 1, program: 'tokwatch', from: '2026-11-19T09:00:00.000Z', to: '2026-11-21T22:30:00.000Z' },
      redacted: expect.arrayContaining([{ kind: 'network-name', times: 1 }]) as unknown,
    });
    expect(Object.keys(parsed)).toEqual([
      ...['schema', 'program', 'version', 'madeAt', 'from', 'to', 'redacted', 'totals', 'incidents', 'spans', 'line'],
    ]);
  });
});

describe('A length of time', () => {
  it.each([
    [0, '0 s'],
    [40_000, '40 s'],
    [59_900, '1 min'],
    [200_000, '3 min 20 s'],
    [3_599_900, '1 h'],
    [7_500_000, '2 h 5 min'],
    [100 * 3_600_000, '4 d 4 h'],
  ])('%i ms is %s', (ms, said) => expect(durationOf(ms)).toBe(said));
});
