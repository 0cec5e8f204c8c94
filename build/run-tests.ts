// `npm test`: the checks, then every suite; the last line on stdout is `N passed, N failed, N skipped`, counting individual
// tests and each check as one. What could not run is counted as skipped, with its reason above that line.
// With arguments (`npm test -- NAME`) only Vitest runs, and the arguments are its own.
import { fileURLToPath } from 'node:url';
import { blockers } from './setup/system-tools.mjs';
import { runSteps } from './testing/check-steps.ts';
import { runScript } from './testing/run-program.ts';
import { addTallies, count, emptyTally, tallyLine, tallyStatus } from './testing/tally.ts';
import type { Tally } from './testing/tally.ts';
import type { TestMessage } from './testing/vitest-child.ts';

/** A run that takes longer is a fault of its own; a hanging test must not hold up whoever waits for the answer. */
const defaultLimitMs = 10 * 60_000;

const vitestChild = fileURLToPath(new URL('testing/vitest-child.ts', import.meta.url));

const runChecks = async (signal: AbortSignal, onIdle: () => void): Promise<Tally> => {
  const results = await runSteps(false, signal, onIdle);
  return results.reduce((tally, { passed }) => count(tally, passed ? 'passed' : 'failed'), emptyTally);
};

/** What the suites have come to so far; `notes` counts the reasons that skipped tests gave. */
type Progress = { tally: Tally; notes: Map<string, number>; running: Set<string> };

const follow = (progress: Progress, message: TestMessage): void => {
  if (message.type === 'started') {
    progress.running.add(message.name);
    return;
  }
  progress.running.delete(message.name);
  progress.tally = count(progress.tally, message.result);
  if (message.note !== null) progress.notes.set(message.note, (progress.notes.get(message.note) ?? 0) + 1);
};

const runSuites = async (args: readonly string[], signal: AbortSignal): Promise<Progress> => {
  const progress: Progress = { tally: emptyTally, notes: new Map(), running: new Set() };
  if (signal.aborted) return progress;
  const onMessage = (message: unknown): void => follow(progress, message as TestMessage);
  const { exitCode } = await runScript([vitestChild, ...args], { capture: false, signal, onMessage });
  if (exitCode !== 0 && progress.tally.failed === 0 && !signal.aborted) {
    console.log('\nFAILED: Vitest ended with an error that belongs to no test; it is shown above.');
    progress.tally = count(progress.tally, 'failed');
  }
  return progress;
};

const tellSkipped = (skipped: number, notes: ReadonlyMap<string, number>): void => {
  if (skipped === 0) return;
  const reasons = [
    ...blockers('lab').map((reason) => `lab suites: ${reason}`),
    ...blockers('browser').map((reason) => `browser suites: ${reason}`),
    ...blockers('node').map((reason) => `node suite: ${reason}`),
    ...[...notes].map(([note, tests]) => `${tests} ${tests === 1 ? 'test' : 'tests'}: ${note}`),
  ];
  console.log(`\n!! ${skipped} SKIPPED, so nothing is known about what they would have found:`);
  for (const reason of reasons) console.log(`!!   ${reason}`);
  if (reasons.length === 0) console.log('!!   the tests themselves say when they are skipped, and gave no reason');
};

const tellStopped = (reason: unknown, running: ReadonlySet<string>): void => {
  const why = reason === 'limit' ? `the limit of ${limitMs / 1000} s was reached` : 'it was interrupted';
  console.log(`\nFAILED: the run was stopped because ${why}; what had not ended by then is not counted.`);
  for (const name of running) console.log(`  still running: ${name}`);
};

const limitMs = Number(process.env['TOKWATCH_TEST_LIMIT_MS'] ?? defaultLimitMs);
const stop = new AbortController();
const limit = setTimeout(() => stop.abort('limit'), limitMs);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));

const filter = process.argv.slice(2);
const everything = filter.length === 0;
// The longest check takes one core for a minute; the suites begin as soon as another one is free.
const coreIsFree = Promise.withResolvers<void>();
const checking = everything ? runChecks(stop.signal, coreIsFree.resolve) : Promise.resolve(emptyTally);
if (everything) await coreIsFree.promise;
const [checks, suites] = await Promise.all([
  checking,
  runSuites(everything ? ['--project=node', '--project=lab'] : filter, stop.signal),
]);
clearTimeout(limit);

let total = addTallies(checks, suites.tally);
tellSkipped(total.skipped, suites.notes);
if (stop.signal.aborted) {
  tellStopped(stop.signal.reason, suites.running);
  total = count(total, 'failed');
}
if (total.passed + total.failed === 0) console.log('\nFAILED: not a single test ran.');
console.log(tallyLine(total));
process.exitCode = tallyStatus(total);
