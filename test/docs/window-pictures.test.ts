// The design shows the window in each of its states, by pictures that are small and of states that there are.
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../architecture/source-files.ts';
import { dockPicture, pictureFile, stateOf, windowPictures } from './window-pictures.ts';

const names = [...windowPictures.map(({ name }) => name), dockPicture];
const bytesOf = (name: string): number => statSync(pictureFile(name)).size;

describe('The pictures of the window', () => {
  it.each(windowPictures.map((picture) => [picture.name, picture] as const))(
    '%s shows a state that there is',
    (_, picture) => expect(stateOf(picture).state).toBe(picture.state),
  );

  it('stand in the design, each once and with words for who does not see it, and no other does', () => {
    const shown = [...textOf('docs/design.md').matchAll(/!\[([^\]]*)\]\(pictures\/([\w-]+)\.png\)/g)];
    expect(shown.map(([, , name]) => name)).toEqual(names);
    for (const [, words] of shown) expect(words!.length).toBeGreaterThan(30);
  });

  it('take little room', () => {
    for (const name of names) expect({ name, isSmall: bytesOf(name) < 60_000 }).toEqual({ name, isSmall: true });
    expect(names.reduce((sum, name) => sum + bytesOf(name), 0)).toBeLessThan(500_000);
  });
});
