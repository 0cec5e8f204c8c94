import { describe, expect, it } from 'vitest';
import { conclusionCodes } from '../../contract/compare.ts';
import { conclusionSeverity } from '../../contract/compare-words.ts';
import { failureCodes } from '../../contract/result.ts';
import { verdictCodes } from '../../contract/verdict.ts';
import { statusOfFailure, statusOfSeverity, statusOfVerdict } from '../../headless/exit-status.ts';

describe('The exit status, on which scripts branch', () => {
  it('is 0 only when all is well', () => {
    expect(verdictCodes.filter((code) => statusOfVerdict(code) === 0)).toEqual(['ok']);
  });

  it('is 3 only where nothing can be told', () => {
    expect(verdictCodes.filter((code) => statusOfVerdict(code) === 3)).toEqual(['unknown', 'tiktok.rate-limited']);
  });

  it('is 1 for every fault', () => {
    expect(verdictCodes.filter((code) => statusOfVerdict(code) === 1)).toHaveLength(verdictCodes.length - 3);
  });

  it('of a comparison is 0 only when both are fine, 3 only where it cannot conclude', () => {
    const byStatus = Object.groupBy(conclusionCodes, (code) => String(statusOfSeverity(conclusionSeverity[code])));
    expect(byStatus['0']).toEqual(['both-fine']);
    expect(byStatus['3']).toEqual(['cannot-conclude']);
    expect(byStatus['1']).toHaveLength(conclusionCodes.length - 2);
  });

  it('is 4 only for a bug, 1 for another instance and what is not there or cannot be done now, 2 for a wrong call', () => {
    const byStatus = Object.groupBy(failureCodes, (code) => String(statusOfFailure(code)));
    expect(byStatus['4']).toEqual(['internal']);
    expect(byStatus['1']).toEqual(expect.arrayContaining(['already-running', 'no-history', 'not-found', 'not-ready']));
    expect(byStatus['1']).toHaveLength(4);
    expect(byStatus['2']).toHaveLength(failureCodes.length - 5);
  });
});
