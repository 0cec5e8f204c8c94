import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { at, tellBook } from './told-book.ts';

describe('One incident for each root cause', () => {
  it('begins with a settled fault, with its cause, its features and its evidence, and ends when all is well', () => {
    const book = tellBook()
      .sees(0, 'ok')
      .sees(11, 'tiktok.cdn-down', { since: at(10), failing: ['video'] })
      .sees(22, 'ok');
    expect(book.changes()).toEqual(['began 1 tiktok.cdn-down', 'ended 1 tiktok.cdn-down']);
    const { incident, first, last } = book.told(1);
    expect(incident).toMatchObject({
      ...{ code: 'tiktok.cdn-down', severity: 'degraded', blame: 'tiktok', features: ['video'], end: 'over' },
      ...{ startedAt: at(10), settledAt: at(11), endedAt: at(22), watchedMs: 12 * MINUTE_MS, flaps: 0, parent: null },
      ...{ router: 'answered', brokenLink: 'tiktok', live: false, notes: [] },
    });
    expect(first).toEqual(last);
  });

  it.each(['ok', 'unknown', 'tiktok.rate-limited'] as const)('is not begun by %s', (code) => {
    expect(tellBook().sees(0, code).changes()).toEqual([]);
  });

  it('grows with its cause, and keeps what failed at any time, the worst of it and the evidence of the beginning', () => {
    const book = tellBook()
      .sees(0, 'tiktok.unreachable', { severity: 'degraded', failing: ['video'] })
      .sees(5, 'tiktok.unreachable', { failing: ['feed', 'web'], also: ['dns.slow'] })
      .sees(6, 'tiktok.unreachable', { failing: ['feed', 'web'], also: ['dns.slow'] })
      .sees(9, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'], live: true });
    expect(book.changes().map((change) => change.split(' ')[0])).toEqual(['began', 'changed', 'changed']);
    const { incident, first, last } = book.told(1);
    expect(incident).toMatchObject({
      severity: 'down',
      features: ['web', 'feed', 'video'],
      also: ['dns.slow'],
      live: true,
    });
    expect(first.verdict.features.video).toBe('down');
    expect(last.verdict.features.video).toBe('ok');
  });

  it('is known better when a verdict sharpens it, and does not forget that when it is said more vaguely again', () => {
    const book = tellBook()
      .sees(0, 'tiktok.unreachable')
      .sees(2, 'tiktok.down', { sharpens: ['tiktok.unreachable', 'path.ip-blocked'] })
      .sees(8, 'tiktok.unreachable')
      .sees(9, 'ok');
    expect(book.changes()).toEqual(['began 1 tiktok.unreachable', 'changed 1 tiktok.down', 'ended 1 tiktok.down']);
    expect(book.told(1).incident).toMatchObject({ blame: 'tiktok', message: { id: 'verdict.tiktok.down' } });
  });

  it('keeps whose fault it is when that cannot be told any more', () => {
    const book = tellBook()
      .sees(0, 'tiktok.unreachable', { blame: 'your-provider' })
      .sees(2, 'tiktok.unreachable', { blame: 'unknown', failing: ['feed'] });
    expect(book.told(1).incident).toMatchObject({ blame: 'your-provider', features: ['feed'] });
  });

  it('gives way to another cause', () => {
    const book = tellBook()
      .sees(0, 'tiktok.down')
      .sees(5, 'router.down', { since: at(4) });
    expect(book.changes()).toEqual(['began 1 tiktok.down', 'ended 1 tiktok.down', 'began 2 router.down']);
    expect(book.told(1).incident).toMatchObject({ end: 'replaced', endedAt: at(4), watchedMs: 4 * MINUTE_MS });
    expect(book.told(2).incident).toMatchObject({ router: 'silent', brokenLink: 'router', parent: null });
  });

  it('says what was last heard of the router where its link is not judged', () => {
    const sees = { links: { router: 'unknown' as const, device: 'down' as const } };
    const book = tellBook().sees(0, 'device.vpn-down', sees);
    expect(book.told(1).incident).toMatchObject({ router: 'unknown', brokenLink: 'device' });
  });
});

describe('A fault that comes back', () => {
  it('within ten minutes is the same incident, and only the time in which it was seen counts', () => {
    const book = tellBook().sees(0, 'dns.down').sees(3, 'ok').sees(12, 'dns.down').sees(14, 'ok');
    expect(book.changes()).toEqual([
      'began 1 dns.down',
      'ended 1 dns.down',
      'came-back 1 dns.down',
      'ended 1 dns.down',
    ]);
    expect(book.told(1).incident).toMatchObject({
      flaps: 1,
      startedAt: at(0),
      endedAt: at(14),
      watchedMs: 5 * MINUTE_MS,
    });
  });

  it('after ten minutes is another one', () => {
    const book = tellBook().sees(0, 'dns.down').sees(3, 'ok').sees(13, 'dns.down');
    expect(book.changes()).toEqual(['began 1 dns.down', 'ended 1 dns.down', 'began 2 dns.down']);
  });

  it('six times is one incident with five flaps', () => {
    const book = tellBook();
    for (let turn = 0; turn < 6; turn += 1) book.sees(turn * 4, 'internet.down').sees(turn * 4 + 2, 'ok');
    expect(book.told(1).incident).toMatchObject({ flaps: 5, watchedMs: 12 * MINUTE_MS, endedAt: at(22) });
    expect(new Set(book.changes().map((change) => change.split(' ')[1]))).toEqual(new Set(['1']));
  });

  it('under a name that was sharpened away is still the same', () => {
    const book = tellBook()
      .sees(0, 'tiktok.unreachable')
      .sees(1, 'tiktok.down', { sharpens: ['tiktok.unreachable'] })
      .sees(4, 'ok')
      .sees(6, 'tiktok.unreachable');
    expect(book.changes().at(-1)).toBe('came-back 1 tiktok.down');
  });
});

describe('A recovery in steps', () => {
  it('makes one incident after the other, each in the wake of the one before', () => {
    const book = tellBook()
      .sees(0, 'router.down')
      .hears(10, { type: 'doubted' })
      .sees(10.5, 'internet.down', { since: at(10.2) })
      .sees(11, 'dns.down', { since: at(10.8) })
      .sees(11.4, 'tiktok.unreachable', { since: at(11.2) })
      .sees(15, 'ok');
    const parents = [1, 2, 3, 4].map((id) => book.told(id).incident.parent);
    expect(parents).toEqual([null, 1, 2, 3]);
    expect([1, 2, 3].map((id) => book.told(id).incident.end)).toEqual(['replaced', 'replaced', 'replaced']);
    expect(book.told(4).incident.end).toBe('over');
  });

  it('with good news in between is in its wake as well', () => {
    const book = tellBook().sees(0, 'internet.down').sees(5, 'ok').sees(5.7, 'dns.slow');
    expect(book.told(2).incident.parent).toBe(1);
  });

  it('counts from when the next cause began, not from when it was sure', () => {
    const book = tellBook()
      .sees(0, 'internet.down')
      .hears(10, { type: 'doubted' })
      .sees(12, 'dns.down', { since: at(10.5) });
    expect(book.told(2).incident.parent).toBe(1);
  });

  it.each([
    ['a minute after the nearer one began to fade', 'internet.down', 'tiktok.down', 11],
    ['nearer than the one before', 'tiktok.down', 'dns.slow', 10.2],
    ['at the same link', 'internet.down', 'internet.loss', 10.2],
  ] as const)('is none where the next cause begins %s', (_when, before, after, minute) => {
    const book = tellBook().sees(0, before).hears(10, { type: 'doubted' }).sees(minute, after);
    expect(book.told(2).incident.parent).toBeNull();
  });

  it('the doubt is over when the cause is seen again', () => {
    const book = tellBook()
      .sees(0, 'internet.down')
      .hears(1, { type: 'doubted' })
      .sees(2, 'internet.down')
      .hears(10, { type: 'doubted' })
      .sees(10.5, 'dns.down');
    expect(book.told(2).incident.parent).toBe(1);
  });
});

describe('What nobody saw', () => {
  it('does not end an incident for ten minutes', () => {
    const book = tellBook().sees(0, 'internet.down').sees(4, 'unknown').sees(13, 'internet.down').sees(15, 'ok');
    expect(book.changes()).toEqual(['began 1 internet.down', 'ended 1 internet.down']);
    expect(book.told(1).incident).toMatchObject({ flaps: 0, watchedMs: 6 * MINUTE_MS, end: 'over' });
  });

  it('ends it after ten minutes, when it was seen last', () => {
    const book = tellBook().sees(0, 'internet.down').sees(4, 'unknown').hears(14, { type: 'tick' });
    expect(book.told(1).incident).toMatchObject({ end: 'lost-sight', endedAt: at(4), watchedMs: 4 * MINUTE_MS });
    expect(book.sees(15, 'internet.down').changes().at(-1)).toBe('began 2 internet.down');
  });

  it.each([false, true])(
    'a short sleep in the middle is left out, also where the monotonic clock goes on: %s',
    (goesOn) => {
      const book = tellBook()
        .sees(0, 'internet.down')
        .slept(5, 11, goesOn)
        .hears(11, { type: 'held' })
        .sees(12, 'internet.down')
        .sees(20, 'ok');
      expect(book.told(1).incident).toMatchObject({
        flaps: 0,
        end: 'over',
        endedAt: at(20),
        watchedMs: 13 * MINUTE_MS,
      });
    },
  );

  it('a night of sleep ends it when it was seen last, and the same fault in the morning is another one', () => {
    const book = tellBook().sees(0, 'internet.down').slept(5, 600).sees(601, 'internet.down');
    expect(book.changes()).toEqual(['began 1 internet.down', 'ended 1 internet.down', 'began 2 internet.down']);
    expect(book.told(1).incident).toMatchObject({ end: 'not-watched', endedAt: at(5), watchedMs: 5 * MINUTE_MS });
  });

  it('a fault that is gone after a short sleep ended when nobody watched', () => {
    const book = tellBook().sees(0, 'internet.down').slept(5, 8).sees(9, 'ok');
    expect(book.told(1).incident).toMatchObject({ end: 'not-watched', endedAt: at(5) });
  });

  it('a pause counts for nothing', () => {
    const book = tellBook()
      .sees(0, 'internet.down')
      .hears(3, { type: 'paused' })
      .hears(7, { type: 'paused' })
      .slept(3, 8, true)
      .sees(9, 'internet.down');
    expect(book.open(10)?.incident).toMatchObject({ watchedMs: 4 * MINUTE_MS, flaps: 0 });
  });

  it('the end of watching ends it, and the next run goes on with it when the same is seen soon', () => {
    const before = tellBook().sees(0, 'internet.down').hears(6, { type: 'closed' });
    expect(before.told(1).incident).toMatchObject({ end: 'not-watched', endedAt: at(6) });
    const after = tellBook({ incidents: [before.told(1)], lastSeen: 6, from: 9 }).sees(10, 'internet.down');
    expect(after.changes()).toEqual(['came-back 1 internet.down']);
    expect(after.open(12)?.incident).toMatchObject({ flaps: 0, end: null, endedAt: null, watchedMs: 8 * MINUTE_MS });
  });

  it('a run that was killed is gone on with as well', () => {
    const killed = tellBook().sees(0, 'internet.down').open(6)!;
    const after = tellBook({ incidents: [killed], lastSeen: 6, from: 9 }).sees(10, 'internet.down');
    expect(after.changes()).toEqual([]);
    expect(after.open(10)?.incident).toMatchObject({ id: 1, end: null, watchedMs: 6 * MINUTE_MS });
  });

  it('what was open at the end of a run of yesterday has ended then, and ids go on', () => {
    const killed = tellBook().sees(0, 'internet.down').open(6)!;
    const after = tellBook({ incidents: [killed], lastSeen: 6, from: 900 }).sees(901, 'internet.down');
    expect(after.changes()).toEqual(['ended 1 internet.down', 'began 2 internet.down']);
    expect(after.told(1).incident).toMatchObject({ end: 'not-watched', endedAt: at(6) });
  });
});

describe('A clock that is set', () => {
  it('back one hour takes nothing from how long it was watched, and makes no end before the beginning', () => {
    const book = tellBook().sees(0, 'internet.down').sets(-60).hears(10, { type: 'tick' }).sees(20, 'ok');
    const { incident } = book.told(1);
    expect(incident.watchedMs).toBe(20 * MINUTE_MS);
    expect(incident.endedAt).toBe(at(20));
  });

  it('back one hour still knows the same fault after ten minutes from another one', () => {
    const back = tellBook().sees(0, 'dns.down').sees(3, 'ok').sets(-60);
    expect(back.sees(14, 'dns.down').changes().at(-1)).toBe('began 2 dns.down');
  });
});

describe('A note', () => {
  it('is kept with its incident while that goes on', () => {
    const note = { id: 7, at: at(2), text: 'The lights flickered.' };
    const book = tellBook().sees(0, 'router.down').hears(2, { type: 'noted', incident: 1, note }).sees(3, 'ok');
    expect(book.told(1).incident.notes).toEqual([note]);
    expect(
      tellBook().sees(0, 'router.down').hears(2, { type: 'noted', incident: 9, note }).open(3)?.incident.notes,
    ).toEqual([]);
  });
});
