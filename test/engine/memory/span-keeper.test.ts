import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { createSpanKeeper } from '../../../engine/memory/span-keeper.ts';
import type { SpanKeeper } from '../../../engine/memory/span-keeper.ts';
import { pictureOf } from '../incidents/pictures.ts';
import type { Seen } from '../incidents/pictures.ts';

const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

type Written = { id: number; code: string; from: number; to: number };

/** A keeper to which a story is told; minutes count from 20:00. */
const tellSpans = (lastId = 0) => {
  const keeper: SpanKeeper = createSpanKeeper(lastId);
  let [setMs, stoodMs] = [0, 0];
  const kept = new Map<number, Written>();
  const at = (minute: number) => ({
    wallMs: BEGIN_MS + minute * MINUTE_MS + setMs,
    monotonicMs: 5000 + minute * MINUTE_MS - stoodMs,
  });
  const minutes = (epochMs: number): number => (epochMs - BEGIN_MS) / MINUTE_MS;
  const self = {
    sees: (minute: number, code: Seen['code'], more: Partial<Seen> & { sinceMinute?: number } = {}) => {
      const { sinceMinute = minute, ...rest } = more;
      const since = new Date(at(sinceMinute).wallMs).toISOString();
      keeper.see(pictureOf({ code, at: new Date(at(minute).wallMs).toISOString(), since, ...rest }), at(minute));
      return self;
    },
    closes: (minute: number) => {
      keeper.close(at(minute));
      return self;
    },
    gap: (since: number, minute: number) => {
      keeper.gap(at(since).wallMs, at(minute));
      return self;
    },
    sets: (by: number) => {
      setMs += by * MINUTE_MS;
      return self;
    },
    /** The machine sleeps, and its monotonic clock stands still. */
    stands: (forMinutes: number) => {
      stoodMs += forMinutes * MINUTE_MS;
      return self;
    },
    /** Takes a batch; tells the rows that were in it. */
    takes: (minute: number): Written[] => {
      const rows = keeper.take(at(minute)).map(({ id, code, fromMs, toMs }) => {
        return { id, code, from: minutes(fromMs), to: minutes(toMs) };
      });
      rows.forEach((row) => kept.set(row.id, row));
      return rows;
    },
    /** Everything that was written, as "ok 0-10". */
    spans: (minute: number): string[] => {
      self.takes(minute);
      return [...kept.values()].map(({ code, from, to }) => `${code} ${from}-${to}`);
    },
  };
  return self;
};

describe('States become stretches of time', () => {
  it('one for each state, whose end moves on while it lasts', () => {
    const story = tellSpans(40).sees(0, 'ok');
    expect(story.takes(1)).toEqual([{ id: 41, code: 'ok', from: 0, to: 1 }]);
    story.sees(2, 'ok').sees(3, 'ok');
    expect(story.takes(5)).toEqual([{ id: 41, code: 'ok', from: 0, to: 5 }]);
    expect(story.takes(5)).toEqual([]);
    story.sees(6, 'dns.down').sees(8, 'ok');
    expect(story.spans(9)).toEqual(['ok 0-6', 'dns.down 6-8', 'ok 8-9']);
  });

  it('a fault that began before it was settled shortens what was thought to be then, though that was written', () => {
    const story = tellSpans().sees(0, 'ok');
    story.takes(9);
    story.sees(10, 'dns.down', { sinceMinute: 8 });
    expect(story.takes(10)).toEqual([
      { id: 1, code: 'ok', from: 0, to: 8 },
      { id: 2, code: 'dns.down', from: 8, to: 10 },
    ]);
  });

  it('several stretches that it reaches back over give way', () => {
    const story = tellSpans()
      .sees(0, 'ok')
      .sees(7, 'ok', { links: { dns: 'degraded' } })
      .sees(10, 'dns.down', { sinceMinute: 6 });
    expect(story.spans(11)).toEqual(['ok 0-6', 'ok 7-7', 'dns.down 6-11']);
  });

  it('the same verdict with another part failing is another stretch from then on, not from its beginning', () => {
    const story = tellSpans()
      .sees(0, 'tiktok.feature-down', { failing: ['feed'] })
      .sees(5, 'tiktok.feature-down', { sinceMinute: 0, failing: ['feed', 'search'] });
    expect(story.spans(6)).toEqual(['tiktok.feature-down 0-5', 'tiktok.feature-down 5-6']);
  });

  it('while nobody judges there is none, and what follows does not reach back over that', () => {
    const story = tellSpans().sees(0, 'dns.down').closes(5).closes(6).sees(9, 'dns.down', { sinceMinute: 0 });
    expect(story.spans(10)).toEqual(['dns.down 0-5', 'dns.down 9-10']);
  });

  it('what began while nobody judged is known by its evidence', () => {
    const story = tellSpans().sees(0, 'ok').closes(5).sees(9, 'dns.down', { sinceMinute: 7 });
    expect(story.spans(10)).toEqual(['ok 0-5', 'dns.down 7-10']);
  });
});

describe('Where nobody watched', () => {
  it('there is no stretch, whether the monotonic clock stood still', () => {
    const story = tellSpans().sees(0, 'ok');
    story.takes(5);
    story.stands(60).sees(65, 'ok').gap(5, 65).sees(66, 'ok');
    expect(story.spans(67).filter((span) => !/ (\d+)-\1$/.test(span))).toEqual(['ok 0-5', 'ok 66-67']);
  });

  it('or went on', () => {
    const story = tellSpans().sees(0, 'ok');
    expect(story.takes(65)).toEqual([{ id: 1, code: 'ok', from: 0, to: 65 }]);
    expect(story.gap(5, 65).sees(66, 'ok').spans(67)).toEqual(['ok 0-5', 'ok 66-67']);
  });
});

describe('Under another time', () => {
  it('a clock that is set back begins a new stretch, and takes nothing from the one before', () => {
    const story = tellSpans().sees(0, 'ok');
    story.takes(30);
    story.sets(-60).gap(30, 30).sees(31, 'ok');
    expect(story.spans(40)).toEqual(['ok 0-30', 'ok -29--20']);
  });

  it('also where nobody tells of it', () => {
    const story = tellSpans().sees(0, 'ok');
    story.takes(30);
    story
      .sets(-60)
      .sees(31, 'ok', { links: { dns: 'degraded' } })
      .sees(32, 'dns.down', { sinceMinute: 31.5 });
    expect(story.spans(40)).toEqual(['ok 0-31', 'ok -29--28.5', 'dns.down -28.5--20']);
  });

  it('the small corrections of a time server change nothing', () => {
    const story = tellSpans().sees(0, 'ok').sets(0.02).sees(10, 'ok');
    expect(story.spans(20)).toEqual(['ok 0-20']);
  });
});
