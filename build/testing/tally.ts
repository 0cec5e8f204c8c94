// Counts individual tests. What did not end with a clear result is a failure, and a run without tests is one too.

/** How many tests ended how. */
export type Tally = { passed: number; failed: number; skipped: number };

/** Nothing counted yet. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Adds one result. */
export const count = (tally: Tally, result: keyof Tally): Tally => ({ ...tally, [result]: tally[result] + 1 });

/** Adds two counts. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of every run: `N passed, N failed, N skipped`. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Exit status of a run: 1 when something failed or when nothing was tested at all. */
export const tallyStatus = ({ passed, failed }: Tally): 0 | 1 => (failed > 0 || passed === 0 ? 1 : 0);
