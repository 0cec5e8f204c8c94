// The page as it is served: its language and the sentence are in it before any script runs.
import { describe, expect, it } from 'vitest';
import { loadSpeech } from '../../contract/catalogs.ts';
import { message, say, speechNow } from '../../contract/message.ts';
import { pageIn, pageTelling } from '../../contract/page.ts';
import type { Snapshot } from '../../contract/report.ts';
import { snapshotSample } from './samples.ts';

const page = '<!doctype html>\n<html lang="en">\n<head></head><body></body></html>\n';
const telling = (told: Partial<Snapshot>): string => pageTelling(page, { ...snapshotSample, ...told }, speechNow());
const saying = (text: string): Partial<Snapshot> => ({
  verdict: { ...snapshotSample.verdict, message: message('verdict.dns.tiktok-partial', { count: 2, name: text }) },
});

describe('The page that is served', () => {
  it('names its language and where its lines begin', () => {
    expect(pageIn(page, 'ar')).toContain('<html data-language="ar" lang="ar" dir="rtl">');
    expect(pageIn(page, 'pt-BR')).toContain('<html data-language="pt-BR" lang="pt-BR" dir="ltr">');
  });

  it('says what the window will say, and what to do', async () => {
    const speech = await loadSpeech('es');
    const html = pageTelling(page, snapshotSample, speech);
    expect(html).toContain(`<h1>${say(snapshotSample.verdict.message, speech)}</h1><p class="lead">`);
    expect(html.replace(/<div class="told">.*<\/div>/, '')).toBe(page);
  });

  it('says what it means that no window came, for the case that none comes', () => {
    expect(telling({})).toContain(`<p class="late">${say(message('told.late'))} <a href="">`);
  });

  it('says nothing so early while nobody watches', () => expect(telling({ paused: true })).toBe(page));

  it('says that a fix is tried, and not what was true before it', () => {
    expect(telling({ fixing: true })).toContain(`<h1>${say(message('note.fixing'))}</h1>`);
  });
});

describe('A sentence with a text from outside', () => {
  const hostile = '</h1><script src="//x">$&</script>" $1';

  it('is text in the page, whatever is in it', () => {
    const html = telling(saying(hostile));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;/h1&gt;&lt;script src=&quot;//x&quot;&gt;$&amp;&lt;/script&gt;&quot; $1');
  });

  it('keeps it to itself while others may see the screen', () => {
    expect(telling({ ...saying('Villa Kunterbunt'), discreet: true })).not.toContain('Kunterbunt');
  });
});
