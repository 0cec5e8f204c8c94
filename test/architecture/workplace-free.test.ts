import { describe, expect, it } from 'vitest';
import { allFiles, textOf } from './source-files.ts';

/** Binary files, which hold no words, and the package lock, which has a test of its own. */
const notRead = /(\.(png|ico|icns|woff2?|gif|jpe?g|webp|pcap|sqlite|gz)|^package-lock\.json)$/;

/** Spelt in pieces, so that this file passes its own test. */
const spelt = (...pieces: readonly string[]): RegExp => new RegExp(pieces.join(''), 'i');

const traces: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  ['a folder of a development machine', spelt('(^|[\\s"\'`(=:])/', '(home|Users|root|work)/', '[a-z0-9_.-]+')],
  ['a folder of a development machine', spelt('\\.\\./', 'shared/|/tmp/', 'brief|C:\\\\', 'Users\\\\')],
  ['a word of the workplace', spelt('\\b(sub|coding|ai)[ -]?', 'agents?\\b|language ', 'model|working ', 'session')],
  ['a word of the workplace', spelt('\\b(cla', 'ude|anth', 'ropic|chat', 'gpt|copi', 'lot)\\b')],
  ['a host of a package registry', spelt('registry\\.', '(npmjs|yarnpkg)|npmjs\\.', 'org|deb\\.', 'debian\\.org')],
];

const tracesIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      traces.filter(([, pattern]) => pattern.test(line)).map(([what]) => `line ${index + 1}: ${what}: ${line.trim()}`),
    );

describe('The repository does not show where it was made', () => {
  it('holds no path, word or host of a workplace', () => {
    const files = allFiles.filter((file) => !notRead.test(file));
    expect(files.flatMap((file) => tracesIn(textOf(file)).map((trace) => `${file}, ${trace}`))).toEqual([]);
  });

  it('pins packages by their checksum and not by the address they were fetched from', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
    expect(textOf('package-lock.json')).toContain('"integrity"');
  });

  it.each([
    ['/', 'home/ann/tokwatch/engine'],
    ['see ../', 'shared/notes.md'],
    ['written by a sub', 'agent'],
    ['https://registry.npm', 'js.org/vite'],
  ])('would find %s%s', (start, end) => {
    expect(tracesIn(start + end)).toHaveLength(1);
  });

  it('accepts the paths of the systems that Tokwatch runs on', () => {
    expect(tracesIn('/etc/resolv.conf /usr/sbin/ip /run/user/1000 ~/.config/tokwatch')).toEqual([]);
    expect(tracesIn('the User-Agent header')).toEqual([]);
  });
});
