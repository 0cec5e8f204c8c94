// Files that a user may have by accident in the place of settings or a catalog. Each is made fresh and must survive untouched.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Larger than any settings file; the loader has to cope, and to name the mistake at its end. */
const fiveMegabytes = 5_000_000;

type Broken = { what: string; content: string | Buffer };

const noText = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 151 + 200) % 256));

/** Contents that are wrong in every kind of file. */
export const brokenContents: readonly Broken[] = [
  { what: 'JSON that stops half-way', content: '{"tiktok": {"region": "eu"' },
  { what: 'an empty file', content: '' },
  { what: 'binary garbage', content: noText },
  { what: 'a text instead of an object', content: '"eu"' },
  { what: 'nothing but null', content: 'null' },
  { what: '5 MB that are no JSON', content: 'x'.repeat(fiveMegabytes) },
  { what: '5 MB with an unknown key at the end', content: `{${' '.repeat(fiveMegabytes)}"colour":1}` },
];

/** Makes the file and returns its path. */
export const putFile = (directory: string, content: string | Buffer, name = 'given.json'): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

/** A directory where a file should be. */
export const putDirectory = (directory: string, name = 'given.json'): string => {
  mkdirSync(join(directory, name));
  return join(directory, name);
};

/** What a directory holds, so that any change shows: names and hashes, subdirectories included. */
export const fingerprint = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => [name, join(directory, name)] as const)
      .map(([name, path]) => [
        name,
        statSync(path).isDirectory() ? 'directory' : createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
