// The commands of the history against a real file, with a home of its own.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '../../../contract/history.ts';
import { planted, privateText } from '../../engine/exports/evening.ts';
import { historyIn } from '../../engine/history/history-in.ts';
import { fillHome } from '../evening-history.ts';
import { fingerprint } from '../broken-files.ts';
import { inShell } from '../shell.ts';
import { freshDirectory } from '../tokwatch.ts';

const home = mkdtempSync(join(tmpdir(), 'tokwatch-history-'));
beforeAll(() => fillHome(home, new Map([[5, privateText]])));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const dataDirectory = join(home, 'data/tokwatch');

const run = (...args: string[]): ReturnType<typeof inShell> => inShell([...args, '--data-dir', dataDirectory], home);

const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { stdout, status } = await run(...args, '--json');
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout) as Record<string, unknown>;
};

describe('Where no history was ever kept', () => {
  it.each([
    ['history'],
    ['history', '--told'],
    ['incidents'],
    ['incidents', '3'],
    ['snooze'],
    ['snooze', '1h'],
    ['note', '1', 'x'],
    ['export', 'letter'],
  ])('tokwatch %s %s says so, and makes none', async (...args) => {
    const empty = freshDirectory();
    const said = await inShell(args, empty);
    expect(said).toEqual({
      status: 1,
      stdout: '',
      stderr: 'tokwatch: There is no history yet. It begins when Tokwatch watches.\n',
    });
    expect(fingerprint(empty)).toEqual({});
    const asJson = await inShell([...args, '--json'], empty);
    expect(asJson).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ error: { code: 'no-history' } });
  });
});

describe('tokwatch history', () => {
  it('draws a strip for every link and feature, with what is left out of its figure', async () => {
    const { stdout, status } = await run('history', '--range', '7d');
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.find((line) => line.startsWith('Internet '))).toMatch(/^Internet +░+.*[─■▲].* 95\.34% +26\.\d\d%$/);
    expect(lines.find((line) => line.startsWith('Router '))).toMatch(/■.* 99\.88%/);
    expect(stdout).toContain('░ not watched');
    expect(stdout).toMatch(/History since \d{4}-\d\d-\d\d .*; it takes [\d.]+ of 150 MB\./);
  });

  it('gives programs the strips with their figures', async () => {
    const told = await json('history', '--range', '7d');
    const rows = told['rows'] as Array<{ subject: string; uptime: { up: number; summary: string } }>;
    expect(rows.map(({ subject }) => subject)).toEqual(subjects);
    expect(rows.find(({ subject }) => subject === 'internet')?.uptime).toMatchObject({
      up: expect.closeTo(0.9534, 3) as number,
      summary: expect.stringContaining('when nobody watched') as string,
    });
    expect(told['history']).toMatchObject({ state: 'kept' });
  });

  it('lists what was told, of which there was nothing', async () => {
    expect((await run('history', '--told')).stdout).toBe('Nothing was told, and nothing was held back.\n');
    expect(await json('history', '--told')).toMatchObject({ told: [] });
  });

  it('refuses a time that it does not draw', async () => {
    const said = await run('history', '--range', '2d');
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toContain('--range');
  });
});

