import { describe, expect, it } from 'vitest';
import { addTallies, count, emptyTally, tallyLine, tallyStatus } from '../../build/testing/tally.ts';

describe('The count that ends every test run', () => {
  it('is one line with three numbers', () => {
    const tally = count(count(count(count(emptyTally, 'passed'), 'passed'), 'failed'), 'skipped');
    expect(tallyLine(tally)).toBe('2 passed, 1 failed, 1 skipped');
    expect(addTallies(tally, tally)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it.each([
    [{ passed: 3, failed: 0, skipped: 2 }, 0],
    [{ passed: 3, failed: 1, skipped: 0 }, 1],
    [{ passed: 0, failed: 0, skipped: 0 }, 1],
    [{ passed: 0, failed: 0, skipped: 9 }, 1],
  ] as const)('%j gives exit status %i: a failure fails, and so does a run that tested nothing', (tally, status) => {
    expect(tallyStatus(tally)).toBe(status);
  });
});
