import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { message, say } from '../../contract/message.ts';
import type { LanguageChoice } from '../../contract/languages.ts';
import type { Snapshot } from '../../contract/report.ts';
import { acceptedLanguages } from '../../loopback/accepted-languages.ts';
import { windowPage } from '../../loopback/window-files.ts';
import { snapshotSample } from '../contract/samples.ts';

describe('The page that is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-page-'));
  const html = '<!doctype html>\n<html lang="en"><body></body></html>\n';
  writeFileSync(join(folder, 'index.html'), html);
  afterAll(() => rmSync(folder, { recursive: true }));

  const serve = (choice: LanguageChoice, wanted: string[] = [], snapshot: Snapshot | null = null): Promise<string> =>
    windowPage({
      ...{ folder, page: 'index.html', wanted },
      language: () => Promise.resolve(choice),
      present: () => snapshot,
    });

  it('names the language of the settings as they are then', async () => {
    expect(await serve('es', ['ar'])).toContain('<html data-language="es" ');
  });

  it('names the one that the browser wants where the settings leave it to that', async () => {
    expect(await serve('auto', ['de-DE', 'id'])).toContain('<html data-language="id" ');
    expect(await serve('auto')).toContain('<html data-language="en" ');
  });

  it('has the sentence in it once there is one', async () => {
    const told = { ...snapshotSample, fixing: true };
    expect(await serve('en', [], told)).toContain(`<h1>${say(message('note.fixing'))}</h1>`);
    expect(await serve('en')).not.toContain('<h1>');
  });
});

describe('What a browser says about languages', () => {
  it.each([
    ['is read in the order of its weights', 'en;q=0.5, es-MX, ar;q=0.9', ['es-MX', 'ar', 'en']],
    ['keeps its order where weights are alike', 'pt-BR,pt', ['pt-BR', 'pt']],
    ['does without what is not wanted', 'en;q=0, id; q=1.0', ['id']],
    ['may be nothing', undefined, []],
    ['may be nonsense', ';;q=2,,en;q=high;x', ['en']],
  ])('%s', (_what, header, tags) => expect(acceptedLanguages(header)).toEqual(tags));
});
