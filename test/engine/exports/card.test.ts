import { describe, expect, it } from 'vitest';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import { verdictCodes, blames, features } from '../../../contract/verdict.ts';
import { ask, circumstances, data, incidents, planted } from './evening.ts';

const cardOf = (details: IncidentDetails, hide: string[] = []): { svg: string; text: string } => {
  const id = details.incident.id;
  const made = exportHistory(
    { ...ask, form: 'card', incident: id, hide },
    { ...data, incidents: [details] },
    circumstances,
  );
  if (!made.ok) throw new Error(made.error.message);
  const [svg, text] = made.value.files.map((file) => file.text);
  return { svg: svg!, text: text! };
};

const linesOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line = '']) => line);

const ofTikTok = incidents[3]!;
const withIncident = (details: IncidentDetails, more: Partial<IncidentDetails['incident']>): IncidentDetails => ({
  ...details,
  incident: { ...details.incident, ...more },
});
const goingOn = withIncident(ofTikTok, { end: null, endedAt: null });

describe('The incident card', () => {
  it('says who and what, when, what works, and from how many places that is known', () => {
    expect(linesOf(cardOf(ofTikTok).svg)).toEqual([
      ...['over', 'Tokwatch', 'TikTok failed: videos and', 'pictures'],
      'Sat 21 Nov, 16:10 to 17:35 (UTC+01:00), 1 h 25 min',
      'Worked: the website, the feed, comments, and watching LIVE',
      ...['troubled', 'Me', 'Router', 'Internet', 'DNS', 'TikTok'],
      ...['Confirmed by 7 others outside', 'No names of networks or addresses in this picture'],
    ]);
  });

  it('tells what goes on as it is, on the clock here and in UTC', () => {
    const lines = linesOf(cardOf(goingOn).svg);
    expect(lines[0]).toBe('troubled now');
    expect(lines).toContain('Since Sat 21 Nov, 16:10 (UTC+01:00), 15:10 UTC');
    expect(cardOf(goingOn).text).toBe(
      'TikTok fails: videos and pictures. Since Sat 21 Nov, 16:10 (UTC+01:00), 15:10 UTC. My own connection works. Confirmed by 7 others outside.\n',
    );
  });

  it('says that it was checked from one place where nobody else was asked', () =>
    expect(linesOf(cardOf(incidents[0]!).svg)).toContain('Checked from one place'));

  it('owns up to what is the creator’s own', () => {
    expect(cardOf(incidents[2]!).text).toBe(
      'It was my own network: TikTok didn’t work here. Sat 21 Nov, 13:00 to 13:03 (UTC+01:00), 3 min. Checked from one place.\n',
    );
  });

  it('does not claim to know an end that nobody saw', () => {
    const unseen = withIncident(ofTikTok, { end: 'lost-sight' });
    expect(linesOf(cardOf(unseen).svg)).toContain('end not seen');
    expect(cardOf(unseen).text).toContain('the end was not seen');
  });

  it('is 1200 by 675, without a script and without anything from elsewhere', () => {
    const { svg } = cardOf(ofTikTok);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1200" height="675"/);
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href|url\(|@import|\son[a-z]+=/i);
  });

  it('names no place and nothing private', () => {
    const { svg, text } = cardOf(withIncident(incidents[4]!, { end: null }));
    for (const secret of [...Object.values(planted), 'Berlin']) expect(`${svg}${text}`).not.toContain(secret);
  });

  it('takes a word of its own out where the user does not want it, and says so', () => {
    const { svg, text } = cardOf(ofTikTok, ['pictures']);
    expect(`${svg}${text}`).not.toContain('pictures');
    expect(svg).toContain('Taken out: name or word (once).');
  });

  it('takes it out of the line to TikTok, too', () => {
    const { svg } = cardOf(ofTikTok, ['router']);
    expect(svg.toLowerCase()).not.toContain('router');
    expect(linesOf(svg)).toContain('[name or word]');
  });

  it('has words for every cause, whoever it is laid with, and a text that is never too long', () => {
    for (const code of verdictCodes)
      for (const blame of blames)
        for (const severity of ['down', 'degraded'] as const) {
          const { svg, text } = cardOf(withIncident(ofTikTok, { code, blame, severity, features: [...features] }));
          expect(`${svg}${text}`).not.toMatch(/\{\w+\}|undefined|card\./);
          expect(text.trimEnd().length).toBeLessThanOrEqual(280);
        }
  });

  it('needs an incident that there is', () => {
    const ofNone = exportHistory({ ...ask, form: 'card', incident: 99 }, data, circumstances);
    expect(ofNone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(exportHistory({ ...ask, form: 'card' }, data, circumstances)).toMatchObject({ error: { code: 'usage' } });
  });
});
