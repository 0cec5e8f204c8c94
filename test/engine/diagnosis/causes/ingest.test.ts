// Stories about the doors of a LIVE server: only what the user's own door does hurts, and not all of it is the server's fault.
import { describe, expect, it } from 'vitest';
import type { FactsOf, FaultKind } from '../../../../contract/reading.ts';
import { say } from '../../../../contract/message.ts';
import { tell } from '../../story-telling.ts';
import { story } from '../../story.ts';
import type { Story, Word, Words } from '../../story.ts';
import * as see from '../../story-words.ts';
import { controlsPass, dies } from './telling.ts';

type Ended = readonly [FactsOf<'ingest'>['stage'], FactsOf<'ingest'>['outcome'], FaultKind | null];

const well: Ended = ['done', 'ok', null];
const refused: Ended = ['connect', 'refused', 'refused'];
const silent: Ended = ['connect', 'timeout', 'timeout'];
const reset: Ended = ['handshake', 'reset', 'reset'];
const neverGreets: Ended = ['handshake', 'timeout', 'timeout'];

/** A door of the user's LIVE server; `own` is the one that is set. */
const door = (
  port: number,
  [stage, outcome, fault]: Ended,
  own: 'own' | 'other' = 'other',
  to: 'tiktok' | 'other' = 'tiktok',
): Word => {
  const host = to === 'tiktok' ? 'push.test' : 'live.example.net';
  const what = { kind: 'ingest', to, host, port, secure: port === 443 } as const;
  const facts: FactsOf<'ingest'> = { ...what, configured: own === 'own', stage, outcome };
  return tell('tiktok', `ingest ${host}:${port}`, facts, { status: fault ? 'fault' : 'ok', fault });
};
const told = (...words: Words[]): Story => story.twice(see.allWell, ...words);

describe('What knows RTMP when it sees it', () => {
  it.each<[string, Ended]>([
    ['resets it', reset],
    ['swallows it', neverGreets],
  ])('and %s may stand on the way, while the server takes streams on 443: nobody is accused', (_what, ended) => {
    const verdict = told(door(1935, ended, 'own'), door(443, well)).candidate();
    expect(verdict).toMatchObject({
      ...{ code: 'tiktok.ingest-down', severity: 'degraded', blame: 'unknown', confidence: 'cannot-split' },
      ...{ confirmed: true, features: { ingest: 'down' } },
    });
    expect(say(verdict.message)).toContain('at another port it does. I can’t tell');
    expect(verdict.fixes[0]).toBe('rtmps-443');
  });

  it('does not see it within TLS: a server that ends it at both doors is down', () => {
    const verdict = told(door(1935, reset, 'own'), door(443, reset)).candidate();
    expect(verdict).toMatchObject({ code: 'tiktok.ingest-down', blame: 'tiktok', confidence: 'likely' });
  });

  it('is the way’s where the port is silent everywhere', () => {
    const verdict = told(door(1935, silent, 'own'), door(443, well), see.ingest('control', 'silent')).candidate();
    expect(verdict.code).toBe('path.port-blocked');
  });
});

it('A server that refuses one port alone is not said to take no streams at all', () => {
  const verdict = told(door(1935, refused, 'own'), door(443, well), see.ingest('control', 'well')).candidate();
  expect(verdict).toMatchObject({ code: 'tiktok.ingest-down', confidence: 'proven', blame: 'tiktok' });
  expect(say(verdict.message)).toContain('at another port it does');
});

describe('A LIVE server on a port of its own', () => {
  const closed: Word[] = [door(443, refused), door(1935, refused), see.ingest('control', 'refused')];

  it('that takes streams is well, whatever its other ports do', () => {
    const candidate = told(...closed, door(2935, well, 'own')).candidate();
    expect(candidate).toMatchObject({ code: 'ok', confirmed: true, features: { ingest: 'ok' } });
  });

  it('is confirmed to fail by its own door alone, and has failed for as long as that one', () => {
    const fails: Words = [door(2935, reset, 'own'), ...see.allWell];
    const before = told(...closed, door(2935, well, 'own')).wait(60);
    const once = before.and(fails);
    expect(once.candidate()).toMatchObject({ code: 'tiktok.ingest-down', confirmed: false });
    const { confirmed, firstSeen } = once.wait(2).and(fails).candidate();
    expect(confirmed).toBe(true);
    expect(Date.parse(firstSeen ?? '')).toBeGreaterThanOrEqual(before.nowMs);
  });

  it('that is turned away or silent there accuses nobody: how others are on that port was not asked', () => {
    const open = see.ingest('control', 'well');
    expect(told(door(2935, refused, 'own'), door(1935, refused), door(443, well), open).candidate()).toMatchObject({
      code: 'unknown',
    });
    const mute = told(door(2935, silent, 'own'), door(1935, silent), door(443, well), open, controlsPass);
    expect(mute.and(dies('push.test')).candidate()).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown' });
  });

  it('is not said to suffer from what shuts port 1935', () => {
    const shut = told(door(2935, silent, 'own'), door(1935, silent), door(443, well), see.ingest('control', 'silent'));
    expect(shut.candidate().code).not.toBe('path.port-blocked');
  });
});

describe('A LIVE server that is none of TikTok’s', () => {
  const its = (port: number, ended: Ended, own?: 'own'): Word => door(port, ended, own, 'other');
  const closed = [its(443, refused), see.ingest('control', 'well')];

  it.each<[string, Ended]>([
    ['refuses', refused],
    ['is silent', silent],
    ['resets', reset],
    ['never greets', neverGreets],
  ])('and %s is no word about TikTok, and nobody is accused', (_what, ended) => {
    const verdict = told(its(1935, ended, 'own'), ...closed).candidate();
    expect(verdict).toMatchObject({
      ...{ code: 'path.ingest-down', severity: 'degraded', blame: 'unknown', confidence: 'cannot-split' },
      ...{ confirmed: true, features: { ingest: 'down', live: 'ok' } },
    });
    expect(say(verdict.message)).toContain('none of TikTok’s');
    expect(say(verdict.message)).not.toContain('It’s not you');
  });

  it('takes streams at another port: that is said', () => {
    const verdict = told(its(1935, refused, 'own'), its(443, well), see.ingest('control', 'well')).candidate();
    expect(verdict.code).toBe('path.ingest-down');
    expect(say(verdict.message)).toContain('at another port it does');
  });

  it('behind a port that is shut everywhere is the way’s as well', () => {
    const verdict = told(its(1935, silent, 'own'), its(443, well), see.ingest('control', 'silent')).candidate();
    expect(verdict.code).toBe('path.port-blocked');
  });

  it('and is well says nothing of going LIVE on TikTok, and that is said', () => {
    const verdict = told(its(1935, well, 'own')).candidate();
    expect(verdict).toMatchObject({ code: 'ok', features: { ingest: 'unknown' } });
    const because = verdict.notJudged.find(({ what }) => what === 'ingest')?.because;
    expect(because?.id).toBe('because.ingest-not-tiktok');
  });

  it('is forgotten as soon as OBS sends to another one', () => {
    const other = told(its(1935, refused, 'own'), ...closed);
    expect(other.candidate().code).toBe('path.ingest-down');
    const after = other.twice(door(1935, well, 'own')).candidate();
    expect(after).toMatchObject({ code: 'ok', features: { ingest: 'ok' } });
  });
});
