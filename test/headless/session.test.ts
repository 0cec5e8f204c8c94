// The commands about LIVE sessions against a real file, with a home of its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fail, ok } from '../../contract/result.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { openHistory } from '../../engine/history/open-history.ts';
import type { Obey, Order } from '../../engine/instance/orders.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import { fourHours } from '../engine/session/four-hours.ts';
import { fileIn } from '../engine/history/history-in.ts';
import { inShell } from './shell.ts';
import { freshDirectory } from './tokwatch.ts';

const home = mkdtempSync(join(tmpdir(), 'tokwatch-session-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const evenings = [
  fourHours({ hours: 0.75, title: 'Quiz night', markers: ['Ada came in'] }),
  fourHours({ hours: 0.2, obs: false, title: '', startedAt: '2026-11-21T20:00:00.000Z' }),
  fourHours({ hours: 0.2, title: 'Gaming', startedAt: '2026-11-22T20:00:00.000Z' }),
];

const fill = async (directory: string): Promise<void> => {
  const history = await openHistory({ file: fileIn(directory), capBytes: 150_000_000, clock: systemClock });
  for (const { log } of evenings) {
    const { session, rows, events } = log;
    await history.ask('keepSession', { session: { ...session, id: 0 }, rows, events });
  }
  await history.close();
};

beforeAll(() => fill(home));

const run = (...args: string[]): ReturnType<typeof inShell> => inShell(['session', ...args, '--data-dir', home], home);

const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { stdout, status } = await run(...args, '--json');
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  const told = JSON.parse(stdout) as Record<string, unknown>;
  expect(told['schema']).toBe(1);
  return told;
};

const narrow = (text: string): string[] => text.split('\n').filter((line) => line.length > 80);

describe('Where no session was ever kept', () => {
  it.each([[['list']], [['show', '1']], [['report', '1']], [['rename', '1', 'x']], [['trends']]])(
    'tokwatch session %j says that there is no history',
    async (args) => {
      const said = await inShell(['session', ...args], freshDirectory());
      expect(said).toMatchObject({ status: 1, stdout: '' });
      expect(said.stderr).toBe('tokwatch: There is no history yet. It begins when Tokwatch watches.\n');
    },
  );
});

