import { describe, expect, it } from 'vitest';
import type { FixRun } from '../../../contract/fix.ts';
import { message, say } from '../../../contract/message.ts';
import type { CommandResult } from '../../../engine/deps/run.ts';
import type { StepEnd } from '../../../engine/os/controls/step-end.ts';
import type { Picture } from '../../../engine/fixes/judge/picture.ts';
import { runFix } from '../../../engine/fixes/run-fix.ts';
import type { Change, CommandStep } from '../../../engine/os/controls/step.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { broken, picture, probe, well, worse } from './pictures.ts';

const command = (program: string): CommandStep => ({
  ...{ type: 'command', program, args: [], privilege: 'user', timeoutMs: 1000 },
});

const change: Change = {
  by: 'NetworkManager',
  steps: [command('off')],
  always: [command('on')],
  undo: [command('back')],
};

const started: FixRun = {
  ...{ id: 1, fix: 'cycle-interface', startedAt: '2026-11-23T20:00:00.000Z', endedAt: null, phase: 'before' },
  ...{ by: 'NetworkManager', commands: [], result: null, message: message('fix.under-way'), proof: null, undo: 'none' },
};

type Story = {
  looks: Picture[];
  ends?: Record<string, StepEnd['type']>;
  hasGuard?: boolean;
  isAlone?: boolean;
  /** What the disk says to the first note. */
  noteError?: Error;
  /** Called when a program is run. */
  during?: (program: string) => void;
  signal?: AbortSignal;
  leaving?: AbortSignal;
  what?: Change;
};

const endOf = (type: StepEnd['type']): StepEnd =>
  type === 'failed' ? { type, exitCode: 1, said: 'It said no.' } : { type };

const tell = async (story: Story) => {
  const { looks, ends = {}, hasGuard = true, isAlone = true, noteError } = story;
  const { during, signal, leaving, what = change } = story;
  const done: string[] = [];
  const phases: string[] = [];
  const run = await runFix(
    {
      clock: createHandClock(),
      hands: {
        run: (program): Promise<CommandResult> => {
          done.push(program);
          during?.(program);
          return Promise.resolve({ type: 'done', exitCode: 0, stdout: '', stderr: '' });
        },
        elevation: {
          asksUser: () => false,
          commandFor: (step) => Promise.resolve(step as CommandStep),
          readEnd: (step) => endOf(ends[(step as CommandStep).program] ?? 'done'),
        },
      },
      journal: {
        begin: (_run, { always }) => {
          done.push(always.length > 0 ? 'journal' : 'journal of the whole');
          return noteError ? Promise.reject(noteError) : Promise.resolve(isAlone);
        },
        end: () => Promise.resolve(void done.push('journal ends')),
        left: () => Promise.resolve(null),
        isBusyElsewhere: () => Promise.resolve(false),
      },
      startGuard: (commands) => {
        done.push(`guard of ${commands.map(({ program }) => program).join()}`);
        return Promise.resolve(hasGuard ? { dismiss: () => void done.push('guard goes') } : null);
      },
      look: () => Promise.resolve(looks.shift()!),
      leaving,
      settle: () => Promise.resolve(void done.push('settled')),
      whyNotNow: () => null,
      onChange: ({ phase }) => void (phases.at(-1) === phase || phases.push(phase)),
    },
    what,
    started,
    signal ?? new AbortController().signal,
  );
  return { run, done, phases };
};

const whole = ['journal', 'guard of on', 'off', 'on', 'guard goes', 'journal of the whole', 'settled', 'journal ends'];

