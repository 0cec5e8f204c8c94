import { afterEach, describe, expect, it } from 'vitest';
import type { FixesState, FixRun } from '../../../contract/fix.ts';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { ok } from '../../../contract/result.ts';
import { surface } from '../../../engine/deps/surface.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import { createFixDesk } from '../../../engine/fixes/fix-desk.ts';
import type { FixDesk } from '../../../engine/fixes/fix-desk.ts';
import type { Fixer } from '../../../engine/fixes/fixer.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { historyIn } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { createStubOs } from '../support/stub-os.ts';

const begun: FixRun = {
  ...{ id: 0, fix: 'flush-dns', startedAt: '2026-11-23T20:00:00.000Z', endedAt: null, phase: 'before' },
  ...{ by: 'dnsmasq', commands: [], result: null, message: message('fix.under-way'), proof: null, undo: 'none' },
};
const helped: FixRun = {
  ...{ ...begun, phase: 'over', result: 'helped', message: message('fix.ended.helped'), undo: 'possible' },
  endedAt: '2026-11-23T20:00:20.000Z',
};

type Scene = {
  desk: FixDesk;
  clock: HandClock;
  state: () => FixesState;
  see: (snapshot: Snapshot) => void;
  /** What the watch was told: that a fix begins, or has ended. */
  rests: boolean[];
  /** Lets the fix that is under way come to its end. */
  end: (ended: FixRun) => void;
};

const stops: AbortController[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop.abort()));

type Elsewhere = { isBusyElsewhere?: () => boolean | Promise<boolean> };

const scene = async (first: Snapshot, { isBusyElsewhere = () => false }: Elsewhere = {}): Promise<Scene> => {
  const clock = createHandClock();
  const history = await historyIn(freshDirectory());
  let present = first;
  let listener: (event: EngineEvent) => void = () => undefined;
  const rests: boolean[] = [];
  const running = Promise.withResolvers<FixRun>();
  const keep = async (run: FixRun): Promise<FixRun> => {
    const kept = await history.ask('keepFix', { run, undo: null });
    return { ...run, id: kept.ok ? kept.value : 0 };
  };
  const work: Fixer['run'] = async (_ask, onChange, signal) => {
    const started = await keep(begun);
    onChange(started);
    const cancelled = new Promise<FixRun>((resolve) => {
      signal.addEventListener('abort', () => resolve({ ...helped, result: 'cancelled' }));
    });
    return ok(await keep({ ...(await Promise.race([running.promise, cancelled])), id: started.id }));
  };
  const fixer: Fixer = {
    offers: () => [],
    plan: () => Promise.resolve(ok({ can: false, why: message('fix.cannot.no-device') })),
    run: work,
    planUndo: (id) => Promise.resolve(ok({ run: { ...helped, id }, commands: [] })),
    undo: async (id, onChange) => {
      onChange?.({ ...helped, id, phase: 'undoing' });
      return ok(await keep({ ...helped, id, undo: 'done' }));
    },
    recover: () => Promise.resolve(null),
  };
  const engine = {
    snapshot: () => present,
    subscribe: (listen: typeof listener) => {
      listener = listen;
      return () => (listener = () => undefined);
    },
    setFixing: (isFixing: boolean) => {
      if (rests.at(-1) !== isFixing) rests.push(isFixing);
    },
  };
  const others = async (): Promise<boolean> => isBusyElsewhere();
  const desk = createFixDesk({ clock, os: createStubOs(), engine, history, fixer, isBusyElsewhere: others });
  const stop = new AbortController();
  stops.push(stop);
  desk.attend(stop.signal).catch(surface);
  let state: FixesState | null = null;
  desk.subscribe((next) => (state = next));
  return {
    ...{ desk, clock, rests, end: running.resolve, state: () => state! },
    see: (snapshot) => {
      present = snapshot;
      listener({ type: 'snapshot', snapshot });
    },
  };
};

const ask = { id: 'flush-dns', seal: 'x', despiteLive: false } as const;
const fitting = ({ offers }: FixesState): string[] => offers.filter(({ fits }) => fits).map(({ id }) => id);

describe('What fits', () => {
  it('follows the verdict, and stands while everything is looked at anew', async () => {
    const { state, see } = await scene(snapshotOf('dns.down'));
    expect(fitting(state())).toContain('flush-dns');
    const unsettled = snapshotOf('tiktok.down');
    see({ ...unsettled, verdict: { ...unsettled.verdict, settledAt: null } });
    expect(fitting(state())).toContain('flush-dns');
    see(unsettled);
    expect(fitting(state())).not.toContain('flush-dns');
  });

  it('comes with the page of the router of this network', async () => {
    const { state } = await scene(snapshotOf('router.down'));
    await expect.poll(() => state().routerPage).toBe('http://192.168.1.1/');
  });
});

