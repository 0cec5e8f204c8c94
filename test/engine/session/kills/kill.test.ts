import { expect, it } from 'vitest';
import { freshDirectory } from '../../../headless/tokwatch.ts';
import { randomFrom } from '../../diagnosis/seeded.ts';
import { fileIn } from '../../history/history-in.ts';
import { killSession } from './kill-session.ts';

/** A few of the many of `npm run campaign -- session-kills`. */
const KILLS = 3;

it(
  'A session whose program is killed loses two rows at most; the next start closes it, sums it up and tells it, once',
  { timeout: 180_000 },
  async () => {
    const random = randomFrom(Date.now());
    const file = fileIn(freshDirectory());
    for (let count = 0; count < KILLS; count += 1) {
      const kill = await killSession(file, random);
      expect(kill).toMatchObject({ wrong: [] });
      expect(kill.taken).toBeGreaterThan(0);
    }
  },
);
