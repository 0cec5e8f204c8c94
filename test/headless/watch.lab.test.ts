// The command line on a network that lives, breaks and mends. Needs root.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { incidentSchema } from '../../contract/incident.ts';
import { checkReportSchema } from '../../contract/report.ts';
import { layerStatesSchema, verdictSchema } from '../../contract/verdict.ts';
import { statusOfVerdict } from '../../headless/exit-status.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab, type Lab } from '../lab/lab.ts';
import { runCheck } from '../lab/run-check.ts';
import { findScenario } from '../scenarios/all.ts';
import { watchProgram } from './empty-network.ts';
import { mainFile } from './tokwatch.ts';

/** Generous: the bounds that the product owes are measured elsewhere, here a change has to come at all. */
const patienceMs = 60_000;

const lineSchema = v.variant('type', [
  v.object({ type: v.literal('verdict'), at: v.pipe(v.string(), v.isoTimestamp()), verdict: verdictSchema }),
  v.object({
    type: v.literal('round'),
    at: v.string(),
    code: v.string(),
    looking: v.boolean(),
    layers: layerStatesSchema,
  }),
  v.object({ type: v.literal('incident'), incident: incidentSchema }),
]);
type Line = v.InferOutput<typeof lineSchema>;

const codeOf = (line: Line): string | null => (line.type === 'verdict' ? line.verdict.code : null);

describeLab('The command line in the laboratory', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'tc' });
  });
  afterAll(() => lab?.down());

  const startWatch = async (...args: string[]) =>
    lab.spawnIn('cli', 'node', [mainFile, 'watch', ...args], { env: { HOME: await lab.freshHome() } });

  const watchJson = async () => {
    const child = await startWatch('--json');
    if (!child.stdout) throw new Error('the watch has no stdout');
    const watched = watchProgram(child);
    const lines: Line[] = [];
    createInterface({ input: child.stdout }).on('line', (text) => lines.push(v.parse(lineSchema, JSON.parse(text))));
    let seen = 0;
    /** Waits for the next verdict line with this code and says how long it took. */
    const untilVerdict = async (code: string, why: string): Promise<void> => {
      const startedMs = performance.now();
      for (;;) {
        const found = lines.findIndex((line, index) => index >= seen && codeOf(line) === code);
        if (found >= 0) seen = found + 1;
        const tookMs = Math.round(performance.now() - startedMs);
        if (found >= 0) return console.log(`watch: ${code} ${tookMs} ms after ${why}`);
        if (tookMs > patienceMs) throw new Error(`no ${code} after ${why}, but: ${lines.map(codeOf).join(' ')}`);
        await wait(20);
      }
    };
    const end = async (): Promise<void> => {
      child.kill('SIGINT');
      expect(await watched.ended).toBe(0);
      expect(watched.complained()).toBe('');
    };
    return { lines, untilVerdict, end };
  };

  it(
    'watch --json tells of a fault and of its end while it runs, in lines that parse',
    { timeout: 5 * patienceMs },
    async () => {
      const { lines, untilVerdict, end } = await watchJson();
      await untilVerdict('ok', 'the start');
      for (const id of ['D01', 'I01']) {
        const scenario = findScenario(id);
        await lab.inject(scenario);
        await untilVerdict(scenario.expect.code, `${id} showed`);
        await lab.undo();
        await untilVerdict('ok', `the end of ${id}`);
      }
      await end();
      expect(lines.filter(({ type }) => type === 'round').length).toBeGreaterThan(0);
      console.log(
        `watch: settled ${lines
          .map(codeOf)
          .filter((code) => code !== null)
          .join(', ')}`,
      );
    },
  );

  it(
    'watch --json started into a fault of TikTok names it, and tells when it is over',
    { timeout: 3 * patienceMs },
    async () => {
      await lab.inject(findScenario('T02'));
      const { untilVerdict, end } = await watchJson();
      await untilVerdict('tiktok.feature-down', 'the start under T02');
      await lab.undo();
      await untilVerdict('ok', 'the end of T02');
      await end();
    },
  );

  it('watch | head -1 ends by itself and quietly', async () => {
    const home = await lab.freshHome();
    const pipeline = `node "${mainFile}" watch | head -1`;
    const { exitCode, stdout, stderr, timedOut } = await lab.in('cli', 'sh', ['-c', pipeline], {
      env: { HOME: home },
      timeoutMs: patienceMs,
    });
    expect({ exitCode, stderr, timedOut }).toEqual({ exitCode: 0, stderr: '', timedOut: false });
    expect(stdout).toMatch(/^\d{4}-\S+ \[unknown\] Looking….*\n$/);
  });

  it('a reader that closes stdout early ends a watch and crashes neither watch nor check', async () => {
    const watching = await startWatch('--json');
    const watched = watchProgram(watching);
    watching.stdout?.destroy();
    const checking = await lab.spawnIn('cli', 'node', [mainFile, 'check'], { env: { HOME: await lab.freshHome() } });
    const checked = watchProgram(checking);
    checking.stdout?.destroy();
    await Promise.all([once(watching, 'exit'), once(checking, 'exit')]);
    expect([watched.complained(), checked.complained()]).toEqual(['', '']);
    expect([watching.exitCode, checking.exitCode]).toEqual([0, 0]);
  });

  it('check to a pipe prints words without escape characters, within 80 columns', async () => {
    const home = await lab.freshHome();
    const { exitCode, stdout, stderr } = await lab.in('cli', 'node', [mainFile, 'check'], {
      env: { HOME: home },
      timeoutMs: patienceMs,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^● All is well/);
    expect(stdout).toContain('You ───── Router ───── Internet ───── DNS ───── TikTok\n');
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('check --timeout 1 on a dead line still prints one report, and its exit status fits the verdict', async () => {
    await lab.inject(findScenario('I01'));
    const { exitCode, report, stderr, durationMs } = await runCheck(lab, ['--timeout', '1']);
    await lab.undo();
    const { verdict } = v.parse(checkReportSchema, report);
    console.log(`check --timeout 1: ${verdict.code} after ${Math.round(durationMs)} ms, npm included`);
    expect(stderr).toBe('');
    expect(exitCode).toBe(statusOfVerdict(verdict.code));
    expect(['unknown', 'internet.down']).toContain(verdict.code);
  });
});
