import { describe, expect, it } from 'vitest';
import type { ReportAsk, ReportForm } from '../../../../contract/session-report.ts';
import { reportForms } from '../../../../contract/session-report.ts';
import { message } from '../../../../contract/message.ts';
import { sessionReport } from '../../../../engine/exports/report/session-report.ts';
import type { ReportData } from '../../../../engine/exports/report/report-data.ts';
import { circumstances, planted, privateText } from '../evening.ts';
import { fourHours } from '../../session/four-hours.ts';

const evening = fourHours();

const reportOf = (form: ReportForm, data: ReportData = evening, more: Partial<ReportAsk> = {}): string =>
  sessionReport({ form, ...more }, data, circumstances).files[0]!.text;

/** What a person reads on the page, in one line. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

type Document = {
  schema: number;
  columns: string[];
  rows: Array<Array<string | number | boolean | null>>;
  session: { title: string; server: unknown; summary: { dips: Array<{ why: string }> } };
  events: Array<{ kind: string; what: string }>;
  redacted: Array<{ kind: string }>;
};
const documentOf = (...[data, more]: [ReportData?, Partial<ReportAsk>?]): Document =>
  JSON.parse(reportOf('json', data, more)) as Document;

/** Rows of a CSV; a line break inside of a cell is none of CSV's own. */
const rowsOf = (csv: string): string[] => csv.trimEnd().split('\r\n');

describe('The report as a page', () => {
  const html = reportOf('html');
  const text = textOf(html);

  it('begins with the sentence about the whole, and says what to change first', () => {
    expect(text).toContain('It’s your internet provider: your router works, but nothing beyond it answers.');
    expect(text).toContain('What to change first Move closer to the router or use a cable.');
  });

  it('lists each dip with when, how long, how bad, whose and why', () =>
    expect(text).toContain(
      '21:47:12 – 21:52:32 · 5 min 20 s · wobbled · TikTok Show It’s not you. TikTok’s LIVE server does not take streams',
    ));

  it('shows the score with its formula', () => {
    expect(text).toContain('84 of 100 The score is 100 less what these parts took.');
    expect(text).toContain('Time in which it failed −6.5 40');
  });

  it('says what Tokwatch itself took of the line', () =>
    expect(text).toContain('Tokwatch itself sent and received 31.7 MB, 2.2 kB a second'));

  it('is below 3 MB', () => expect(Buffer.byteLength(html)).toBeLessThan(3_000_000));

  it('loads nothing, and lets nothing run but its own script', () => {
    expect(html).not.toMatch(/<link|<img|<iframe|\ssrc=|\shref=|@import|\son[a-z]+=|\sstyle=/i);
    expect(html.replaceAll('url(#hatch)', '')).not.toContain('url(');
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='/);
  });

  it('has a table behind the charts, a row for every five minutes', () =>
    expect(text).toMatch(/20:40 wobbled \d,\d{3} · \d,\d{3} · 4,080 [^:]*% 20:45 held /));

  it('says that SRT counts no dropped frames instead of drawing none', () => {
    const srt = fourHours({ hours: 0.2, server: { protocol: 'srt', host: 'ingest.example', port: 9000 } });
    expect(textOf(reportOf('html', srt))).toContain(
      'Frames dropped: the network had no room SRT counts no dropped frames',
    );
  });

  it('draws the upload of the computer where there was no OBS, and everything else as no data', () => {
    const said = textOf(reportOf('html', fourHours({ hours: 0.2, obs: false })));
    expect(said).toContain('Upload of this computer');
    expect(said).toContain('Frames too late: the graphics were too slow no data');
  });

  it('tells of a session that has no summary, no row or no end', () => {
    const session = { ...evening.log.session, summary: null, endedAt: null, end: null };
    const said = textOf(reportOf('html', { log: { session, rows: [], events: [] }, incidents: [] }));
    expect(said).toContain('What this session comes to is not worked out yet.');
    expect(said).toContain('since 20:00');
  });

  it('names the day of its end where it lasted over a day, and both offsets where the clock was changed in it', () => {
    const lasting = (startedAt: string, endedAt: string): string =>
      textOf(
        reportOf('html', {
          ...evening,
          log: { rows: [], events: [], session: { ...evening.log.session, startedAt, endedAt } },
        }),
      );
    expect(lasting('2026-10-24T19:00:00.000Z', '2026-10-24T23:30:00.000Z')).toContain('21:00 to 01:30 (UTC+02:00)');
    expect(lasting('2026-10-24T19:00:00.000Z', '2026-10-25T20:00:00.000Z')).toMatch(
      /21:00 to \S+ 25 Oct[^,]*, 21:00 \(UTC\+02:00 → UTC\+01:00\)/,
    );
  });

  it('tells of one that was cut short', () => {
    const session = { ...evening.log.session, end: 'unexpected' as const };
    expect(textOf(reportOf('html', { ...evening, log: { ...evening.log, session } }))).toContain(
      'It ended unexpectedly',
    );
  });
});

