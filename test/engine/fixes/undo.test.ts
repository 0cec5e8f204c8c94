// Taking a fix back, with a history and a journal that are real files' likenesses: what is shown, what is left alone, what is kept.
import { describe, expect, it } from 'vitest';
import type { FixRun } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import { fail, ok } from '../../../contract/result.ts';
import type { CommandResult } from '../../../engine/deps/run.ts';
import { createFixer } from '../../../engine/fixes/fixer.ts';
import type { Fixer, FixerInputs } from '../../../engine/fixes/fixer.ts';
import type { UnderWay } from '../../../engine/fixes/journal.ts';
import type { History, KeptFix } from '../../../engine/history/history.ts';
import type { CommandStep, Step } from '../../../engine/os/controls/step.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { well } from './pictures.ts';

const proxyMode: CommandStep = {
  ...{ type: 'command', program: 'gsettings', args: ['set', 'mode', 'manual'], privilege: 'user', timeoutMs: 1000 },
  over: { program: 'gsettings', args: ['get', 'mode'], lines: ["'none'"], isWhole: true },
};
const kdeMode: CommandStep = {
  ...proxyMode,
  ...{ program: 'kwriteconfig5', over: { program: 'kreadconfig5', args: [], lines: ['0'], isWhole: true } },
};

const kept = (id: number, more: Partial<FixRun> = {}): FixRun => ({
  ...{ id, fix: 'turn-off-proxy', startedAt: '2026-11-20T20:00:00.000Z', endedAt: '2026-11-20T20:00:30.000Z' },
  ...{ phase: 'over', by: 'GNOME', commands: [], result: 'helped', message: message('fix.ended.helped'), proof: null },
  ...{ undo: 'possible', ...more },
});

type Machine = {
  fixer: Fixer;
  /** What the settings show, by the program that is asked. */
  shows: Record<string, string>;
  /** Programs that fail. */
  failing: Set<string>;
  changed: string[];
  runs: Map<number, KeptFix>;
  note: { left: UnderWay | null; isOthers: boolean; error: Error | null };
};

const history = (runs: Map<number, KeptFix>): Pick<History, 'ask'> => ({
  ask: ((question: string, argument: { id: number; run: FixRun; undo: string | null }) => {
    if (question === 'fix') return Promise.resolve(ok(runs.get(argument.id) ?? null));
    if (question === 'fixes')
      return Promise.resolve(ok([...runs.values()].map(({ run }) => run).toSorted((a, b) => b.id - a.id)));
    runs.set(argument.run.id, argument);
    return Promise.resolve(ok(argument.run.id));
  }) as unknown as History['ask'],
});

/** A machine on which these runs were made, newest last, each with the steps that take it back. */
const machine = (...pasts: ReadonlyArray<readonly Step[]>): Machine => {
  const runs = new Map(pasts.map((undo, at) => [at + 1, { run: kept(at + 1), undo: JSON.stringify(undo) }]));
  const told: Machine = {
    ...{ shows: { gsettings: "'none'\n", kreadconfig5: '0\n' }, failing: new Set(), changed: [], runs },
    ...{ note: { left: null, isOthers: false, error: null }, fixer: null as unknown as Fixer },
  };
  const run = (program: string, args: readonly string[]): Promise<CommandResult> => {
    const isAsked = args[0] === 'get' || args.length === 0;
    if (!isAsked) told.changed.push(`${program}${told.note.left ? '' : ' unnoted'}`);
    const exitCode = told.failing.has(program) ? 1 : 0;
    return Promise.resolve({ type: 'done', exitCode, stdout: isAsked ? (told.shows[program] ?? '') : '', stderr: '' });
  };
  const edges = {
    clock: createHandClock(),
    hands: {
      run,
      elevation: {
        asksUser: () => false,
        commandFor: (step: Step) => Promise.resolve(step as CommandStep),
        readEnd: (_step: Step, result: CommandResult) =>
          result.type === 'done' && result.exitCode === 0
            ? ({ type: 'done' } as const)
            : ({ type: 'failed', exitCode: 1, said: '' } as const),
      },
    },
    journal: {
      begin: (run: FixRun, { always, undo }: Pick<UnderWay, 'always' | 'undo'>) => {
        if (told.note.error) return Promise.reject(told.note.error);
        if (!told.note.isOthers) told.note.left = { run, always, undo };
        return Promise.resolve(!told.note.isOthers);
      },
      end: () => Promise.resolve(void (told.note.left = null)),
      left: () => Promise.resolve(told.note.left),
    },
  } as unknown as FixerInputs['edges'];
  const unused = () => Promise.reject(new Error('not asked for in these stories'));
  const present = () => ({
    judged: well.verdict,
    live: false,
  });
  told.fixer = createFixer({ edges, ground: unused, present, history: history(runs) });
  return told;
};

