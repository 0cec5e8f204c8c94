import { describe, expect, it } from 'vitest';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import type { ExportData } from '../../../engine/exports/export-data.ts';
import { ask, circumstances, data, incident, planted } from './evening.ts';

const letterOf = (given: Partial<ExportData> = {}, more: { withNotes?: boolean; zone?: string } = {}): string => {
  const { zone = circumstances.zone, withNotes = true } = more;
  const made = exportHistory({ ...ask, form: 'letter', withNotes }, { ...data, ...given }, { ...circumstances, zone });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.files[0]!.text;
};

/** What a person reads, in one line. */
const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

const internetDown = (more: Partial<IncidentDetails['incident']>): IncidentDetails =>
  incident(9, { picture: 'internet.down', startedAt: '2026-11-21T19:40:07.000Z', endedAt: null, ...more });

describe('The letter to the provider', () => {
  const text = textOf(letterOf());

  it('counts as outages only what the evidence lays with the provider', () => {
    expect(text).toContain('It was interrupted 2 times, for 2 h 4 min in all. Once it was impaired, for 1 h 15 min.');
    expect(text).toContain('Interrupted, with you as far as the evidence goes 2 h 4 min, 2 times');
  });

  it('lists what is TikTok’s and the user’s own as not the provider’s', () => {
    expect(text).toContain('Sat 21 Nov 2026, 13:00, 3 min: Router is broken. Side: my own network.');
    expect(text).toContain('Sat 21 Nov 2026, 16:10, 1 h 25 min: TikTok is troubled. Side: TikTok.');
  });

  it('says of each outage when it was, here and in UTC, and that the router answered', () => {
    expect(text).toContain(
      'Sat 21 Nov 2026, 20:40:07 – 22:05:40 (UTC+01:00) 2026-11-21 19:40:07 – 21:05:40 UTC came back 2 times within minutes ' +
        '1 h 26 min interrupted yes behind the router, on the way to the internet proven by measurement',
    );
  });

  it('says what was seen and what still worked', () =>
    expect(text).toContain(
      'Seen: The router answered, nothing beyond it did. Still worked: this computer, local network, and router.',
    ));

  it('draws an outage only while it lasted, and nobody else’s fault as one', () => {
    const tikToks = data.spans.find(({ code }) => code === 'tiktok.cdn-down')!;
    const breaks = (html: string): number => [...html.matchAll(/class="(bad|poor|band)"/g)].length;
    const flapping = internetDown({
      startedAt: '2026-11-21T15:00:00.000Z',
      endedAt: '2026-11-21T21:05:40.000Z',
      end: 'over',
      flaps: 1,
    });
    const drawn = (spans: ExportData['spans']): number =>
      breaks(letterOf({ incidents: [flapping], spans, line: { stepMs: 0, rows: [] } }));
    expect(drawn(data.spans)).toBe(drawn(data.spans.filter((span) => span !== tikToks)));
    expect(drawn(data.spans)).toBeGreaterThan(drawn([tikToks]));
  });

  it('leaves what nobody watched and what could not be told out of the share, and says so', () => {
    expect(text).toContain('Judged time without interruption 95.34%');
    expect(text).toContain('Left out: watched, but it could not be judged 3 min');
    expect(text).toContain('Left out: nobody watched (computer off or asleep, or watching paused) 17 h 5 min');
  });

  it('shows where something was taken out, and says at the end what', () => {
    expect(text).toContain('[host name] ( [address] ): failed.');
    expect(text).toMatch(/Taken out: network name \(once\), hardware address \(once\), address \(\d+ times\)/);
    for (const secret of Object.values(planted)) expect(text).not.toContain(secret);
  });

  it('has notes only where they are wanted', () => {
    expect(text).toContain('No. 3, Sat 21 Nov 2026, 21:10: On [host name]');
    expect(textOf(letterOf({}, { withNotes: false }))).not.toContain('OBS sends to');
  });

  it('says that all was well where it was', () => {
    const well = textOf(letterOf({ incidents: [] }));
    expect(well).toContain('recorded no outage that its evidence lays with the internet connection you provide');
    expect(well).toContain('No other fault was seen.');
    expect(well).not.toContain('Outages');
  });

  it('tells an outage that goes on, and one whose end nobody saw', () => {
    expect(textOf(letterOf({ incidents: [internetDown({})] }))).toContain('still going on on Sat 21 Nov 2026, 23:31');
    const unseen = internetDown({ endedAt: '2026-11-21T20:00:00.000Z', end: 'not-watched', router: 'unknown' });
    const said = textOf(letterOf({ incidents: [unseen] }));
    expect(said).toContain('the end was not watched');
    expect(said).toContain('My router answered in 0 of 1 cases, was silent in 0, and in 1 that is not known.');
  });

  it('names both zones of an outage in the night in which the clocks are set back', () => {
    const long = internetDown({
      startedAt: '2026-10-25T00:30:00.000Z',
      endedAt: '2026-10-25T02:15:00.000Z',
      end: 'over',
    });
    expect(textOf(letterOf({ incidents: [long] }))).toContain(
      'Sun 25 Oct 2026, 02:30:00 (UTC+02:00) – 03:15:00 (UTC+01:00) 2026-10-25 00:30:00 – 02:15:00 UTC',
    );
  });

  it('names no place, whatever the zone is called', () => {
    expect(letterOf()).not.toContain('Berlin');
    expect(letterOf({}, { zone: 'nowhere' })).toContain('UTC+00:00');
  });
});

