import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { say } from '../../../contract/message.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { isFromPhone } from '../../../engine/phone/phone.ts';
import { readingSamples } from '../../contract/samples.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { answersAfter, createHandHistory } from './hand-history.ts';
import { openStage, reasonsIn as reasons } from './stage.ts';
import type { Stage } from './stage.ts';

const codes = (stage: Stage): string[] => stage.history.spans().map(({ code }) => code);

describe('What the engine sees is remembered', () => {
  it('at once when something is settled, and every ten seconds while it goes on', async () => {
    const stage = await openStage();
    await stage.settles('ok');
    expect(codes(stage)).toEqual(['ok']);
    const lengthMs = (): number => stage.history.spans()[0]!.toMs - stage.history.spans()[0]!.fromMs;
    expect(lengthMs()).toBe(0);
    await stage.clock.advance(9000);
    expect(lengthMs()).toBe(0);
    await stage.clock.advance(11_000);
    expect(lengthMs()).toBeGreaterThanOrEqual(10_000);
  });

  it('with every link and feature as it was, and nothing while judgement is held or the user wants a pause', async () => {
    const stage = await openStage();
    await stage.settles('tiktok.cdn-down', { failing: ['video'] });
    await stage.waits(5);
    await stage.holds();
    await stage.waits(5);
    await stage.settles('ok');
    await stage.waits(5);
    await stage.pauses();
    await stage.waits(5);
    const [down, well] = stage.history.spans();
    expect(down).toMatchObject({ code: 'tiktok.cdn-down', blame: 'tiktok' });
    expect(down!.conditions).toMatchObject({
      verdict: 'degraded',
      tiktok: 'degraded',
      router: 'ok',
      video: 'down',
      feed: 'ok',
    });
    expect([down, well].map((span) => (span!.toMs - span!.fromMs) / MINUTE_MS)).toEqual([5, 5]);
    expect(stage.history.spans()).toHaveLength(2);
  });

  it('while there is doubt what was settled stands, in the stretch and in the incident', async () => {
    const stage = await openStage();
    await stage.settles('internet.down');
    await stage.doubts();
    await stage.waits(2);
    await stage.settles('internet.down');
    await stage.waits(1);
    expect(stage.history.spans().map(({ fromMs, toMs }) => (toMs - fromMs) / MINUTE_MS)).toEqual([3]);
    expect(stage.events.filter(({ type }) => type === 'incident')).toHaveLength(1);
  });

  it('what follows a minute of doubt did not come in the wake of what was doubted', async () => {
    const parentAfter = async (minutes: number): Promise<number | null> => {
      const stage = await openStage();
      await stage.settles('internet.down');
      await stage.doubts();
      await stage.waits(minutes);
      await stage.settles('dns.down');
      return stage.history.incidents()[1]!.parent;
    };
    expect([await parentAfter(0.5), await parentAfter(2)]).toEqual([1, null]);
  });

  it('readings and echoes too, without what others said and what was not asked', async () => {
    const stage = await openStage();
    const others = { ...readingSamples[0]!, probe: 'outside.world' };
    const unasked = { ...readingSamples[0]!, status: 'skipped' } as const;
    for (const reading of [...readingSamples, others, unasked]) await stage.says({ type: 'reading', reading });
    await stage.says({
      type: 'echo',
      echo: { to: 'router', place: 'router', atMs: stage.clock.now(), sent: 1, lost: 0, rttMs: 3 },
    });
    await stage.clock.advance(10_000);
    const rows = stage.history.batches.flatMap(({ readings }) => readings);
    expect(rows.map(({ probe }) => probe)).toEqual(
      readingSamples.filter((reading) => !isFromPhone(reading)).map(({ probe }) => probe),
    );
    const line = stage.history.batches.flatMap((batch) => batch.line);
    expect(line).toMatchObject([{ to: 'router', sent: 1, lost: 0, rttSumUs: 3000 }]);
  });

  it('an incident says whether the router answered, also where its link is not judged', async () => {
    const stage = await openStage();
    const echo = { to: 'router', place: 'router', atMs: stage.clock.now(), sent: 2, lost: 0, rttMs: 3 } as const;
    await stage.says({ type: 'echo', echo });
    await stage.settles('tiktok.unreachable', { links: { router: 'not-judged' } });
    expect(stage.history.incidents()[0]).toMatchObject({ router: 'answered' });
  });

  it('how long an open incident was watched is written every minute', async () => {
    const stage = await openStage();
    await stage.settles('internet.down');
    await stage.waits(30);
    expect(stage.history.incidents()[0]!.watchedMs).toBeGreaterThan(28 * MINUTE_MS);
  });

  it('before the history has answered, nothing is lost', async () => {
    const history = createHandHistory();
    const gate = Promise.withResolvers<void>();
    const stage = await openStage({ history: answersAfter(gate.promise, history) });
    await stage.settles('internet.down');
    expect(history.batches).toEqual([]);
    gate.resolve();
    await stage.clock.settle();
    expect(history.incidents()).toMatchObject([{ id: 1, code: 'internet.down' }]);
  });

  it('a history that never answers is not waited for: ids go on from a number that nobody counted up to', async () => {
    const history = createHandHistory();
    const never = { ...history, ask: () => new Promise<never>(() => undefined) };
    const stage = await openStage({ history: never });
    await stage.settles('internet.down');
    await stage.clock.advance(40_000);
    expect(history.incidents()[0]!.id).toBeGreaterThan(1_000_000_000);
    expect(stage.notices).toHaveLength(1);
  });
});

