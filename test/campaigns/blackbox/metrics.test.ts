import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf, parseMetrics } from './metrics.ts';

/** What the exporter 0.23.0 printed in the laboratory. */
const recorded = (name: string): string => readFileSync(new URL(`recorded/${name}.txt`, import.meta.url), 'utf8');

const figures = (name: string) => figuresOf(parseMetrics(recorded(name)));

describe('The text of a probe becomes numbers', () => {
  it('keeps labels as they are printed, with blanks, stars and quotes in them', () => {
    const metrics = parseMetrics(recorded('web-well'));
    expect(metrics.get('probe_http_duration_seconds{phase="tls"}')).toBe(0.012358778);
    expect(metrics.get('probe_tls_version_info{version="TLS 1.3"}')).toBe(1);
    expect([...metrics.keys()].filter((series) => series.startsWith('probe_ssl_last_chain_info{'))).toHaveLength(1);
  });

  it('reads every way in which the format writes a number', () => {
    const metrics = parseMetrics('a 2.46e+09\nb{c="} 1"} -0.5\nd +Inf\ne -Inf\nf NaN\n');
    expect([...metrics]).toEqual([
      ['a', 2.46e9],
      ['b{c="} 1"}', -0.5],
      ['d', Infinity],
      ['e', -Infinity],
      ['f', NaN],
    ]);
  });

  it.each(['<html>', 'probe_success', 'probe_success many', 'Unknown module "nonsense"'])(
    'does not take %s for metrics',
    (text) => expect(() => parseMetrics(text)).toThrow('metrics'),
  );
});

describe('A probe is read by its figures', () => {
  it('a page that came', () => {
    expect(figures('web-well')).toMatchObject({ passed: true, ipVersion: 4, httpStatus: 200, replyMs: null });
    expect(figures('web-well').durationMs).toBeCloseTo(18.42, 2);
    expect(figures('web-well').lookupMs).toBeCloseTo(2.45, 2);
  });

  it('a page that says that it is overloaded', () => {
    expect(figures('web-overloaded')).toMatchObject({ passed: false, ipVersion: 4, httpStatus: 503 });
  });

  it('a page whose host has no address', () => {
    expect(figures('web-without-address')).toMatchObject({ passed: false, ipVersion: null, httpStatus: null });
  });

  it('a denied name', () => {
    expect(figures('names-denied')).toMatchObject({ passed: false, ipVersion: 4, httpStatus: null, replyMs: null });
  });

  it('a ping with its reply, and one without', () => {
    expect(figures('ping-well')).toMatchObject({ passed: true });
    expect(figures('ping-well').replyMs).toBeGreaterThan(0);
    expect(figures('ping-dead')).toMatchObject({ passed: false, replyMs: null });
    expect(figures('ping-dead').durationMs).toBeGreaterThan(5000);
  });

  it('refuses metrics that are about no probe', () => {
    expect(() => figuresOf(parseMetrics('go_goroutines 8\n'))).toThrow('not those of a probe');
  });
});