describe('A run of a fix', () => {
  it('looks, does both halves under guard, waits for the network, looks again, and says that it helped', async () => {
    const { run, done, phases } = await tell({ looks: [broken, well] });
    expect(done).toEqual(whole);
    expect(phases).toEqual(['doing', 'settling', 'after', 'over']);
    expect(run).toMatchObject({ result: 'helped', message: { id: 'fix.ended.helped' }, undo: 'possible' });
    expect(run.proof?.probes).toMatchObject([{ probe: 'lookup', before: 'fault', after: 'ok' }]);
    expect(run.endedAt).not.toBeNull();
  });

  it('says that it did nothing, and leaves what it did for the user to take back', async () => {
    const { run, done } = await tell({ looks: [broken, broken] });
    expect(run).toMatchObject({ result: 'did-nothing', undo: 'possible' });
    expect(done).not.toContain('back');
  });

  it('says nothing of help before the restart that it needs', async () => {
    const what: Change = { ...change, always: [], undo: null, needsRestart: true };
    const { run, done } = await tell({ looks: [broken], what });
    expect(run).toMatchObject({
      result: 'unproven',
      message: { id: 'fix.ended.needs-restart' },
      proof: null,
      undo: 'none',
    });
    expect(done).not.toContain('settled');
  });

  it('says that something else is wrong by now, where it only mended its part', async () => {
    const other = picture('internet.slow', 'degraded', [probe('lookup', 'ok'), probe('anchor', 'ok', 'internet')]);
    const { run } = await tell({ looks: [broken, other] });
    expect(run).toMatchObject({ result: 'helped', message: { id: 'fix.ended.helped-partly' } });
  });

  it('says that what did nothing is still set', async () => {
    const { run } = await tell({ looks: [broken, broken] });
    expect(run).toMatchObject({ result: 'did-nothing', message: { id: 'fix.ended.did-nothing-set' } });
  });

  it('takes nothing back for one look that is worse', async () => {
    const { run, done } = await tell({ looks: [broken, worse, well] });
    expect(run).toMatchObject({ result: 'helped', undo: 'possible' });
    expect(done).not.toContain('back');
  });

  it('is kept without a proof when the program ends, whatever half a look would say', async () => {
    const { run, done } = await tell({ looks: [broken, worse, worse], leaving: AbortSignal.abort() });
    expect(run).toMatchObject({ result: 'unproven', proof: null, undo: 'possible', phase: 'over' });
    expect(done).not.toContain('back');
  });

  it('takes back by itself what made things worse', async () => {
    const { run, done } = await tell({ looks: [broken, worse, worse] });
    expect(run).toMatchObject({ result: 'worse', undo: 'done', message: { id: 'fix.ended.worse-undone' } });
    expect(done).toContain('back');
  });

  it('says so where that cannot be taken back', async () => {
    const failing = await tell({ looks: [broken, worse, worse], ends: { back: 'failed' } });
    expect(failing.run).toMatchObject({ result: 'worse', undo: 'failed', message: { id: 'fix.ended.worse' } });
    const { run } = await tell({ looks: [broken, worse, worse], what: { ...change, undo: null } });
    expect(run).toMatchObject({ result: 'worse', undo: 'none', message: { id: 'fix.ended.worse' } });
  });

  it('touches nothing where nothing is wrong any more', async () => {
    const { run, done } = await tell({ looks: [well] });
    expect(run).toMatchObject({ result: 'no-need', message: { id: 'fix.why-not.well' } });
    expect(done).toEqual([]);
  });

  it.each([
    ['fix.why-not.tiktok', 'tiktok.down', 'down', 'tiktok'],
    ['fix.why-not.unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('does not call it a fix that was not needed where it is another trouble by now: %s', async (...story) => {
    const [id, code, severity, blame] = story;
    const seen = picture(code, severity, [], []);
    const { run, done } = await tell({ looks: [{ ...seen, verdict: { ...seen.verdict, blame } }] });
    expect(run).toMatchObject({ result: 'cancelled', message: { id } });
    expect(done).toEqual([]);
  });
});

describe('A run that goes wrong', () => {
  it.each([
    ['failed', 'failed', 'fix.ended.failed'],
    ['timeout', 'failed', 'fix.ended.timeout'],
  ] as const)('does the second half and takes back what it began: %s', async (end, result, id) => {
    const { run, done } = await tell({ looks: [broken], ends: { off: end } });
    expect(run).toMatchObject({ result, message: { id, params: { program: 'off' } }, undo: 'done' });
    if (end === 'failed') expect(run.message.params['said']).toBe('It said no.');
    expect(done).toEqual([
      'journal',
      'guard of on',
      'off',
      'on',
      'guard goes',
      'journal of the whole',
      'back',
      'journal ends',
    ]);
  });

  it.each([
    ['declined', 'cancelled', 'fix.ended.declined'],
    ['not-permitted', 'failed', 'fix.ended.not-permitted'],
    ['missing', 'failed', 'fix.ended.missing'],
  ] as const)('takes nothing back, and asks nobody for it, where nothing was begun: %s', async (end, result, id) => {
    const { run, done } = await tell({ looks: [broken], ends: { off: end } });
    expect(run).toMatchObject({ result, message: { id, params: { program: 'off' } }, undo: 'none' });
    expect(done).toEqual(['journal', 'guard of on', 'off', 'guard goes', 'journal of the whole', 'journal ends']);
  });

  it('takes back what an earlier step had done before somebody said no', async () => {
    const steps = [command('off'), command('further')];
    const { done, run } = await tell({ looks: [broken], ends: { further: 'declined' }, what: { ...change, steps } });
    expect(run.undo).toBe('done');
    expect(done).toContain('back');
  });

  it('leaves everything, and the other’s journal, where another program is at a fix', async () => {
    const { run, done } = await tell({ looks: [broken], isAlone: false });
    expect(run).toMatchObject({ result: 'cancelled', message: { id: 'fix.refused.running' } });
    expect(done).toEqual(['journal']);
  });

  it('begins nothing on a full disk, and says what to do; a bug stays a bug', async () => {
    const noteError = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const { run, done } = await tell({ looks: [broken], noteError });
    expect(run).toMatchObject({ result: 'failed', message: { id: 'fix.refused.no-note' }, undo: 'none' });
    expect(say(run.message)).toMatch(/^Nothing was done\. .* the disk is full\. Make room/);
    expect(done).toEqual(['journal']);
    await expect(tell({ looks: [broken], noteError: new TypeError('a bug') })).rejects.toThrow('a bug');
  });

  it('keeps the guard where the second half fails, so that it is tried once more', async () => {
    const { run, done } = await tell({ looks: [broken], ends: { on: 'failed' } });
    expect(run.result).toBe('failed');
    expect(done).not.toContain('guard goes');
  });

  it('does nothing without a guard, where one is needed', async () => {
    const { run, done } = await tell({ looks: [broken], hasGuard: false });
    expect(run).toMatchObject({ result: 'failed', message: { id: 'fix.ended.no-guard' } });
    expect(done).not.toContain('off');
  });

  it('can be stopped; what had begun is brought to its end', async () => {
    const stop = new AbortController();
    const steps = [command('off'), command('further')];
    const { run, done } = await tell({
      ...{ looks: [broken], signal: stop.signal, what: { ...change, steps } },
      during: (program) => program === 'off' && stop.abort(),
    });
    expect(run).toMatchObject({ result: 'cancelled', undo: 'done' });
    expect(done).toEqual([
      'journal',
      'guard of on',
      'off',
      'on',
      'guard goes',
      'journal of the whole',
      'back',
      'journal ends',
    ]);
  });

  it('can be stopped before anything is changed', async () => {
    const { run, done } = await tell({ looks: [broken], signal: AbortSignal.abort() });
    expect(run).toMatchObject({ result: 'cancelled', message: { id: 'fix.ended.cancelled-before' } });
    expect(done).not.toContain('off');
  });
});
