import { expect, it } from 'vitest';
import { freshDirectory } from '../../../headless/tokwatch.ts';
import { randomFrom } from '../../diagnosis/seeded.ts';
import { fileIn } from '../history-in.ts';
import { killWriter } from './kill-writer.ts';

/** A few of the many of `npm run campaign -- history-kills`. */
const KILLS = 6;

it('A program that is killed at any moment loses the batch in flight at most', { timeout: 120_000 }, async () => {
  const random = randomFrom(Date.now());
  const file = fileIn(freshDirectory());
  let written = 0;
  for (let count = 0; count < KILLS; count += 1) {
    const kill = await killWriter(file, written, random);
    expect(kill).toMatchObject({ wrong: [] });
    written = kill.found;
  }
  expect(written).toBeGreaterThan(0);
});
