// Test suites that need the laboratory: run where it can run, skipped with a loud word where it cannot.
import { describe } from 'vitest';
import { missingRequirements } from './requirements.ts';

const missing = missingRequirements();
if (missing.length > 0) {
  process.stderr.write(`\n!! LABORATORY TESTS SKIPPED: this machine lacks ${missing.join(', ')}\n\n`);
}

/** Like `describe`, but skipped on machines that cannot run the laboratory. */
export const describeLab = describe.skipIf(missing.length > 0);
