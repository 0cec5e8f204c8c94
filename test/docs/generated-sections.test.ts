// What a program knows better than a person is written by it: `npm run docs` fills these parts, and this test fails when a
// page and the program differ.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeCauses, describeRooms } from '../../build/docs/architecture.ts';
import { describeHosts, describeRhythm } from '../../build/docs/privacy.ts';
import { fillSections } from '../../build/docs/sections.ts';
import { say, message } from '../../contract/message.ts';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { causes } from '../../engine/diagnosis/causes/rows.ts';
import { rhythm } from '../../engine/schedule/rhythm.ts';
import { rooms } from '../architecture/rooms.ts';

const page = (name: string): string => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));

const catalog = () => {
  const loaded = shippedCatalog();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value;
};

// A cause's sentence with its gaps named, as there are no hosts or features to name yet.
const causeRows = causes.map((cause) => ({ ...cause, sentence: say(message(`verdict.${cause.code}`)) }));

describe('The generated parts of the pages say what the program does', () => {
  it.each([
    ['privacy.md', { hosts: describeHosts(catalog()), rhythm: describeRhythm(rhythm) }],
    ['architecture.md', { rooms: describeRooms(rooms), causes: describeCauses(causeRows) }],
  ])('%s', async (name, sections) => {
    await expect(fillSections(readFileSync(page(name), 'utf8'), sections)).toMatchFileSnapshot(page(name));
  });

  it('would find a host that the privacy page does not name', () => {
    const [first, ...rest] = catalog().targets;
    const changed = { ...catalog(), targets: [{ ...first!, host: 'new.tiktok.com' }, ...rest] };
    expect(describeHosts(changed)).not.toBe(describeHosts(catalog()));
    expect(describeHosts(changed)).toContain('new.tiktok.com');
  });

  it('would not lose a part whose place in the page is gone', () => {
    expect(() => fillSections('a page without markers', { hosts: 'x' })).toThrow('hosts');
  });
});
