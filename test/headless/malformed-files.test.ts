import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenContents, fingerprint, putDirectory, putFile } from './broken-files.ts';
import { inShell } from './shell.ts';
import { failureIn, freshDirectory, tokwatch } from './tokwatch.ts';

const onSettings = [
  ['config', 'get'],
  ['config', 'set', 'tiktok.region', 'us'],
  ['config', 'check'],
  ['catalog', 'show'],
];
const onCatalog = [
  ['catalog', 'show'],
  ['catalog', 'check'],
];

type Case = { what: string; content: string | Buffer; names: string };

const brokenSettings: readonly Case[] = [
  ...brokenContents.map((broken) => ({ ...broken, names: '' })),
  { what: 'a number for the region', content: '{"tiktok": {"region": 5}}', names: '"tiktok.region"' },
  { what: 'an unknown region', content: '{"tiktok": {"region": "mars"}}', names: '"tiktok.region"' },
  { what: 'a misspelt name', content: '{"tiktok": {"regoin": "eu"}}', names: '"tiktok.regoin"' },
  { what: 'a misspelt group', content: '{"tikotk": {"region": "eu"}}', names: '"tikotk"' },
  { what: 'a text for a list', content: '{"outside": {"allowed": "ooni"}}', names: '"outside.allowed"' },
  { what: 'an unknown source', content: '{"outside": {"allowed": ["oracle"]}}', names: '"outside.allowed[0]"' },
  { what: 'a number for the server', content: '{"live": {"ingestUrl": 1935}}', names: '"live.ingestUrl"' },
  { what: 'a server that is a web page', content: '{"live": {"ingestUrl": "http://a/b"}}', names: '"live.ingestUrl"' },
];

const anchor = { id: 'mine', owner: 'Me', ipv4: '192.0.2.1', ipv6: '2001:db8::1', tlsName: 'a.example', dns: false };
const brokenCatalogs: readonly Case[] = [
  ...brokenContents.map((broken) => ({ ...broken, names: '' })),
  { what: 'an array instead of an object', content: '["remove"]', names: '' },
  { what: 'an object for a list', content: '{"anchors": {}}', names: '"anchors"' },
  { what: 'a misspelt list', content: '{"ancors": []}', names: '"ancors"' },
  { what: 'an entry without its fields', content: '{"anchors": [{}]}', names: '"anchors[0].id"' },
  {
    what: 'a host name for an address',
    content: JSON.stringify({ anchors: [{ ...anchor, ipv4: 'a.example', doh: null, source: 's', confirmed: true }] }),
    names: '"anchors[0].ipv4"',
  },
  {
    what: 'more taken away than there may be',
    content: '{"remove": ["google", "cloudflare", "quad9"]}',
    names: '"anchors"',
  },
  { what: 'a version that is no date', content: '{"version": "newest"}', names: '"version"' },
];

const itSays = async (args: readonly string[], file: string, code: string, names: string): Promise<void> => {
  const spoken = await inShell(args);
  expect(spoken).toMatchObject({ status: 2, stdout: '' });
  expect(spoken.stderr).toMatch(/^tokwatch: .*\.\n$/);
  expect(spoken.stderr).toContain(file);
  expect(spoken.stderr).toContain(names);
  expect(spoken.stderr.length).toBeLessThan(file.length + 400);
  const json = await inShell([...args, '--json']);
  expect(json).toMatchObject({ status: 2, stderr: '' });
  expect(JSON.parse(json.stdout)).toEqual({ error: { code, message: spoken.stderr.slice('tokwatch: '.length, -1) } });
};

describe.each(onSettings)('A broken settings file stops "%s %s"', (...args) => {
  it.each(brokenSettings)('$what: exit status 2, file and field named, nothing changed', async ({ content, names }) => {
    const directory = freshDirectory();
    const file = putFile(directory, content);
    const before = fingerprint(directory);
    await itSays([...args, '--config', file], file, 'bad-settings', names);
    expect(fingerprint(directory)).toEqual(before);
  });

  it('a directory instead of a file', async () => {
    const directory = freshDirectory();
    const file = putDirectory(directory);
    await itSays(
      [...args, '--config', file],
      file,
      'bad-settings',
      'a directory, not a file. Mend it, or name another',
    );
    expect(fingerprint(directory)).toEqual({ 'given.json': 'directory' });
  });

  it('a file in the place of its directory', async () => {
    const file = `${putFile(freshDirectory(), 'not a directory')}/settings.json`;
    await itSays([...args, '--config', file], file, 'bad-settings', 'a part of its path is a file');
  });
});

describe.each(onCatalog)('A broken catalog file stops "%s %s"', (...args) => {
  it.each(brokenCatalogs)('$what: exit status 2, file and field named, nothing changed', async ({ content, names }) => {
    const directory = freshDirectory();
    const file = putFile(directory, content);
    const before = fingerprint(directory);
    await itSays([...args, '--catalog', file], file, 'bad-catalog', names);
    expect(fingerprint(directory)).toEqual(before);
  });

  it('a directory instead of a file', async () => {
    const file = putDirectory(freshDirectory());
    await itSays(
      [...args, '--catalog', file],
      file,
      'bad-catalog',
      'a directory, not a file. Mend it, or name another',
    );
  });

  it('a file that was named and does not exist', async () => {
    const file = `${freshDirectory()}/nowhere.json`;
    await itSays([...args, '--catalog', file], file, 'bad-catalog', 'no catalog file');
  });
});

describe('A list in the place of settings', () => {
  it.each(['[]', '{"tiktok": []}'])('%s stops everything, and is not overwritten', async (content) => {
    const directory = freshDirectory();
    const file = putFile(directory, content);
    const before = fingerprint(directory);
    await itSays(['config', 'set', 'tiktok.region', 'us', '--config', file], file, 'bad-settings', '');
    expect(fingerprint(directory)).toEqual(before);
  });
});

describe('Files that this user may not touch', () => {
  // Root may read and write everything by its capabilities; without them it is a user like any other.
  const withoutPrivileges = process.getuid?.() === 0;

  it.skipIf(process.platform === 'win32')('an unreadable file is named, not taken for a missing one', async () => {
    const directory = freshDirectory();
    chmodSync(directory, 0o755);
    const file = putFile(directory, '{}');
    chmodSync(file, 0);
    for (const args of [
      ['config', 'get', '--config', file],
      ['config', 'set', 'tiktok.region', 'eu', '--config', file],
      ['catalog', 'show', '--catalog', file],
    ]) {
      const run = await tokwatch([...args, '--json'], { home: directory, withoutPrivileges });
      expect(run).toMatchObject({ exitCode: 2, stderr: '' });
      expect(failureIn(run).message).toContain(`${file} cannot be used: this user has no permission.`);
    }
  });

  it.skipIf(process.platform === 'win32')('a place where nothing can be written is named as well', async () => {
    const directory = freshDirectory();
    chmodSync(directory, 0o555);
    const file = `${directory}/settings.json`;
    const run = await tokwatch(['config', 'set', 'tiktok.region', 'eu', '--config', file], {
      home: '/',
      withoutPrivileges,
    });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^tokwatch: The settings file .*settings\.json cannot be used: .*permission.*\n$/);
  });
});
