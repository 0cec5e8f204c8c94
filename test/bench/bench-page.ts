// Makes docs/bench.md from the stored result, so that the documentation never says more than was measured.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './bench-result.ts';
import { rowGroups } from './bench-rows.ts';
import type { RowGroup } from './bench-rows.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Where the result of a full run is kept, relative to the repository. */
export const resultPath = 'test/bench/results/latest.json';

/** Where its page goes, relative to the repository. */
export const pagePath = 'docs/bench.md';

const table = ({ title, rows }: RowGroup): string =>
  [
    `## ${title}`,
    '',
    '| | median | range |',
    '| --- | ---: | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

/** The whole page, ending with a newline. */
export const pageOf = (result: BenchResult): string => {
  const { commit, dirty, startedAt, durationMs, machine, quick } = result;
  const changes = dirty ? ' with uncommitted changes' : '';
  const length = quick ? 'a quick run of ' : '';
  return `${[
    '# What Tokwatch costs',
    `Generated from \`${resultPath}\`; do not edit. To repeat it, as root on Linux:`,
    `\`\`\`sh\nnpm run bench -- --json ${resultPath}\nnpm run bench -- page\n\`\`\``,
    `Measured ${startedAt} at commit ${commit}${changes}, in ${length}${Math.round(durationMs / 1000)} s, ` +
      `on ${machine.cores} cores with Node ${machine.node} and a load of ${machine.loadAtStart.toFixed(1)} at the start.`,
    'Everything happens in a network of namespaces on one machine, which serves both ends. Times there depend on the ' +
      'machine, so what is compared is measured in turns within one run, and the ratios are medians over the turns.',
    ...rowGroups(result).map(table),
  ].join('\n\n')}\n`;
};

/** The stored result, or null when none is stored. */
export const storedResult = (root = repository): BenchResult | null => {
  const path = join(root, resultPath);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as BenchResult) : null;
};

/** Makes the page anew from the stored result and returns its path, or null when no result is stored. */
export const writePage = (root = repository): string | null => {
  const result = storedResult(root);
  if (result === null) return null;
  const path = join(root, pagePath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pageOf(result));
  return path;
};
