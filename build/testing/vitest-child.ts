// Runs Vitest in a process of its own and sends each result to the parent as it comes, so that a run that has to be killed
// still knows what it counted. Arguments are Vitest's own.
import { parseCLI, startVitest } from 'vitest/node';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Tally } from './tally.ts';

/** What the parent is told: that a test has started, or its result; `note` is the reason that a skipped test gave. */
export type TestMessage =
  { type: 'started'; name: string } | { type: 'ended'; result: keyof Tally; name: string; note: string | null };

const send = (message: TestMessage): void => {
  process.send?.(message);
};

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

const sendFailure = (name: string): void => send({ type: 'ended', result: 'failed', name, note: null });

/** A hook that fails leaves its tests "skipped": the failure itself has to be counted, or nobody would see it. */
const sendErrors = (suite: TestSuite | TestModule, name: string): void => {
  for (const error of suite.errors()) sendFailure(`${name}: ${error.message}`);
};

const counter: Reporter = {
  onTestCaseReady: (test) => send({ type: 'started', name: nameOf(test) }),
  onTestCaseResult: (test) => {
    const result = test.result();
    const note = result.state === 'skipped' ? (result.note ?? null) : null;
    const ended = result.state === 'pending' ? 'failed' : result.state;
    send({ type: 'ended', result: ended, name: nameOf(test), note });
  },
  onTestSuiteResult: (suite) => sendErrors(suite, suite.fullName),
  onTestModuleEnd: (module) => sendErrors(module, module.relativeModuleId),
  onTestRunEnd: (_modules, errors) => {
    for (const { message } of errors) sendFailure(`outside of any test: ${message}`);
  },
};

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest(filter, { ...options, watch: false, reporters: ['default', counter] });
await vitest.close();
