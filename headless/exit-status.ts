// The exit status of the command line is a contract: scripts branch on it.
import type { FailureCode } from '../contract/result.ts';
import type { Severity, VerdictCode } from '../contract/verdict.ts';

/** The exit statuses by name. */
export const exitStatus = {
  ok: 0,
  fault: 1,
  usage: 2,
  cannotTell: 3,
  internal: 4,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The exit status for a verdict: 0 ok, 1 a fault found, 3 cannot tell. */
export const statusOfVerdict = (code: VerdictCode): ExitStatus => {
  if (code === 'ok') return exitStatus.ok;
  return code === 'unknown' || code === 'tiktok.rate-limited' ? exitStatus.cannotTell : exitStatus.fault;
};

/** The exit status for what is as bad as this: 0 ok, 1 a fault found, 3 cannot tell. */
export const statusOfSeverity = (severity: Severity): ExitStatus => {
  if (severity === 'ok') return exitStatus.ok;
  return severity === 'unknown' ? exitStatus.cannotTell : exitStatus.fault;
};

const notNow: readonly FailureCode[] = ['already-running', 'no-history', 'not-found', 'not-ready'];

/**
 * The exit status for a failure: 1 when another instance is in the way, or what was asked for is not there or cannot be done as things
 * stand; 4 for a bug, 2 for what is wrong with the call itself or a file.
 */
export const statusOfFailure = (code: FailureCode): ExitStatus => {
  if (notNow.includes(code)) return exitStatus.fault;
  return code === 'internal' ? exitStatus.internal : exitStatus.usage;
};
