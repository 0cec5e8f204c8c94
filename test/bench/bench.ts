// `npm run bench [-- --quick] [-- --json FILE]` measures what the program costs; `npm run bench -- page` makes docs/bench.md
// anew from the stored result. Run by hand: it needs root and the laboratory, and a machine that does little else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { missingRequirements } from '../lab/requirements.ts';
import { resultPath, writePage } from './bench-page.ts';
import { terminalTable } from './bench-rows.ts';
import { openBenchPlace } from './measure/bench-place.ts';
import { runBench } from './run-bench.ts';

const usage = `usage: npm run bench -- [--quick] [--json FILE]
       npm run bench -- page      (makes docs/bench.md from ${resultPath})`;

/** Ends the program: 1 when something did not work, 2 when it was called wrongly or cannot run here. */
function fail(message: string, exitCode: 1 | 2): never {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(exitCode);
}

function readArguments(): { page: boolean; quick: boolean; json: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
    });
    if (positionals.length > 1 || (positionals[0] ?? 'page') !== 'page') fail(usage, 2);
    return { page: positionals.length === 1, quick: values.quick, json: values.json };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
  }
}

async function measure(quick: boolean, json: string | undefined): Promise<void> {
  const missing = missingRequirements();
  if (missing.length > 0) fail(`this machine lacks ${missing.join(', ')}`, 2);
  const place = await openBenchPlace();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      place.close().then(() => fail('interrupted; nothing is left behind', 1), String);
    });
  }
  try {
    const result = await runBench(place.lab, quick, (line) => process.stderr.write(`bench: ${line}\n`));
    process.stdout.write(`\n${terminalTable(result)}\n`);
    if (json !== undefined) {
      mkdirSync(dirname(json), { recursive: true });
      writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
    }
  } finally {
    await place.close();
  }
}

const { page, quick, json } = readArguments();
try {
  if (!page) await measure(quick, json);
  else process.stdout.write(`${writePage() ?? fail(`no result is stored in ${resultPath}`, 2)}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}
