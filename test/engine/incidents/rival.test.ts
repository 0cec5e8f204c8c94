// While a fault goes away, its rest looks like smaller faults further out. Told through the whole judge.
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../engine/deps/clock.ts';
import { createJudge } from '../../../engine/judge.ts';
import { ASKED, BEGIN_MS, story } from '../story.ts';
import type { Story } from '../story.ts';
import * as see from '../story-words.ts';

const announced = ({ readings }: Story): string[] => {
  let now = BEGIN_MS;
  const clock: Clock = { now: () => now, monotonicMs: () => now, sleep: () => Promise.resolve() };
  const codes: string[] = [];
  const judge = createJudge(clock, ASKED, { onVerdict: ({ code }) => codes.push(code) });
  for (const reading of readings) {
    now = Date.parse(reading.at);
    judge.take(reading);
  }
  return codes;
};

const outage = story
  .and(...see.allWell)
  .wait(60)
  .twice(...see.controlsWell, ...see.exchanges('written-error'))
  .wait(60);

describe('What is left of a fault while it goes away', () => {
  it('is not announced, in whatever order the good answers come', () => {
    for (const first of see.questions) {
      const others = see.questions.filter((question) => question !== first);
      const recovery = outage.twice(...see.controlsWell, ...see.exchanges('well', first, ...others));
      expect(announced(recovery), first).toEqual(['ok', 'tiktok.down', 'ok']);
    }
  });

  it('is announced once it was met by a look of its own', () => {
    const partly = [...see.controlsWell, ...see.exchanges('written-error', 'feed')];
    const rest = see.exchanges('well', 'web', 'comments', 'live', 'video', 'image');
    const codes = announced(
      outage
        .twice(...partly, ...rest)
        .wait(3)
        .twice(...partly, ...rest),
    );
    expect(codes).toEqual(['ok', 'tiktok.down', 'tiktok.feature-down']);
  });

  it('a nearer cause that explains more is named at once', () => {
    const cut = story.and(see.link(false), see.address(), see.route());
    const codes = announced(
      outage.and(
        ...cut.readings.map((reading) => (epochMs: number) => {
          const at = new Date(epochMs).toISOString();
          return { ...reading, at, startedAt: at };
        }),
      ),
    );
    expect(codes).toEqual(['ok', 'tiktok.down', 'device.link-down']);
  });
});