describe('The rows as a table', () => {
  const rows = rowsOf(reportOf('csv', fourHours({ hours: 0.1, markers: [] })));

  it('have a header with units, and a line for each second with data', () => {
    expect(rows[0]).toMatch(/^at_utc,at_local,obs,.*bitrate_kbit_s,.*router_rtt_ms,.*,stream,cause,events$/);
    expect(rows).toHaveLength(1 + 360);
    expect(rows.at(-1)).toContain('ended:');
  });

  it('leave empty what was not measured', () => {
    const columns = rows[0]!.split(',');
    expect(rows[3]!.split(',')[columns.indexOf('router_rtt_ms')]).not.toBe('0');
    const srt = documentOf(fourHours({ hours: 0.1, server: { protocol: 'srt', host: 'a.example', port: null } }));
    expect(new Set(srt.rows.map((row) => row[srt.columns.indexOf('dropped_frames')]))).toEqual(new Set([null]));
  });
});

describe('The report for programs', () => {
  const made = documentOf();

  it('has the same rows under the same names', () => {
    expect(made.schema).toBe(1);
    expect(made.rows).toHaveLength(evening.log.rows.length);
    expect(made.rows[0]).toHaveLength(made.columns.length);
    const wobbling = made.rows.filter((row) => row[made.columns.indexOf('stream')] === 'wobbling');
    expect(wobbling.length).toBeGreaterThan(500);
  });

  it('has everything that happened, in words', () =>
    expect(made.events.filter(({ kind }) => kind === 'marker').map(({ what }) => what)).toContain('“Raffle”'));
});

describe('The report as a text', () => {
  const said = reportOf('md');

  it('reads well as it stands', () => {
    expect(said).toMatch(/^# Friday night set\n\nFri 20 Nov 2026, 20:00 to 00:00 \(UTC\+01:00\), 4 h\n/);
    expect(said).toContain('| 22:58:16 – 22:59:03 | 47 s | failed |');
  });
});

const hostile = {
  'a script': '</script><script>alert(1)</script>',
  'a picture': '<img src=x onerror=alert(1)>',
  'an end of an attribute': '"><svg onload=alert(1)>',
  Markdown: '| a | b |\n# [x](javascript:alert(1)) `c` <b>',
  'marks that turn the direction': '\u202Egnp.exe\u202C \u2066right\u2069',
  'a formula': '=HYPERLINK("x")',
  'ten thousand units of pictures': '😀'.repeat(5000),
  'ten thousand characters': 'x'.repeat(10_000),
  'what is no character': '\uE000\uE001 \u0000 \uD800',
} as const;

describe('Words of the user’s own', () => {
  it.each(Object.entries(hostile))('stay text in every form: %s', (_name, words) => {
    const data = fourHours({ hours: 0.05, title: words, markers: [words] });
    const html = reportOf('html', data);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<svg onload|<b>(?!<)x/);
    for (const form of reportForms) expect(reportOf(form, data)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uE000]|\0/);
    expect(() => documentOf(data)).not.toThrow();
    expect(reportOf('md', data)).not.toMatch(/[^\\]<(script|img|svg|b)|[^\\]\]\(javascript/);
    expect(reportOf('csv', data)).not.toMatch(/,=HYPERLINK/);
  });

  it('are shown in full to programs and cut short for readers', () => {
    const data = fourHours({ hours: 0.05, title: 'x'.repeat(10_000) });
    expect(documentOf(data).session.title).toHaveLength(10_000);
    expect(textOf(reportOf('html', data))).not.toContain('x'.repeat(200));
  });
});

describe('What is private', () => {
  const data = fourHours({ hours: 0.05, title: `At ${planted.hidden}`, markers: [privateText] });
  const roam = {
    id: 99,
    atMs: data.log.rows[9]!.atMs,
    kind: 'roam' as const,
    message: message('session.marker', { text: planted.mac }),
  };
  const withRoam = { ...data, log: { ...data.log, events: [...data.log.events, roam] } };

  it.each(reportForms)('is in no %s, and it says what was taken out', (form) => {
    const made = sessionReport({ form, hide: [planted.hidden] }, withRoam, circumstances);
    const text = made.files[0]!.text.toLowerCase();
    for (const secret of Object.values(planted)) expect(text).not.toContain(secret.toLowerCase());
    expect(made.redacted.map(({ kind }) => kind)).toContain('mac');
    expect(made.files[0]!.text).toMatch(/\[hardware address\\?\]/);
  });

  it.each(reportForms)('is hidden in a %s to share: title, markers and the LIVE server', (form) => {
    const text = reportOf(form, fourHours({ hours: 0.05, markers: ['Raffle for Anna'] }), { redacted: true });
    expect(text).not.toMatch(/Friday night set|Raffle for Anna|tiktokcdn/);
    expect(reportOf(form, fourHours({ hours: 0.05, markers: ['Raffle for Anna'] }))).toContain('Raffle for Anna');
  });

  it('hides words without touching the figures', () => {
    const [shown, hidden] = [reportOf('html', data), reportOf('html', data, { hide: ['30', 'x1'] })].map(
      (html) => /"columns":\{[^}]*\}/.exec(html)?.[0],
    );
    expect(hidden).toBe(shown);
  });
});
