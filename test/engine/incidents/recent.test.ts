import { describe, expect, it } from 'vitest';
import type { Span } from '../../../contract/report.ts';
import { recentSpans, withSpan } from '../../../engine/incidents/recent.ts';

const at = (time: string): string => `2026-11-21T${time}:00.000Z`;
const well = (time: string): Span => ({ from: at(time), severity: 'ok', code: 'ok' });
const down = (time: string): Span => ({ from: at(time), severity: 'down', code: 'tiktok.down' });
const asleep = (time: string): Span => ({ from: at(time), severity: 'not-watched', code: null });

const told = (...spans: Span[]): readonly Span[] => spans.reduce<readonly Span[]>(withSpan, []);

describe('The last hour', () => {
  it('is one span as long as nothing changes', () => {
    expect(told(well('20:00'), well('20:01'), well('20:02'))).toEqual([well('20:00')]);
  });

  it('has a span for each state, with a gap where nobody watched', () => {
    const spans = [well('20:00'), down('20:10'), asleep('20:20'), down('20:50'), well('20:55')];
    expect(told(...spans)).toEqual(spans);
  });

  it('a state that turns out to have begun earlier takes the place of what was thought to be then', () => {
    expect(told(well('20:00'), well('20:09'), down('20:05'))).toEqual([well('20:00'), down('20:05')]);
  });

  it('keeps the span that reaches into it, and nothing older', () => {
    const spans = told(well('18:00'), down('19:00'), well('19:30'), down('20:20'));
    expect(recentSpans(spans, at('20:45'))).toEqual([well('19:30'), down('20:20')]);
    expect(recentSpans(spans, at('20:30'))).toEqual([well('19:30'), down('20:20')]);
    expect(recentSpans(spans, at('20:29'))).toEqual([down('19:00'), well('19:30'), down('20:20')]);
  });

  it('of a watch that has settled nothing is empty', () => expect(recentSpans([], at('20:00'))).toEqual([]));
});
