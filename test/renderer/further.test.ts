import { expect, it } from 'vitest';
import { furtherOf } from '../../renderer/now/further.ts';
import { snapshotOf } from './support/stories.ts';

it('leads to the filter doctor where a filter is at work, and to the letter where the provider has to act', () => {
  expect(furtherOf(snapshotOf('dns.tiktok-blocked').verdict)?.part).toBe('fixes/filter');
  expect(furtherOf(snapshotOf('internet.down').verdict)?.part).toBe('history/letter');
  expect(furtherOf(snapshotOf('tiktok.down').verdict)).toBeNull();
});
