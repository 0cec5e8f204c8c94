// The tests that take too long for `npm test`: are they well?
import { relative } from 'node:path';
import { startVitest } from 'vitest/node';
import { root } from '../architecture/source-files.ts';
import type { Campaign } from './campaign-type.ts';

/** How a file of tests ended; `seconds` is its own time, with another one beside it. */
type FileResult = { file: string; seconds: number; passed: number; failed: string[]; skipped: number };

const runAll = async (log: (line: string) => void): Promise<FileResult[]> => {
  const vitest = await startVitest([], { run: true, watch: false, project: ['long'], reporters: ['dot'] });
  const files = vitest.state.getTestModules().map((module): FileResult => {
    const tests = [...module.children.allTests()];
    const named = (state: string) => tests.filter((test) => test.result().state === state);
    return {
      file: relative(root, module.moduleId),
      seconds: Math.round(module.diagnostic().duration / 1000),
      passed: named('passed').length,
      failed: named('failed').map(({ fullName }) => fullName),
      skipped: named('skipped').length,
    };
  });
  await vitest.close();
  log(`${files.length} files`);
  // What failed is in the result; the campaign itself has ended well.
  process.exitCode = 0;
  return files.toSorted((a, b) => a.file.localeCompare(b.file));
};

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;

/** `npm run campaign -- long-tests` */
export const campaign: Campaign = {
  title: 'The tests that `npm test` leaves out: are they well?',
  run: ({ log }) => runAll(log),
  page: (result) => {
    const files = result as FileResult[];
    return [
      'What would make `npm test` take longer than ten minutes is a project of its own, `npm test -- --project=long` (vite.config.ts).',
      [
        row('File', 'passed', 'failed', 'skipped', 'seconds'),
        row('---', '---', '---', '---', '---'),
        ...files.map(({ file, passed, failed, skipped, seconds }) =>
          row(file, passed, failed.join('; ') || 0, skipped, seconds),
        ),
      ].join('\n'),
    ].join('\n\n');
  },
};
