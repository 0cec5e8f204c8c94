import { describe, expect, it } from 'vitest';
import { answersAfter, createHandHistory } from './hand-history.ts';
import type { HandHistory } from './hand-history.ts';
import { openStage } from './stage.ts';

/** A history that takes what it is given and never says another word, as on a network disk that is gone. */
const hanging = (): HandHistory => ({ ...createHandHistory(), write: () => new Promise<never>(() => undefined) });

/** A history that does not even answer questions. */
const mute = (): HandHistory => ({ ...hanging(), ask: () => new Promise<never>(() => undefined) });

describe('While the disk hangs', () => {
  it('incidents go on, end and are told', async () => {
    const stage = await openStage({ history: hanging() });
    await stage.settles('internet.down');
    await stage.waits(1);
    await stage.holds();
    await stage.waits(12);
    const incidents = stage.events.flatMap((event) => (event.type === 'incident' ? [event.incident] : []));
    expect(incidents.at(-1)).toMatchObject({ end: 'lost-sight' });
    await stage.settles('ok');
    expect(stage.notices.map(({ occasion }) => occasion)).toEqual(['began']);
  });

  it.each([
    ['that hangs', hanging],
    ['that never answered', mute],
  ])('the program can end, with a history %s', async (_which, make) => {
    const stage = await openStage({ history: make() });
    await stage.settles('internet.down');
    let hasEnded = false;
    const closing = stage.memory.close().then(() => (hasEnded = true));
    await stage.clock.advance(5000);
    expect(hasEnded).toBe(true);
    await closing;
    await stage.waits(5);
    expect(stage.clock.alarms()).toEqual([]);
  });
});

describe('While the history opens', () => {
  it('evidence is kept as it was, not as it is by then', async () => {
    const history = createHandHistory();
    const gate = Promise.withResolvers<void>();
    const stage = await openStage({ history: answersAfter(gate.promise, history) });
    await stage.settles('router.down');
    await stage.waits(0.2);
    await stage.settles('ok');
    gate.resolve();
    await stage.clock.settle();
    expect(history.incidents()).toMatchObject([{ code: 'router.down', router: 'silent', brokenLink: 'router' }]);
    expect(history.details(1)!.first.layers.router.status).toBe('down');
  });
});