describe('tokwatch incidents', () => {
  it('lists them, newest first, with whose they are', async () => {
    const { stdout } = await run('incidents');
    expect([...stdout.matchAll(/#(\d)/g)].map(([, id]) => id)).toEqual(['5', '4', '3', '2', '1']);
    // Where lines break depends on whether the incident went past midnight.
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/■ #5 .* · seen for 1 h 26 min · your provider · came back 2 times · 1 note/);
  });

  it.each([
    [['--blame', 'tiktok'], [4]],
    [
      ['--blame', 'your-provider', '--blame', 'tiktok', '--limit', '2'],
      [5, 4],
    ],
    [['--code', 'router.down'], [3]],
    [
      ['--since', '12h'],
      [5, 4, 3],
    ],
    [['--open'], []],
  ])('only those of %s', async (args, ids) => {
    const { incidents } = (await json('incidents', ...args)) as { incidents: Array<{ id: number }> };
    expect(incidents.map(({ id }) => id)).toEqual(ids);
  });

  it('shows one with its evidence then and at its end', async () => {
    const { stdout } = await run('incidents', '3');
    expect(stdout).toContain('When it was settled');
    expect(stdout).toContain('At its end');
    expect(stdout).toMatch(/You ─ ■ ─ Router ····· Internet/);
    expect(stdout).toContain('Your router: did not answer');
    expect(await json('incidents', '3')).toMatchObject({
      incident: { id: 3, code: 'router.down' },
      first: {},
      last: {},
    });
  });

  it.each([
    [['incidents', '99'], 1, 'There is no such incident in the history.'],
    [['incidents', '0'], 2, 'It must be the number of an incident.'],
    [['incidents', '--blame', 'me'], 2, '--blame must be among nobody, you'],
    [['incidents', '--code', 'x'], 2, '--code must be among ok, unknown'],
    [['incidents', '--since', 'x'], 2, '--since must be a day'],
    [['incidents', '--limit', '0'], 2, 'It must be a number from 1 to 500.'],
  ])('%s ends with %i', async (args, status, said) => {
    const told = await run(...args);
    expect(told).toMatchObject({ status, stdout: '' });
    expect(told.stderr).toContain(said);
  });
});

describe('tokwatch note', () => {
  it('writes to an incident what the user knows, while the history is being kept', async () => {
    const keeping = await historyIn(dataDirectory);
    expect((await run('note', '3', 'I', 'restarted', 'it')).stdout).toBe('Noted to incident 3.\n');
    expect((await run('incidents', '3')).stdout).toMatch(/Your notes\n.*: I restarted it/);
    await keeping.close();
  });

  it.each([
    [['note', '99', 'x'], 1, 'There is no such incident'],
    [['note', '3', ' '], 2, 'must not be empty'],
    [['note', '3', 'a\u001b[31m'], 2, 'must not contain control characters'],
    [['note', '3', 'x'.repeat(2001)], 2, 'must be 2000 characters at most'],
    [['note', '3'], 2, "argument 'text'"],
  ])('%j ends with %i', async (args, status, said) => {
    const told = await run(...args);
    expect(told).toMatchObject({ status, stdout: '' });
    expect(told.stderr).toContain(said);
  });
});

describe('tokwatch snooze', () => {
  it('says until when, and ends', async () => {
    expect((await run('snooze')).stdout).toBe('No snooze: notices are shown.\n');
    expect((await run('snooze', '2h')).stdout).toMatch(
      /^No notices until (\d{4}-\d\d-\d\d )?\d\d:\d\d \(UTC\+00:00\)\.\n$/,
    );
    const { snoozedUntil } = await json('snooze');
    expect(Date.parse(String(snoozedUntil)) - Date.now()).toBeGreaterThan(7_000_000);
    expect((await run('snooze', 'off')).stdout).toBe('No snooze: notices are shown.\n');
    expect(await json('snooze')).toEqual({ snoozedUntil: null });
  });

  it.each(['x', '8d', '10s', '0m'])('refuses “%s”', async (length) => {
    const said = await run('snooze', length);
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toContain('The snooze must be');
  });
});

describe('tokwatch export', () => {
  it('writes the letter for its owner alone, never over another file without a word', async () => {
    const out = join(freshDirectory(), 'letter.html');
    const hidden = [
      '--hide',
      planted.hidden,
      '--hide',
      planted.networkName,
      '--hide',
      planted.userName,
      '--hide',
      planted.hostName,
    ];
    const first = await run('export', 'letter', '--since', '7d', '--with-notes', '--out', out, ...hidden);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(new RegExp(`^Written: ${out}\\nTaken out: `));
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const letter = readFileSync(out, 'utf8');
    expect(letter).toContain('It was interrupted 2 times');
    const { ingestHost, ...secrets } = planted;
    for (const secret of Object.values(secrets)) expect(letter).not.toContain(secret);
    expect(letter).not.toContain(`rtmp://${ingestHost}`);
    const again = await run('export', 'letter', '--out', out);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toContain(`There is already a file ${out}.`);
    expect(readFileSync(out, 'utf8')).toBe(letter);
    expect((await run('export', 'letter', '--out', out, '--force')).stdout).toContain(`Replaced: ${out}`);
  });

  it('writes the card and its text into a directory', async () => {
    const out = join(freshDirectory(), 'cards');
    expect(await json('export', 'card', '--incident', '4', '--out', out)).toEqual({
      files: ['svg', 'txt'].map((end) => ({ path: join(out, `tokwatch-card-4.${end}`), replaced: false })),
      redacted: [],
    });
    expect(readFileSync(join(out, 'tokwatch-card-4.txt'), 'utf8')).toContain('TikTok failed: videos and pictures.');
  });

  it('writes tables and JSON', async () => {
    const out = freshDirectory();
    expect((await run('export', 'csv', '--out', out)).status).toBe(0);
    expect((await run('export', 'json', '--out', out)).status).toBe(0);
    expect(
      readdirSync(out)
        .map((name) => name.replace(/-\d.*\./, '.'))
        .sort(),
    ).toEqual([...['tokwatch-history.json', 'tokwatch-incidents.csv', 'tokwatch-line.csv', 'tokwatch-spans.csv']]);
    const [name = ''] = readdirSync(out).filter((one) => one.endsWith('.json'));
    const exported = JSON.parse(readFileSync(join(out, name), 'utf8')) as { incidents: unknown[]; spans: unknown[] };
    expect([exported.incidents.length, exported.spans.length]).toEqual([5, 13]);
  });

  it('says that nothing is remembered of a time before the first', async () => {
    const said = await run('export', 'json', '--from', '2020-01-01', '--to', '2020-02-01');
    expect(said).toEqual({ status: 1, stdout: '', stderr: 'tokwatch: Nothing is remembered of that time.\n' });
  });

  it('says where it cannot write, and writes nothing', async () => {
    const directory = freshDirectory();
    writeFileSync(join(directory, 'file'), '');
    const said = await run('export', 'letter', '--out', join(directory, 'file', 'letter.html'));
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toMatch(/The file .* cannot be used: a file stands where a directory is needed/);
    expect(readdirSync(directory)).toEqual(['file']);
  });

  it.each([
    [['export', 'pdf'], 'The form must be csv, json, letter or card.'],
    [['export', 'card'], 'name it with --incident'],
    [['export', 'letter', '--since', '7x'], '--since must be a day'],
    [['export', 'letter', '--since', '7d', '--from', '2026-01-01'], 'Give --since or --from, not both.'],
    [['export', 'letter', '--hide', 'x'.repeat(101)], '"hide[0]"'],
  ])('%j is refused', async (args, said) => {
    const told = await run(...args);
    expect(told).toMatchObject({ status: 2, stdout: '' });
    expect(told.stderr).toContain(said);
  });

  it('does not know a card of an incident that there is not', async () =>
    expect(await run('export', 'card', '--incident', '99')).toMatchObject({
      status: 1,
      stderr: 'tokwatch: There is no such incident in the history.\n',
    }));
});
