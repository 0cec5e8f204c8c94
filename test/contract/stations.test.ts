import { expect, it } from 'vitest';
import { markOf } from '../../contract/stations.ts';
import { snapshotOf, toldCodes } from '../renderer/support/stories.ts';

it.each(toldCodes)('the mark beside the sentence of %s is no surer than the line below it', (code) => {
  const { verdict, layers } = snapshotOf(code);
  const expected = code === 'tiktok.unreachable' ? 'unknown' : verdict.severity;
  expect(markOf(verdict.severity, layers)).toBe(expected);
});