describe('tokwatch session list', () => {
  it('has the sessions, newest first, each with its score and its sentence', async () => {
    const { status, stdout } = await run('list');
    expect(status).toBe(0);
    expect(narrow(stdout)).toEqual([]);
    expect([...stdout.matchAll(/#(\d)/g)].map(([, id]) => id)).toEqual(['3', '2', '1']);
    expect(stdout).toMatch(/▲ #1 {2}2026-11-20 .* 45 min · 84 of 100 · “Quiz\s+night”/);
  });

  it('finds words, says that there are older ones, and that there is none', async () => {
    expect(await json('list', '--search', 'QUIZ')).toMatchObject({ sessions: [{ id: 1 }], more: false });
    expect(await json('list', '--limit', '2')).toMatchObject({ sessions: [{ id: 3 }, { id: 2 }], more: true });
    expect((await run('list', '--limit', '2')).stdout).toContain('There are older ones');
    expect((await run('list', '--search', 'nothing')).stdout).toBe('No session has these words in its name.\n');
  });
});

describe('tokwatch session show', () => {
  it('tells what it came to, why, what to change first, and what happened', async () => {
    const { stdout } = await run('show', '1');
    expect(narrow(stdout)).toEqual([]);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Sent by OBS 31.0.2 to rtmps://');
    expect(text).toContain('What to change first Move closer to the router or use a cable.');
    expect(text).toMatch(/1 min 35 s · wobbled · your network It’s the link to your router/);
    expect(text).toContain('84 of 100. The score is 100 less what these parts took.');
    expect(text).toContain('marker: “Ada came in”');
  });

  it('gives programs the same, with the number of its rows', async () => {
    const told = await json('show', '1');
    expect(told).toMatchObject({
      ...{ rows: 2700, session: { id: 1, summary: { score: 84, todo: [{ says: expect.any(String) as string }, {}] } } },
    });
    expect(told['events']).toContainEqual(expect.objectContaining({ kind: 'marker', says: '“Ada came in”' }));
  });

  it('says that there is none of that number', async () => {
    expect(await run('show', '99')).toEqual({ status: 1, stdout: '', stderr: 'tokwatch: There is no such session.\n' });
  });
});

describe('tokwatch session compare', () => {
  it('has both beside each other, also where one had no OBS', async () => {
    const { stdout } = await run('compare', '1', '#2');
    expect(stdout).toMatch(/Lasted +45 min +12 min/);
    expect(stdout).toMatch(/#1 +#2/);
    expect(narrow(stdout)).toEqual([]);
    expect(stdout).toMatch(
      /Frames too late: the graphics were too slow +0 \/ 5 +0 \/ 5[^]*Frames too late: the graphics were too slow +under 0.1% +no data/,
    );
    const told = await json('compare', '1', '3');
    expect(told).toMatchObject({
      sessions: [{ id: 1 }, { id: 3 }],
      score: [{ values: ['84 of 100', '84 of 100'] }, {}, {}, {}, {}, {}, {}],
    });
    expect((told['figures'] as unknown[]).length).toBe(15);
  });

  it('refuses one and the same', async () => expect((await run('compare', '1', '1')).status).toBe(2));
});

describe('tokwatch session trends', () => {
  it('says what three sessions can tell, and where they began', async () => {
    const { stdout } = await run('trends');
    expect(stdout).toMatch(/^Your 3 LIVE sessions do not differ enough/);
    expect(stdout.match(/day .*1 session · 84 of 100 · troubled/g)).toHaveLength(3);
    expect(await json('trends')).toMatchObject({ sessions: 3, start: null, bitrate: null });
  });
});

describe('tokwatch session report', () => {
  it.each(['html', 'md', 'json', 'csv'])('writes %s, and never over a file that is there', async (form) => {
    const file = join(freshDirectory(), `friday.${form}`);
    const { status, stdout } = await run('report', '1', '--form', form, '--out', file);
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 0, first: `Written: ${file}` });
    expect(readFileSync(file, 'utf8')).toContain('Ada came in');
    const again = await run('report', '1', '--form', form, '--out', file);
    expect(again).toMatchObject({ status: 2, stdout: '' });
    expect(again.stderr).toContain('There is already a file');
    const redacted = await run('report', '1', '--form', form, '--out', file, '--redacted', '--force');
    expect(redacted.stdout).toContain(`Replaced: ${file}`);
    expect(readFileSync(file, 'utf8')).not.toMatch(/Ada|Quiz|tiktokcdn/);
  });

  it('takes out the words that the user hides', async () => {
    const out = freshDirectory();
    const told = await json('report', '1', '--form', 'md', '--out', out, '--hide', 'Ada', '--hide', 'Quiz');
    const [{ path = '' } = {}] = told['files'] as Array<{ path: string }>;
    expect(readFileSync(path, 'utf8')).not.toMatch(/Ada|Quiz/);
    expect(told['redacted']).toContainEqual(expect.objectContaining({ kind: 'word' }));
  });

  it('names the field that is wrong', async () => {
    const wrong = await run('report', '1', '--hide', '');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toBe('tokwatch: The report: "hide[0]" must not be empty.\n');
    expect((await run('report', '1', '--form', 'pdf')).status).toBe(2);
  });
});

describe('tokwatch session rename and delete', () => {
  it('give a name and take it away', async () => {
    expect((await run('rename', '2', 'Without', 'OBS')).stdout).toBe('Session 2 is now called “Without OBS”.\n');
    expect(await json('list', '--search', 'without obs')).toMatchObject({ sessions: [{ id: 2 }] });
    expect((await run('rename', '2', '')).stdout).toBe('Session 2 has no name any more.\n');
    expect((await run('rename', '99', 'x')).status).toBe(1);
    const long = await run('rename', '2', 'x'.repeat(201));
    expect(long.status).toBe(2);
    expect(long.stderr).toContain('The name: "title" must not be longer than 200.');
    expect((await run('rename', '2', 'A\u001B[31m\u202Eb')).stdout).toBe('Session 2 is now called “A [31mb”.\n');
  });

  it('delete only with somebody’s word', async () => {
    const directory = freshDirectory();
    await fill(directory);
    const remove = (...args: string[]) => inShell(['session', 'delete', ...args, '--data-dir', directory], directory);
    const unasked = await remove('1');
    expect(unasked).toMatchObject({ status: 2, stdout: '' });
    expect(unasked.stderr).toContain('“Quiz');
    expect((await remove('1', '--json')).stdout).toContain('"usage"');
    expect(await remove('1', '--yes')).toMatchObject({ status: 0, stdout: 'Session 1 is deleted.\n' });
    expect(await remove('1', '--yes')).toMatchObject({ status: 1, stdout: '' });
  });

  it('leave alone a session that goes on, but not one that a killed program has left open', async () => {
    const directory = freshDirectory();
    const history = await openHistory({ file: fileIn(directory), capBytes: 150_000_000, clock: systemClock });
    const open = { ...evenings[2]!.log.session, id: 0, endedAt: null, end: null, summary: null };
    await history.ask('keepSession', { session: open, rows: [], events: [] });
    await history.close();
    const place = await takePlace('linux', directory);
    if (place.type !== 'ours') return expect.fail('the place is taken');
    const remove = () => inShell(['session', 'delete', '1', '--yes', '--data-dir', directory], directory);
    const look = async (what: 'list' | 'show 1'): Promise<string> =>
      (await inShell(['session', ...what.split(' '), '--data-dir', directory], directory)).stdout.replace(/\s+/g, ' ');
    const keeps = (session: number | null): void =>
      place.obeyWith(() => Promise.resolve(ok({ changed: false, live: session !== null, session })));
    keeps(1);
    expect(await remove()).toMatchObject({ status: 1, stderr: 'tokwatch: This session goes on. End it first.\n' });
    expect(await look('list')).toMatch(/#1 since 2026/);
    keeps(null);
    expect((await remove()).stderr).toContain('This session is over, but the disk has not taken its end yet.');
    expect(await look('list')).toMatch(/#1 from 2026[-\d]+ [\d:]+, over/);
    await place.release();
    expect(await look('list')).toMatch(/#1 from 2026[-\d]+ [\d:]+, cut off .* At its next start it closes it/);
    expect(await look('show 1')).not.toMatch(/since|so far|goes on/);
    expect((await remove()).stdout).toBe('Session 1 is deleted.\n');
  });
});

describe('tokwatch session start, stop and mark', () => {
  const beside = async (obey: Obey): Promise<string> => {
    const directory = freshDirectory();
    const place = await takePlace('linux', directory);
    if (place.type !== 'ours') throw new Error('the place is taken');
    onTestFinished(place.release);
    place.obeyWith(obey);
    return directory;
  };
  const say = (directory: string, ...args: string[]) => inShell(['session', ...args, '--data-dir', directory]);

  it.each([[['start']], [['stop']], [['mark', 'x']]])('%j says what to do where nobody runs', async (args) => {
    const said = await say(freshDirectory(), ...args);
    expect(said).toMatchObject({ status: 1, stdout: '' });
    expect(said.stderr).toContain('Start the app or “tokwatch serve” first');
  });

  it('reach the one that runs', async () => {
    const heard: Order[] = [];
    const directory = await beside((order) => {
      heard.push(order);
      return Promise.resolve(ok({ changed: heard.length !== 2 }));
    });
    expect((await say(directory, 'start')).stdout).toMatch(/^A session has begun\./);
    expect((await say(directory, 'start')).stdout).toMatch(/^You are LIVE already/);
    expect((await say(directory, 'mark', 'the', 'raid')).stdout).toBe('It is in the session now.\n');
    const stopped = await say(directory, 'stop', '--json');
    expect(JSON.parse(stopped.stdout)).toEqual({ schema: 1, live: false, changed: true });
    const live = (is: boolean): Order => ({ order: 'live', live: is });
    expect(heard).toEqual([live(true), live(true), { order: 'mark', text: 'the raid' }, live(false)]);
  });

  it('hand on why not', async () => {
    const directory = await beside(() => Promise.resolve(fail('not-ready', 'No session goes on.')));
    expect(await say(directory, 'mark', 'x')).toEqual({
      ...{ status: 1, stdout: '', stderr: 'tokwatch: No session goes on.\n' },
    });
    expect(await say(directory, 'mark', ' ')).toMatchObject({ status: 2 });
  });

  it('say that an older one gives no answer', async () => {
    const directory = await beside(() => Promise.reject(new Error('no')));
    expect((await say(directory, 'start')).stderr).toContain('It may be an older one');
  });
});
