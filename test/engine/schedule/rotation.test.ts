import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { HORIZON_MS, QUIET_MOST_MS, QUIET_MS } from '../../../engine/schedule/cadence.ts';
import { ASIDES_EVERY, BACK_OFF_MS, createRotation, QUIET_HOSTS } from '../../../engine/schedule/rotation.ts';
import type { Questions } from '../../../engine/schedule/rotation.ts';
import * as see from '../story-words.ts';
import { targetOf } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';

const www = ['web', 'feed', 'comments'].map((id) => targetOf({ id }));
const live = targetOf({ id: 'live', host: 'webcast.tiktok.com' });
const targets = [...www, live];

/** A rotation whose chosen questions are asked at once. */
const start = () => {
  const clock = createHandClock();
  const rotation = createRotation(clock);
  const ask = (questions: Questions): string[] => {
    for (const target of [...questions.ask, ...questions.reach]) questions.onAsk(target);
    return [...questions.ask.map(({ id }) => id), ...questions.reach.map(({ id }) => `(${id})`)];
  };
  const due = (...failing: string[]): string[] =>
    ask(rotation.choose(targets, { ask: 'due', failing: new Set(failing), cadence: 'quiet', asides: false }));
  const all = (): string[] => ask(rotation.choose(targets, { ask: 'all', asides: true }));
  const hear = (word: (epochMs: number) => Reading): Reading => {
    const reading = word(clock.now());
    rotation.notice(reading);
    return reading;
  };
  return { clock, rotation, due, all, hear };
};

