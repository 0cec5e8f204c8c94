// `npm run bench [-- --quick] [-- --json FILE]` measures what the program costs; `npm run bench -- page` makes docs/bench.md
// anew from the stored result. Run by hand: it needs root and the laboratory, and a machine that does little else. With `history`
// or `replay` only what remembering, or looking at a LIVE, costs is measured, which needs neither root nor laboratory; with --json it is
// put into the result there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { missingRequirements } from '../lab/requirements.ts';
import { resultPath, writePage } from './bench-page.ts';
import type { BenchResult } from './bench-result.ts';
import { historyGroup, replayGroup, rowGroups, terminalTable } from './bench-rows.ts';
import { openBenchPlace } from './measure/bench-place.ts';
import { runBench, runHistoryBench, runReplayBench } from './run-bench.ts';

const usage = `usage: npm run bench -- [--quick] [--json FILE]
       npm run bench -- history [--quick] [--json FILE]
       npm run bench -- replay [--quick] [--json FILE]   (needs Chromium)
       npm run bench -- page      (makes docs/bench.md from ${resultPath})`;

/** Ends the program: 1 when something did not work, 2 when it was called wrongly or cannot run here. */
function fail(message: string, exitCode: 1 | 2): never {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(exitCode);
}

type Part = 'all' | 'history' | 'replay' | 'page';

function readArguments(): { part: Part; quick: boolean; json: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
    });
    const part = (['history', 'replay', 'page'] as const).find((name) => name === positionals[0]) ?? 'all';
    if (positionals.length > 1 || (positionals.length === 1 && part === 'all')) fail(usage, 2);
    return { part, quick: values.quick, json: values.json };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
  }
}

const log = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

function store(json: string, result: BenchResult): void {
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
}

async function measureAlone(part: 'history' | 'replay', quick: boolean, json: string | undefined): Promise<void> {
  const before = json === undefined ? null : (JSON.parse(readFileSync(json, 'utf8')) as BenchResult);
  const measured =
    part === 'history' ? { history: await runHistoryBench(quick, log) } : { replay: await runReplayBench(quick, log) };
  const group = 'history' in measured ? historyGroup(measured.history) : replayGroup(measured.replay);
  process.stdout.write(`\n${terminalTable([group])}\n`);
  if (json !== undefined && before !== null) store(json, { ...before, ...measured });
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
    const result = await runBench(place.lab, quick, log);
    process.stdout.write(`\n${terminalTable(rowGroups(result))}\n`);
    if (json !== undefined) store(json, result);
  } finally {
    await place.close();
  }
}

const { part, quick, json } = readArguments();
try {
  if (part === 'all') await measure(quick, json);
  else if (part !== 'page') await measureAlone(part, quick, json);
  else process.stdout.write(`${writePage() ?? fail(`no result is stored in ${resultPath}`, 2)}\n`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}