describe('The letter as a file', () => {
  const html = letterOf();

  it('holds no script and loads nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|@import|\son[a-z]+=/i);
    expect(html.replaceAll('url(#hatch)', '')).not.toContain('url(');
    expect(html).toContain(`default-src &#39;none&#39;`.replaceAll('&#39;', "'"));
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    '</style><b>',
  ])('keeps the note “%s” a text', (text) => {
    const notes = [{ id: 1, at: '2026-11-21T20:10:00.000Z', text }];
    const noted = letterOf({ incidents: [internetDown({ notes })] });
    expect(noted).not.toContain(text);
    expect(noted).toContain(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
    expect(noted).not.toMatch(/<script|<svg onload|<img/);
  });

  it('draws only days with an outage where a year would not fit, and says so', () => {
    const made = exportHistory({ ...ask, form: 'letter', fromMs: Date.parse('2026-01-01') }, data, circumstances);
    const text = made.ok ? textOf(made.value.files[0]!.text) : '';
    expect(text).toContain('Only days with an outage are drawn, the latest 3 of 3.');
  });
});

describe('A word that the user does not want to read', () => {
  const hidden = (hide: string[], text: string): string => {
    const details = { ...data.incidents[0]!, incident: { ...data.incidents[0]!.incident, notes: [noteOf(text)] } };
    const made = exportHistory(
      { ...ask, form: 'letter', withNotes: true, hide },
      { ...data, incidents: [details] },
      circumstances,
    );
    if (!made.ok) throw new Error(made.error.message);
    return made.value.files[0]!.text;
  };
  const noteOf = (text: string) => ({ id: 1, at: '2026-11-21T19:40:07.000Z', text });

  it('is looked for in what is read, and not in how that is written in HTML', () =>
    expect(hidden(['amp', '39', 'quot'], `R&D's "best"`)).toContain('R&amp;D&#39;s &quot;best&quot;'));
});

describe('What stands at the right edge of a drawing', () => {
  it('is the day that begins there, without a name that would be cut off', () => {
    const names = [...letterOf({}, { zone: 'Europe/Moscow' }).matchAll(/<text x="([\d.]+)" y="202"/g)];
    expect(names.length).toBeGreaterThan(1);
    for (const [, x] of names) expect(Number(x)).toBeLessThan(640);
  });

  it('is the number of an outage that began before midnight', () => {
    const late = internetDown({ startedAt: '2026-11-20T22:57:00.000Z', endedAt: '2026-11-20T23:20:00.000Z' });
    expect(letterOf({ incidents: [late] })).toMatch(/<text x="700" y="[\d.]+" text-anchor="end" class="number">1</);
  });
});
