import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AlertState, Notice } from '../../contract/alert.ts';
import type { Showing } from '../../contract/showing.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Memory, MemoryEvent } from '../../engine/memory/memory.ts';
import { handBack, notifyDesktop } from '../../headless/notify.ts';
import type { NoticeNeeds } from '../../headless/notify.ts';
import { startDesktop } from '../engine/desktop/desktop-service.ts';
import { noticeOf } from '../engine/desktop/notices.ts';
import { hasBus, startBus } from '../engine/desktop/private-bus.ts';
import { patience } from '../engine/support/patience.ts';

/** A memory that tells what it is told to tell; `done` is what was wanted of it and of the engine. */
const createMemory = (snoozed: Result<AlertState> = ok({ snoozedUntil: null, toldToday: 0 })) => {
  const listeners = new Set<(event: MemoryEvent) => void>();
  const done: string[] = [];
  const memory: Pick<Memory, 'subscribe' | 'snooze'> = {
    snooze: (minutes) => {
      done.push(`snooze ${minutes}`);
      return Promise.resolve(snoozed);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const tell = (event: MemoryEvent): void => listeners.forEach((listener) => listener(event));
  return { memory, done, tell, listeners, engine: { checkAgain: () => void done.push('check again') } };
};

const openPage =
  (done: string[]): NoticeNeeds['openPage'] =>
  () => {
    done.push('open');
    return Promise.resolve();
  };

const terminalIn = (environment: Readonly<Record<string, string>>) => {
  const err = new PassThrough({ encoding: 'utf8' });
  return { out: new PassThrough(), err, environment };
};

const notice = noticeOf({ actions: ['check-again', 'show', 'snooze', 'fix'] });

describe.skipIf(!hasBus)('Beside the terminal', () => {
  it('shows what the memory tells, and carries out what is clicked', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const { memory, engine, done, tell } = createMemory();
    const terminal = terminalIn(bus.environment);
    onTestFinished(notifyDesktop({ platform: 'linux', terminal }, { memory, engine, openPage: openPage(done) }));
    tell({ type: 'alerts', alerts: { snoozedUntil: null, toldToday: 1 } });
    tell({ type: 'notice', notice });
    await expect.poll(() => desktop.posted, patience).toHaveLength(1);
    for (const action of ['default', 'check-again', 'show', 'snooze', 'fix']) desktop.choose(1, action);
    await expect.poll(() => done, patience).toEqual(['open', 'check again', 'open', 'snooze 60', 'open']);
  });

  it('offers nothing that needs a page where there is none', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const { memory, engine, tell } = createMemory();
    onTestFinished(
      notifyDesktop({ platform: 'linux', terminal: terminalIn(bus.environment) }, { memory, engine, openPage: null }),
    );
    tell({ type: 'notice', notice });
    await expect.poll(() => desktop.posted, patience).toHaveLength(1);
    expect(desktop.posted[0]?.actions).toEqual(['check-again', 'Check again', 'snooze', 'Quiet for 1 hour']);
  });

  it('says when quiet was asked for and cannot be had', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const { memory, engine, tell } = createMemory(fail('no-history', 'There is no history.'));
    const terminal = terminalIn(bus.environment);
    onTestFinished(notifyDesktop({ platform: 'linux', terminal }, { memory, engine, openPage: null }));
    tell({ type: 'notice', notice });
    await expect.poll(() => desktop.posted, patience).toHaveLength(1);
    desktop.choose(1, 'snooze');
    await expect.poll(() => terminal.err.read() as unknown, patience).toBe('tokwatch: There is no history.\n');
  });

  it('shows nothing any more after its end', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const { memory, engine, tell, listeners } = createMemory();
    const end = notifyDesktop(
      { platform: 'linux', terminal: terminalIn(bus.environment) },
      { memory, engine, openPage: null },
    );
    tell({ type: 'notice', notice });
    await expect.poll(() => desktop.posted, patience).toHaveLength(1);
    end();
    expect(listeners.size).toBe(0);
  });
});

describe('Without a desktop', () => {
  it.each([
    ['on macOS', 'darwin', 'terminal'],
    ['on Windows', 'win32', 'terminal'],
    ['on Linux without a bus', 'linux', 'no-desktop'],
  ])('hands on what is not shown, and says why: %s', async (_case, platform, why) => {
    const { memory, engine, tell } = createMemory();
    const unshown: Notice[] = [];
    const terminal = terminalIn({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' });
    const showings: Showing[] = [];
    const needs = {
      ...{ memory, engine, openPage: null, unshown: (one: Notice) => unshown.push(one) },
      showing: (one: Showing) => showings.push(one),
    };
    onTestFinished(notifyDesktop({ platform, terminal }, needs));
    tell({ type: 'notice', notice });
    await expect.poll(() => unshown, patience).toEqual([notice]);
    expect(showings).toEqual([{ state: 'not-shown', why, system: platform }]);
    expect(terminal.err.read()).toBeNull();
  });

  it('says that the user wants none, and hands all of them on', () => {
    const { memory, tell } = createMemory();
    const handed: unknown[] = [];
    const note = (one: unknown): unknown => handed.push(one);
    onTestFinished(handBack({ platform: 'linux' }, { memory, unshown: note, showing: note }));
    tell({ type: 'notice', notice });
    expect(handed).toEqual([{ state: 'not-shown', why: 'switched-off', system: 'linux' }, notice]);
  });
});
