// Pages go stale where they name things: files, scripts, commands, dependencies. Each of those is looked up here.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { runProgram } from '../../headless/program.ts';
import { featureLook, linkLook, severityLook } from '../../headless/view/paint.ts';
import { allFiles, root, textOf } from '../architecture/source-files.ts';

const pages = allFiles.filter((file) => file === 'README.md' || /^docs\/.*\.md$/.test(file));

const linksIn = (page: string): string[] =>
  [...textOf(page).matchAll(/(?:\]\(|(?:src|srcset)=")([^)"#\s]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

const wordsAfter = (pattern: RegExp): Array<[page: string, words: string]> =>
  pages.flatMap((page) => [...textOf(page).matchAll(pattern)].map(([, words = '']): [string, string] => [page, words]));

/** True when the help of a command is about that command, and not about the program as a whole. */
const hasHelp = async (command: readonly string[]): Promise<boolean> => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const around = {
    terminal: { out, err, environment: {} },
    platform: 'linux',
    home: '/nonexistent',
    interrupted: new AbortController().signal,
    interrupt: () => undefined,
  };
  await runProgram(around, [...command, '--help']);
  return String(out.read()).startsWith(`Usage: tokwatch ${command.join(' ')}`);
};

describe('The pages name only what exists', () => {
  it('finds the pages at all', () => expect(pages.length).toBeGreaterThan(14));

  it('finds the file behind every relative link', () => {
    const dead = pages.flatMap((page) =>
      linksIn(page)
        .filter((link) => !existsSync(join(root, normalize(join(dirname(page), link)))))
        .map((link) => `${page} -> ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('finds every npm script', () => {
    const scripts = wordsAfter(/npm run (?:--silent )?([a-z]+)/g);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter(([, script]) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
  });

  it('finds every command of the command line', async () => {
    const commands = wordsAfter(/(?:npm run --silent tokwatch --|(?<=`)tokwatch) ([a-z]+(?: [a-z]+)?)/g);
    expect(commands.length).toBeGreaterThan(5);
    for (const [page, words] of commands) {
      const command = words
        .split(' ')
        .filter((_, index, all) => index === 0 || /^(catalog|config|doctor)$/.test(all[0]!));
      expect([page, words, await hasHelp(command)]).toEqual([page, words, true]);
    }
  });

  it('would find a command that does not exist', async () => expect(await hasHelp(['levitate'])).toBe(false));
});

describe('The read-me explains every shape', () => {
  const shapes = [severityLook, featureLook, linkLook].flatMap((looks) =>
    Object.values<{ shape: string } | { long: string }>(looks).map((look) =>
      'shape' in look ? look.shape : look.long,
    ),
  );

  it.each([...new Set(shapes)])('%s', (shape) => expect(textOf('README.md')).toContain(`\`${shape}\``));
});

describe('The list of dependencies is complete', () => {
  const list = textOf('docs/decisions/README.md');

  it.each(Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }))('says why %s is here', (name) =>
    expect(list).toContain(`| \`${name}\``),
  );
});
