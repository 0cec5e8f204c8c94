// What the commands of the history refuse to guess, to leave unsaid or to write over.
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../../engine/exports/evening.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { fillHome } from '../evening-history.ts';
import { inShell } from '../shell.ts';
import { freshDirectory } from '../tokwatch.ts';

const home = mkdtempSync(join(tmpdir(), 'tokwatch-refusals-'));
beforeAll(() => fillHome(home, new Map([[4, 'the line\u202eback\u2066 and\tforth']])));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof inShell> =>
  inShell([...args, '--data-dir', join(home, 'data/tokwatch')], home);

describe('An export', () => {
  it.each([
    [['letter', '--incident', '4'], 'Only a card is about one incident'],
    [['card', '--incident', '4', '--since', '7d'], 'takes no --since, --from or --to'],
    [['card', '--incident', '4', '--with-notes'], 'A card holds no notes'],
    [['letter', '--hide', ''], '"hide[0]" must not be empty'],
    [['letter', '--hide', '\u200b'], '"hide[0]" must not be empty'],
    [['letter', '--to', '1970-01-01'], '--to must be later'],
    [['letter', '--from', '9999-01-01'], '--from must be before now'],
    [['letter', '--from', '2026-02-01', '--to', '2026-01-01'], '--from must be before --to'],
    [['card', '--incident', '4', '--out', join(home, 'card.svg')], 'These are 2 files, so --out must be a directory.'],
  ])('of %j is refused', async (args, said) => {
    const told = await run('export', ...args);
    expect(told).toMatchObject({ status: 2, stdout: '' });
    expect(told.stderr).toContain(said);
  });

  it('takes the place of a link, and leaves alone what that leads to', async () => {
    const directory = freshDirectory();
    const [link, other] = [join(directory, 'letter.html'), join(directory, 'other')];
    writeFileSync(other, 'mine');
    symlinkSync(other, link);
    expect(await run('export', 'letter', '--out', link)).toMatchObject({ status: 2 });
    expect((await run('export', 'letter', '--out', link, '--force')).stdout).toContain(`Replaced: ${link}`);
    expect(lstatSync(link).isFile()).toBe(true);
    expect(readFileSync(other, 'utf8')).toBe('mine');
  });

  it('keeps hosts private that stand in the user’s own host list', async () => {
    const shipped = shippedCatalog();
    if (!shipped.ok) throw new Error(shipped.error.message);
    const catalog = join(freshDirectory(), 'catalog.json');
    const target = { ...shipped.value.targets[0]!, id: 'mine', host: planted.foreignHost };
    writeFileSync(catalog, JSON.stringify({ targets: [target] }));
    const out = join(freshDirectory(), 'history.json');
    expect(await run('export', 'json', '--out', out, '--catalog', catalog)).toMatchObject({ status: 0 });
    expect(readFileSync(out, 'utf8')).not.toContain(planted.foreignHost);
  });
});

describe('A list of incidents', () => {
  it('says that there are older ones where it ends before them', async () => {
    expect((await run('incidents', '--limit', '4')).stdout).toContain('There are older ones');
    expect((await run('incidents', '--limit', '5')).stdout).not.toContain('There are older ones');
    expect(JSON.parse((await run('incidents', '--limit', '4', '--json')).stdout)).toMatchObject({ more: true });
    expect(JSON.parse((await run('incidents', '--json')).stdout)).toMatchObject({ more: false });
  });

  it.each([['--open'], ['--since', '7d'], ['--limit', '3']])('of one takes no %s', async (...filter) => {
    const told = await run('incidents', '3', ...filter);
    expect(told).toMatchObject({ status: 2, stdout: '' });
    expect(told.stderr).toContain('One incident is named');
  });
});

describe('A note on the terminal', () => {
  it('does not turn the direction of writing', async () =>
    expect((await run('incidents', '4')).stdout).toContain(': the lineback and forth\n'));
});