describe('The memory', () => {
  it('tells on time what becomes due, though nothing happens', async () => {
    const stage = await openStage({ alerts: { remindAfterMinutes: 7 } });
    const began = stage.clock.now();
    await stage.settles('internet.down');
    await stage.waits(15);
    expect(stage.notices.map(({ at }) => (Date.parse(at) - began) / MINUTE_MS)).toEqual([0, 7, 14]);
  });

  it('weighs anew when the user goes LIVE or changes what he wants, and hands the cap on', async () => {
    const stage = await openStage({ alerts: { onlyWhileLive: true } });
    await stage.settles('internet.down');
    expect(stage.notices).toEqual([]);
    await stage.goesLive(true);
    expect(stage.notices).toMatchObject([{ urgency: 'critical', silent: true }]);
    await stage.uses({ muted: ['internet.down'] });
    await stage.settles('ok');
    expect(reasons(stage).at(-1)).toBe('over alert.not.muted');
    expect(stage.history.caps).toEqual([defaultSettings.history.maxMegabytes * 1_000_000]);
  });

  it('keeps a note, and tells it to whoever looks at the incident', async () => {
    const stage = await openStage();
    await stage.settles('router.down');
    const written = await stage.memory.note({ incident: 1, text: 'The lights flickered.' });
    expect(written).toMatchObject({ ok: true, value: { id: 1, text: 'The lights flickered.' } });
    await stage.settles('ok');
    const told = stage.events.flatMap((event) => (event.type === 'incident' ? [event.incident] : []));
    expect(told.at(-1)).toMatchObject({ end: 'over', notes: [{ text: 'The lights flickered.' }] });
    const missing = await stage.memory.note({ incident: 9, text: 'x' });
    expect(missing).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('goes on while the disk refuses, and gives everything later', async () => {
    const stage = await openStage();
    stage.history.refuses(true);
    await stage.settles('internet.down');
    await stage.waits(3);
    await stage.settles('ok');
    expect(stage.notices.map(({ occasion }) => occasion)).toEqual(['began', 'over']);
    expect(stage.history.batches).toEqual([]);
    stage.history.refuses(false);
    await stage.waits(1);
    expect(stage.history.incidents()).toMatchObject([{ end: 'over', watchedMs: 3 * MINUTE_MS }]);
    expect(reasons(stage)).toEqual(['began alert.told.began', 'over alert.told.over']);
    expect(codes(stage)).toEqual(['internet.down', 'ok']);
  });

  it('sleep in the middle of a fault is no part of it', async () => {
    const stage = await openStage();
    await stage.settles('internet.down');
    await stage.waits(4);
    await stage.sleeps(6);
    await stage.settles('internet.down');
    await stage.waits(2);
    await stage.settles('ok');
    expect(stage.history.incidents()).toMatchObject([{ watchedMs: 6 * MINUTE_MS, flaps: 0, end: 'over' }]);
    const spans = stage.history.spans().filter(({ code, fromMs, toMs }) => code !== 'ok' && toMs > fromMs);
    expect(spans.map(({ fromMs, toMs }) => (toMs - fromMs) / MINUTE_MS)).toEqual([4, 2]);
    expect(spans[1]!.fromMs - spans[0]!.toMs).toBe(6 * MINUTE_MS);
  });

  it('closes when the last decision is written, also where the history takes its time', async () => {
    const history = createHandHistory();
    const slowly = {
      ...history,
      ask: (async (name, argument) => {
        await turn();
        return history.ask(name, argument);
      }) as typeof history.ask,
    };
    const stage = await openStage({ history: slowly });
    await stage.settles('internet.down');
    await stage.memory.close();
    expect(history.told().at(-1)?.reason.id).toBe('alert.told.began');
  });

  it('closes with everything written, and nothing left behind', async () => {
    const clock = createHandClock();
    const stage = await openStage({ clock });
    await stage.settles('internet.down');
    await stage.clock.advance(4000);
    await stage.memory.close();
    expect(stage.history.isClosed()).toBe(true);
    expect(stage.history.incidents()).toMatchObject([{ end: 'not-watched', watchedMs: 4000 }]);
    expect(stage.history.spans()[0]!.toMs).toBe(clock.now());
    // Whether its end is told is left to the next run, which may see it.
    expect(reasons(stage)).toEqual(['began alert.told.began']);
    expect(clock.alarms()).toEqual([]);
    expect(stage.notices.map(({ title }) => say(title))).toHaveLength(1);
  });
});
