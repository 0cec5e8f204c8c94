// The privacy page names every page that a click can open, and the desktop app opens no other.
import { expect, it } from 'vitest';
import { pagesToOpen } from '../../contract/see-for-yourself.ts';
import { textOf } from '../architecture/source-files.ts';

it('The privacy page lists the pages that open in the user’s browser, all of them and no other', () => {
  const [, section = ''] = /## Pages for you to look at\n([^#]*)/.exec(textOf('docs/privacy.md')) ?? [];
  const listed = [...section.matchAll(/^- <(.+)>$/gm)].map(([, url]) => url);
  expect(listed).toEqual(pagesToOpen);
});