describe('A fix that is begun', () => {
  it('answers as soon as it runs, lets the watch rest until it has ended, and then stands among the others', async () => {
    const { desk, state, rests, end } = await scene(snapshotOf('dns.down'));
    expect(await desk.run(ask)).toEqual(ok(undefined));
    expect(state().running).toMatchObject({ fix: 'flush-dns', phase: 'before' });
    expect(rests.at(-1)).toBe(true);
    end(helped);
    await expect.poll(() => state().running).toBeNull();
    expect(rests.at(-1)).toBe(false);
    await expect.poll(() => state().past).toMatchObject([{ fix: 'flush-dns', result: 'helped' }]);
  });

  it('is the only one', async () => {
    const { desk } = await scene(snapshotOf('dns.down'));
    await desk.run(ask);
    expect(await desk.run(ask)).toMatchObject({ ok: false, error: { code: 'already-running' } });
    expect(await desk.undo(1)).toMatchObject({ ok: false, error: { code: 'already-running' } });
  });

  it('can be cancelled', async () => {
    const { desk, state } = await scene(snapshotOf('dns.down'));
    await desk.run(ask);
    desk.cancel();
    await expect.poll(() => state().past).toMatchObject([{ result: 'cancelled' }]);
  });

  it('can be taken back, which is told like any other', async () => {
    const { desk, state, end } = await scene(snapshotOf('dns.down'));
    await desk.run(ask);
    end(helped);
    await expect.poll(() => state().past[0]?.undo).toBe('possible');
    expect(await desk.undo(state().past[0]!.id)).toEqual(ok(undefined));
    await expect.poll(() => state().past[0]?.undo).toBe('done');
  });
});

describe('What another program is at', () => {
  it('lets the watch rest as well, and nobody is told of an outage that somebody makes by hand', async () => {
    let isBusy = true;
    const { rests, clock } = await scene(snapshotOf('dns.down'), { isBusyElsewhere: () => isBusy });
    await clock.settle();
    expect(rests).toEqual([true]);
    isBusy = false;
    await clock.advance(2000);
    expect(rests).toEqual([true, false]);
  });

  it('keeps the watch at rest when a fix of its own has come to its end meanwhile', async () => {
    const { desk, rests, clock, end, state } = await scene(snapshotOf('dns.down'), { isBusyElsewhere: () => true });
    await clock.settle();
    await desk.run(ask);
    end(helped);
    await expect.poll(() => state().running).toBeNull();
    expect(rests).toEqual([true]);
  });

  it('wakes nobody in the middle of a fix that has begun while the journal was read', async () => {
    const read = Promise.withResolvers<boolean>();
    const { desk, rests, clock } = await scene(snapshotOf('dns.down'), { isBusyElsewhere: () => read.promise });
    await clock.settle();
    await desk.run(ask);
    read.resolve(false);
    await clock.settle();
    expect(rests).toEqual([true]);
  });
});

describe('What the user does and says', () => {
  it('is remembered', async () => {
    const { desk, state } = await scene(snapshotOf('tiktok.down'));
    expect(await desk.answer({ id: 'phone-restart', helped: true })).toEqual(ok(undefined));
    expect(await desk.answer({ id: 'phone-update', helped: false })).toEqual(ok(undefined));
    expect(state().past).toMatchObject([
      { fix: 'phone-update', result: 'answered-no' },
      { fix: 'phone-restart', result: 'answered-yes' },
    ]);
  });

  it('is not asked of what proves itself', async () => {
    const { desk, state } = await scene(snapshotOf('dns.down'));
    expect(await desk.answer({ id: 'flush-dns', helped: true })).toMatchObject({ error: { code: 'bad-argument' } });
    expect(state().past).toEqual([]);
  });

  it('a router that is restarted is followed until TikTok works again, and kept as what helped', async () => {
    const before = snapshotOf('internet.down');
    const { desk, state, see } = await scene(before);
    desk.watchRouter(true);
    expect(state().router?.phase).toBe('waiting');
    see(snapshotOf('router.down'));
    expect(state().router?.phase).toBe('gone');
    see(snapshotOf('internet.down'));
    expect(state().router?.phase).toBe('back');
    see(snapshotOf('ok'));
    expect(state().router?.phase).toBe('well');
    await expect
      .poll(() => state().past)
      .toMatchObject([
        {
          ...{ fix: 'restart-router', result: 'helped', message: { id: 'fix.ended.router-well' } },
          proof: { before: { code: 'internet.down' }, after: { code: 'ok' } },
        },
      ]);
  });

  it.each(['ok', 'unknown'] as const)(
    'a restart proves nothing where what was seen before was %s',
    async (severity) => {
      const before = snapshotOf('internet.down');
      const { desk, state, see, clock } = await scene({ ...before, verdict: { ...before.verdict, severity } });
      desk.watchRouter(true);
      see(snapshotOf('router.down'));
      see(snapshotOf('internet.down'));
      see(snapshotOf('ok'));
      expect(state().router?.phase).toBe('well');
      await desk.answer({ id: 'phone-update', helped: false });
      await clock.settle();
      expect(state().past).toMatchObject([{ fix: 'phone-update' }]);
    },
  );

  it('a restart that was thought better of is forgotten', async () => {
    const { desk, state, see } = await scene(snapshotOf('internet.down'));
    desk.watchRouter(true);
    desk.watchRouter(false);
    see(snapshotOf('router.down'));
    expect(state().router).toBeNull();
  });
});
