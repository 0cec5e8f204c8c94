import { describe, expect, it } from 'vitest';
import type { ProbeName } from './configuration.ts';
import type { ProbeFigures } from './metrics.ts';
import { alertOf, isTroubled, readingOf, type Round } from './reading.ts';

const passed: ProbeFigures = {
  passed: true,
  durationMs: 40,
  ipVersion: 4,
  httpStatus: null,
  lookupMs: 2,
  replyMs: null,
};
const failed: ProbeFigures = { ...passed, passed: false, durationMs: 5000 };
const ping: ProbeFigures = { ...passed, replyMs: 3 };
const page: ProbeFigures = { ...passed, httpStatus: 200 };

const well: Round = {
  web: page,
  port: passed,
  pingTiktok: ping,
  pingGateway: ping,
  pingInternet: ping,
  names: passed,
};

/** A round in which these probes failed. */
const without = (...names: readonly ProbeName[]): Round => ({
  ...well,
  ...Object.fromEntries(names.map((name) => [name, failed])),
});

describe('The plain alert', () => {
  it('is silent while the page comes', () => expect(alertOf([well])).toBe('up'));

  it('fires when the page fails again and again', () => {
    expect(alertOf([without('web'), without('web'), without('web')])).toBe('down');
  });

  it('does not fire for a blip', () => {
    expect(alertOf([without('web'), well])).toBe('up');
    expect(readingOf([without('web', 'port', 'pingInternet'), well])).toBe('up');
  });

  it('asks again while the page fails or is slow, and not otherwise', () => {
    expect(isTroubled(without('web'))).toBe(true);
    expect(isTroubled({ ...well, web: { ...page, durationMs: 1001 } })).toBe(true);
    expect(isTroubled(without('pingGateway', 'pingInternet'))).toBe(false);
  });
});

describe('A careful administrator reads, when the page fails,', () => {
  it('the status of TikTok itself, before all else', () => {
    const overloaded = { ...failed, httpStatus: 503 };
    expect(readingOf([{ ...without('pingInternet', 'pingGateway'), web: overloaded }])).toBe('TikTok fails');
  });

  it('no such status in an answer that broke off', () => {
    expect(readingOf([{ ...well, web: { ...failed, httpStatus: 200 } }])).toBe('way or TikTok');
  });

  it('an open port as a line and a name that work', () => {
    expect(readingOf([without('web', 'pingInternet', 'pingGateway', 'names')])).toBe('way or TikTok');
  });

  it('the own network when router and internet are silent', () => {
    const dead = without('web', 'port', 'pingTiktok', 'pingGateway', 'pingInternet', 'names');
    expect(readingOf([dead, dead])).toBe('home dead');
  });

  it('the internet when the router answers', () => {
    expect(readingOf([without('web', 'port', 'pingTiktok', 'pingInternet', 'names')])).toBe('internet dead');
  });

  it('names when the resolver gives none, or the machine finds no address although it does', () => {
    expect(readingOf([without('web', 'port', 'pingTiktok', 'names')])).toBe('no names');
    const nameless = { ...without('web', 'pingTiktok'), port: { ...failed, ipVersion: null } };
    expect(readingOf([nameless])).toBe('no names');
  });

  it('TikTok, or the way to it, when nothing nearer fails', () => {
    expect(readingOf([without('web', 'port', 'pingTiktok')])).toBe('way or TikTok');
  });

  it('a probe that passed once as one that works', () => {
    const [first, second] = [without('web', 'port', 'pingInternet'), without('web', 'port', 'names')];
    expect(readingOf([first, second])).toBe('way or TikTok');
  });
});

describe('A careful administrator reads, when the page is slow,', () => {
  const slow: Round = { ...well, web: { ...page, durationMs: 1500 } };
  const late = { ...ping, replyMs: 450 };

  it('the place that takes the time, nearest first', () => {
    expect(readingOf([{ ...slow, pingGateway: late, pingInternet: late }])).toBe('slow home');
    expect(readingOf([{ ...slow, pingInternet: late }])).toBe('slow line');
    expect(readingOf([{ ...slow, web: { ...slow.web, lookupMs: 1200 } }])).toBe('slow names');
    expect(readingOf([slow])).toBe('slow TikTok');
  });

  it('nothing once it came in time', () => expect(readingOf([slow, well])).toBe('up'));

  it('a lost ping as no delay', () => {
    expect(readingOf([{ ...slow, pingGateway: failed, pingInternet: failed }])).toBe('slow TikTok');
  });
});