describe('Taking a fix back', () => {
  it('shows what it runs, is noted while it runs, and is kept', async () => {
    const { fixer, changed, runs, note } = machine([proxyMode]);
    expect(await fixer.planUndo(1)).toMatchObject({
      ok: true,
      value: { run: { id: 1 }, commands: [{ argv: ['gsettings', 'set', 'mode', 'manual'] }] },
    });
    expect(changed).toEqual([]);
    expect(await fixer.undo(1)).toMatchObject({ ok: true, value: { undo: 'done', result: 'helped' } });
    expect(changed).toEqual(['gsettings']);
    expect(note.left).toBeNull();
    expect(runs.get(1)).toMatchObject({ run: { undo: 'done' }, undo: null });
    expect(await fixer.planUndo(1)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('waits for nobody: while another program is at a fix it is refused', async () => {
    const { fixer, changed, note } = machine([proxyMode]);
    note.isOthers = true;
    expect(await fixer.undo(1)).toMatchObject({ ok: false, error: { code: 'already-running' } });
    expect(changed).toEqual([]);
  });

  it('waits for nobody either while what an earlier program left is still being ended', async () => {
    const { fixer, changed, runs, note } = machine([proxyMode]);
    note.left = { run: kept(2, { phase: 'doing' }), always: [kdeMode], undo: null };
    const recovering = fixer.recover();
    expect(await fixer.undo(1)).toMatchObject({ ok: false, error: { code: 'already-running' } });
    expect(await recovering).toMatchObject({ result: 'cut-off' });
    expect(changed).toEqual(['kwriteconfig5']);
    expect(runs.get(1)?.run.undo).toBe('possible');
    expect(await fixer.undo(1)).toMatchObject({ ok: true });
  });

  it('leaves alone what has been chosen since', async () => {
    const { fixer, changed, shows, runs } = machine([proxyMode]);
    shows['gsettings'] = "'auto'\n";
    for (const refused of [await fixer.planUndo(1), await fixer.undo(1)])
      expect(refused).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('has been changed since') as string },
      });
    expect(changed).toEqual([]);
    expect(runs.get(1)?.run.undo).toBe('possible');
  });

  it('takes back the rest where one of several was changed, and says so', async () => {
    const { fixer, changed, shows } = machine([proxyMode, kdeMode]);
    shows['gsettings'] = "'auto'\n";
    const undone = await fixer.undo(1);
    expect(undone).toMatchObject({ ok: true, value: { undo: 'done', message: { id: 'fix.ended.undone-partly' } } });
    expect(changed).toEqual(['kwriteconfig5']);
  });

  it('touches nothing where the system does not say how it is set', async () => {
    const { fixer, changed, failing } = machine([proxyMode]);
    failing.add('gsettings');
    expect(await fixer.undo(1)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/did not say/) as string },
    });
    expect(changed).toEqual([]);
  });

  it('keeps to the order: a newer run of the same setting comes first, one of another setting does not matter', async () => {
    const { fixer, changed } = machine([proxyMode], [kdeMode], [proxyMode]);
    expect(await fixer.undo(1)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('tokwatch fix undo 3') as string },
    });
    expect(await fixer.undo(2)).toMatchObject({ ok: true });
    expect(await fixer.undo(3)).toMatchObject({ ok: true });
    expect(await fixer.undo(1)).toMatchObject({ ok: true });
    expect(changed).toEqual(['kwriteconfig5', 'gsettings', 'gsettings']);
  });

  it('that failed is kept, and can be tried again', async () => {
    const { fixer, failing, runs } = machine([proxyMode, kdeMode]);
    failing.add('kwriteconfig5');
    const failed = await fixer.undo(1);
    expect(failed).toMatchObject({ ok: true, value: { undo: 'failed', message: { id: 'fix.ended.not-undone' } } });
    expect(runs.get(1)).toMatchObject({ run: { undo: 'failed' }, undo: JSON.stringify([proxyMode, kdeMode]) });
    failing.clear();
    expect(await fixer.undo(1)).toMatchObject({ ok: true, value: { undo: 'done' } });
    expect(runs.get(1)?.undo).toBeNull();
  });

  it('that was cut off keeps how the run had ended, and can be tried again', async () => {
    const { fixer, note } = machine([proxyMode]);
    note.left = { run: { ...kept(1), phase: 'undoing' }, always: [], undo: [proxyMode] };
    expect(await fixer.recover()).toMatchObject({
      ...{ result: 'helped', undo: 'failed', phase: 'over', message: { id: 'fix.ended.undo-cut-off' } },
    });
    expect(await fixer.undo(1)).toMatchObject({ ok: true, value: { undo: 'done' } });
  });

  it('is refused on a full disk, with what to do, and is no bug', async () => {
    const { fixer, changed, note } = machine([proxyMode]);
    note.error = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const refused = await fixer.undo(1);
    expect(refused).toMatchObject(
      fail(
        'not-ready',
        'Nothing was done. The note that a fix is under way cannot be used: the disk is full. Make room on the disk, or name another folder with --data-dir, then try again.',
      ),
    );
    expect(changed).toEqual([]);
    note.error = new TypeError('a bug');
    await expect(fixer.undo(1)).rejects.toThrow('a bug');
  });
});