describe('in quiet', () => {
  it('each host is asked one question, and each question has its turn', async () => {
    const { clock, due } = start();
    const rounds: string[][] = [];
    for (let round = 0; round < 4; round += 1) {
      rounds.push(due());
      await clock.advance(QUIET_MS);
    }
    expect(rounds).toEqual([
      ['web', 'live'],
      ['feed', 'live'],
      ['comments', 'live'],
      ['web', 'live'],
    ]);
  });

  it('each host is asked also by a clock that moves on between two questions', () => {
    let nowMs = 0;
    const clock = { now: () => (nowMs += 0.1), monotonicMs: () => (nowMs += 0.1), sleep: () => Promise.resolve() };
    const rotation = createRotation(clock);
    const { ask: all, onAsk } = rotation.choose(targets, { ask: 'all', asides: true });
    all.forEach(onAsk);
    nowMs += QUIET_MS;
    const due = rotation.choose(targets, { ask: 'due', failing: new Set(), cadence: 'quiet', asides: false });
    expect(due.ask.map(({ id }) => id)).toEqual(['web', 'live']);
  });

  it('no host is asked twice in a minute, whatever sets off another look', async () => {
    const { clock, due } = start();
    due();
    await clock.advance(QUIET_MS - 1);
    expect(due()).toEqual([]);
    await clock.advance(1);
    expect(due()).toEqual(['feed', 'live']);
  });

  it('what a whole look has asked counts too', async () => {
    const { clock, due, all } = start();
    expect(all()).toEqual(['web', 'feed', 'comments', 'live']);
    await clock.advance(30_000);
    expect(due()).toEqual([]);
  });

  it('a look asks a few hosts of many, those that have rested longest', async () => {
    const { clock, rotation } = start();
    const many = Array.from({ length: 2 * QUIET_HOSTS - 1 }, (_, host) =>
      targetOf({ id: `q${host}`, host: `host-${host}.tiktok.com` }),
    );
    const ask = () => {
      const { ask, onAsk } = rotation.choose(many, { ask: 'due', failing: new Set(), cadence: 'quiet', asides: false });
      ask.forEach(onAsk);
      return ask.map(({ id }) => id);
    };
    expect(ask()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    await clock.advance(QUIET_MS);
    expect(ask()).toEqual(['q0', 'q6', 'q7', 'q8', 'q9', 'q10']);
  });

  it('while the user is LIVE, what a stream needs is asked in every look, and nothing else more often', async () => {
    const { clock, rotation } = start();
    const stream = targetOf({ id: 'live', host: 'webcast.tiktok.com', feature: 'live' });
    const ask = () => {
      const purpose = { ask: 'due', failing: new Set<string>(), cadence: 'live', asides: true } as const;
      const { ask, onAsk } = rotation.choose([...www, stream], purpose);
      ask.forEach(onAsk);
      return ask.map(({ id }) => id);
    };
    expect(ask()).toEqual(['web', 'live']);
    await clock.advance(10_000);
    expect(ask()).toEqual(['live']);
  });

  describe('in a calm look while LIVE', () => {
    const room = targetOf({ id: 'live-room', feature: 'live' });
    const api = targetOf({ id: 'live-webcast', host: 'webcast.tiktok.com', feature: 'live' });
    const studio = targetOf({ id: 'live-studio', host: 'studio.example', feature: 'live' });
    const chat = targetOf({ id: 'live-chat', host: 'webcast-ws.tiktok.com', feature: 'liveChat' });
    const video = ['video', 'image'].map((id) => targetOf({ id, host: `${id}.example` }));
    const all = [room, api, studio, chat, ...video];

    const startCalm = (targets = all) => {
      const { clock, rotation } = start();
      const look = async (...failing: string[]): Promise<string[]> => {
        const purpose = {
          ask: 'due',
          failing: new Set(failing),
          cadence: 'live',
          isCalm: true,
          asides: false,
        } as const;
        const { ask, onAsk } = rotation.choose(targets, purpose);
        ask.forEach(onAsk);
        await clock.advance(10_000);
        return ask.map(({ id }) => id);
      };
      return { clock, rotation, look };
    };

    it('LIVE API and chat are asked each time, of the others that a stream needs, and of the rest, one in twenty seconds', async () => {
      const { look } = startCalm();
      expect([await look(), await look(), await look(), await look(), await look()]).toEqual([
        ['live-room', 'live-webcast', 'live-chat', 'video'],
        ['live-webcast', 'live-chat'],
        ['live-webcast', 'live-studio', 'live-chat', 'image'],
        ['live-webcast', 'live-chat'],
        // Those that no stream needs have rested for less than a minute.
        ['live-room', 'live-webcast', 'live-chat'],
      ]);
    });

    it('a host that no stream needs is asked once a minute at most, however few there are', async () => {
      const { look } = startCalm([api, video[0]!]);
      const looks = [await look(), await look(), await look(), await look(), await look(), await look(), await look()];
      expect(looks.map((ids) => ids.includes('video'))).toEqual([true, false, false, false, false, false, true]);
    });

    it('the chat waits for its turn while its server takes up no sessions, which makes it dear', async () => {
      const { clock, rotation, look } = startCalm();
      const hear = (parts: { resumed?: true }): void =>
        rotation.notice(see.exchange('live', 'well', { host: chat.host, ...parts })(clock.now()));
      hear({});
      hear({});
      expect(await look()).toContain('live-chat');
      hear({});
      const looks = [await look(), await look(), await look(), await look(), await look(), await look()];
      expect(looks.filter((ids) => ids.includes('live-chat'))).toHaveLength(1);
      hear({ resumed: true });
      expect([await look(), await look()].filter((ids) => ids.includes('live-chat'))).toHaveLength(2);
    });

    it.each(['row', 'us', 'eu'])('the LIVE API and the chat are those of the catalog for %s', (region) => {
      const { rotation } = start();
      const shipped = shippedCatalog();
      const all = shipped.ok ? shipped.value.targets : [];
      const its = all.filter((target) => target.region === 'any' || target.region === region);
      const purpose = { ask: 'due', failing: new Set<string>(), cadence: 'live', isCalm: true, asides: false } as const;
      its.forEach(rotation.choose(its, purpose).onAsk);
      const chosen = rotation.choose(its, purpose).ask.map(({ id, feature }) => `${id} ${feature}`);
      expect(chosen).toEqual(['live-webcast live', expect.stringMatching(/^live-chat.* liveChat$/)]);
    });

    it('what fails is asked each time all the same', async () => {
      const { look } = startCalm();
      for (let count = 0; count < 3; count += 1)
        expect(await look('live-studio', 'image')).toEqual(
          expect.arrayContaining(['live-webcast', 'live-studio', 'image']),
        );
    });
  });

  it('the families are compared when there is room for asides', () => {
    const { rotation } = start();
    const choose = (asides: boolean) => rotation.choose(targets, { ask: 'all', asides }).families;
    expect([choose(true), choose(false)]).toEqual([true, false]);
  });

  it('hosts that are chosen among later, as those of a region, have turns of their own', async () => {
    const { clock, rotation, due } = start();
    due();
    const regional = targetOf({ id: 'chat', host: 'webcast-ws.tiktok.com' });
    const purpose = { ask: 'due', failing: new Set<string>(), cadence: 'quiet', asides: false } as const;
    expect(rotation.choose([regional], purpose).ask).toEqual([regional]);
    await clock.advance(QUIET_MS);
    expect(due()).toEqual(['feed', 'live']);
  });
});

it('what fails is asked in every look, and beside it one more of its host that has rested', async () => {
  const { clock, due } = start();
  expect(due()).toContain('web');
  await clock.advance(3000);
  expect(due('comments')).toEqual(['comments', 'feed']);
  await clock.advance(3000);
  expect(due('comments')).toEqual(['comments']);
  await clock.advance(15_000);
  expect(due('comments')).toEqual(['comments', 'web']);
  await clock.advance(QUIET_MS);
  expect(due('comments')).toContain('live');
});

describe('a question that was pushed back', () => {
  const tooMany = see.exchange('feed', 'filtered', { httpStatus: 429 });
  const challenge = see.exchange('feed', 'filtered', { httpStatus: 200, marks: ['bdturing-verify'] });

  it.each([
    ['by 429', tooMany],
    ['by a challenge', challenge],
    ['by a wish to wait', see.exchange('feed', 'filtered', { httpStatus: 200, retryAfterS: 30 })],
  ])('%s is left alone for a quarter of an hour, also in doubt; its host is still reached for', async (_by, word) => {
    const { clock, all, hear } = start();
    hear(word);
    expect(all()).toEqual(['web', 'comments', 'live', '(feed)']);
    await clock.advance(BACK_OFF_MS - 1);
    expect(all()).toContain('(feed)');
    await clock.advance(1);
    expect(all()).toContain('feed');
  });

  it('lets the others of its host have their turns', async () => {
    const { clock, due, hear } = start();
    hear(tooMany);
    const rounds: string[][] = [];
    for (let round = 0; round < 3; round += 1) {
      rounds.push(due());
      await clock.advance(QUIET_MS);
    }
    expect(rounds.map(([first]) => first)).toEqual(['web', 'comments', 'web']);
  });

  it('is reached for in quiet when its host has no other', async () => {
    const { clock, rotation, hear } = start();
    hear(see.exchange('live', 'filtered', { httpStatus: 429 }));
    const { ask, reach } = rotation.choose([live], { ask: 'due', failing: new Set(), cadence: 'quiet', asides: false });
    expect([ask.length, reach.map(({ id }) => id)]).toEqual([0, ['live']]);
    await clock.advance(1);
  });

  it('is welcome again after a good answer', () => {
    const { all, hear } = start();
    hear(tooMany);
    hear(see.exchange('feed', 'well'));
    expect(all()).toContain('feed');
  });

  it.each([
    ['an empty list for somebody without an account', see.exchange('feed', 'filtered', { httpStatus: 200 })],
    ['what could not be asked at all', see.exchange('feed', 'unreachable')],
  ])('is not one that got %s', (_what, word) => {
    const { all, hear } = start();
    hear(word);
    expect(all()).toContain('feed');
  });
});

describe('an older answer still counts', () => {
  const keepsAfter = async (word: (epochMs: number) => Reading, ms: number): Promise<boolean> => {
    const { clock, rotation, all, hear } = start();
    all();
    const reading = hear(word);
    await clock.advance(ms);
    return rotation.keeps(reading);
  };

  it('until its question must have had its turn again', async () => {
    const turnsMs = 3 * QUIET_MOST_MS + HORIZON_MS;
    expect(await keepsAfter(see.exchange('feed', 'well'), turnsMs - 1)).toBe(true);
    expect(await keepsAfter(see.exchange('feed', 'well'), turnsMs)).toBe(false);
  });

  it('for longer while its question is left alone', async () => {
    expect(await keepsAfter(see.exchange('feed', 'filtered', { httpStatus: 429 }), BACK_OFF_MS - 1)).toBe(true);
  });

  it('of what only some looks ask, until it must have been asked again', async () => {
    const word = see.lookup('log.tiktokv.com', 'answer', { about: 'log' });
    expect(await keepsAfter(word, ASIDES_EVERY * QUIET_MOST_MS)).toBe(true);
    expect(await keepsAfter(word, ASIDES_EVERY * QUIET_MOST_MS + HORIZON_MS)).toBe(false);
  });

  it.each([
    ['a fault', see.exchange('feed', 'written-error')],
    ['an anchor', see.anchor('Google', 'ok')],
    ['what was asked on suspicion', see.exchange('feed', 'well', { addressesFrom: 'truth' })],
  ])('but not %s', async (_what, word) => expect(await keepsAfter(word, 1)).toBe(false));
});
