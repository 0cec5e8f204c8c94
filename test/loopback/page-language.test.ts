import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { windowPage } from '../../loopback/window-files.ts';

describe('The page that is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-page-'));
  const page = '<!doctype html>\n<html lang="en"><body></body></html>\n';
  writeFileSync(join(folder, 'index.html'), page);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the language of the settings as they are then', async () => {
    expect(await windowPage(folder, () => Promise.resolve('es'))).toContain('<html data-language="es" lang="en">');
    expect(await windowPage(folder, () => Promise.resolve('auto'))).toBe(page);
  });
});
