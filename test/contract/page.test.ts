// The page as it is served: its language and the sentence are in it before any script runs.
import { describe, expect, it } from 'vitest';
import { loadSpeech } from '../../contract/catalogs.ts';
import { message, say, speechNow } from '../../contract/message.ts';
import { servedPage } from '../../contract/page.ts';
import type { Language } from '../../contract/languages.ts';
import type { Snapshot } from '../../contract/report.ts';
import { snapshotSample } from './samples.ts';

const page = '<!doctype html>\n<html lang="en">\n<head></head><body></body></html>\n';
const untold = (language: Language): Promise<string> =>
  servedPage(page, { language, speech: speechNow, snapshot: null });
const telling = (told: Partial<Snapshot>): Promise<string> =>
  servedPage(page, { language: 'en', speech: speechNow, snapshot: { ...snapshotSample, ...told } });
const saying = (text: string): Partial<Snapshot> => ({
  verdict: { ...snapshotSample.verdict, message: message('verdict.dns.tiktok-partial', { count: 2, name: text }) },
});

describe('The page that is served', () => {
  it('names its language and where its lines begin', async () => {
    expect(await untold('ar')).toContain('<html data-language="ar" lang="ar" dir="rtl">');
    expect(await untold('pt-BR')).toContain('<html data-language="pt-BR" lang="pt-BR" dir="ltr">');
  });

  it('says what the window will say, and what to do', async () => {
    const speech = await loadSpeech('es');
    const html = await servedPage(page, { language: 'es', speech: () => speech, snapshot: snapshotSample });
    expect(html).toContain(`<h1>${say(snapshotSample.verdict.message, speech)}</h1><p class="lead">`);
    expect(html.replace(/<div class="told">.*<\/div>/, '')).toBe(await untold('es'));
  });

  it('says what it means that no window came, for the case that none comes', async () => {
    expect(await telling({})).toContain(`<p class="late">${say(message('told.late'))} <a href="">`);
  });

  it('says nothing so early while nobody watches', async () => {
    expect(await telling({ paused: true })).toBe(await untold('en'));
  });

  it('fetches no words where it says nothing', async () => {
    const speech = (): never => expect.fail('nothing is to be said');
    await servedPage(page, { language: 'es', speech, snapshot: null });
    await servedPage(page, { language: 'es', speech, snapshot: { ...snapshotSample, paused: true } });
  });

  it('says that a fix is tried, and not what was true before it', async () => {
    expect(await telling({ fixing: true })).toContain(`<h1>${say(message('note.fixing'))}</h1>`);
  });
});

describe('A sentence with a text from outside', () => {
  const hostile = '</h1><script src="//x">$&</script>" $1';

  it('is text in the page, whatever is in it', async () => {
    const html = await telling(saying(hostile));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;/h1&gt;&lt;script src=&quot;//x&quot;&gt;$&amp;&lt;/script&gt;&quot; $1');
  });

  it('keeps it to itself while others may see the screen', async () => {
    expect(await telling({ ...saying('Villa Kunterbunt'), discreet: true })).not.toContain('Kunterbunt');
  });
});
