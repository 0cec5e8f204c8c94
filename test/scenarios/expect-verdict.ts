// Holds a check's report against what a scenario owes its user.
import { expect } from 'vitest';
import { blameOfCode } from '../campaigns/scenarios/blame-of-code.ts';
import { alsoDown } from '../campaigns/scenarios/score.ts';
import type { CheckRun } from '../lab/run-check.ts';
import type { Scenario } from './scenario.ts';

const exitStatusOf = (code: string): number =>
  code === 'ok' ? 0 : code === 'unknown' || code === 'tiktok.rate-limited' ? 3 : 1;

/** Asserts code, named features, notes, likely reason and exit status; the whole report is shown when the code is wrong. */
export function expectVerdict({ expect: expected }: Scenario, { report, exitCode, stdout, stderr }: CheckRun): void {
  expect(stderr).toBe('');
  const verdict = report?.verdict;
  const named = verdict ? [verdict.code, ...verdict.also] : [];
  const right = [expected.code, ...(expected.orCode ?? [])];
  expect(right, `got ${verdict?.code} from ${stdout}`).toContain(verdict?.code);
  expect(exitCode).toBe(exitStatusOf(verdict?.code ?? ''));
  expect(verdict?.features).toMatchObject(expected.features ?? {});
  expect(alsoDown(expected, verdict?.features ?? {})).toEqual([]);
  expect(verdict?.notes).toEqual(expect.arrayContaining([...(expected.notes ?? [])]));
  expect(named).toEqual(expect.arrayContaining([...(expected.named ?? [])]));
  if (expected.likelyWhy) expect(verdict?.likelyWhy).toBe(expected.likelyWhy);
  // Whoever else may be wrong, an innocent TikTok is never named.
  if (!right.some((code) => code.startsWith('tiktok.'))) expect(verdict?.blame).not.toBe('tiktok');
  if (expected.blame) expect(verdict?.blame).toBe(expected.blame);
  if (expected.innocent) expect(named.map((code) => blameOfCode[code])).not.toContain(expected.innocent);
}
