import { describe, expect, it } from 'vitest';
import { questionAbout } from '../../../engine/outside/question.ts';
import { online } from '../diagnosis/causes/telling.ts';
import { story } from '../story.ts';
import type { Word, Words } from '../story.ts';
import * as see from '../story-words.ts';
import { targetOf } from '../support/catalog-entries.ts';

const targets = [
  targetOf({ id: 'video', feature: 'video', host: see.hostOf.video, content: true }),
  targetOf({ id: 'live', feature: 'live', host: see.hostOf.live }),
  targetOf({ id: 'web', host: see.hostOf.web }),
];

const about = (...words: Words[]) =>
  questionAbout('tiktok.unreachable', story.and(...online, ...words).readings, targets);

describe('others are asked', () => {
  it('about the website first, then about a host of TikTok’s own, then about an edge', () => {
    expect(about(see.exchanges('unreachable', 'video', 'live', 'web'))?.host).toBe(see.hostOf.web);
    expect(about(see.exchanges('unreachable', 'video', 'live'))?.host).toBe(see.hostOf.live);
    expect(about(see.exchanges('unreachable', 'video'), see.exchanges('well', 'web'))?.host).toBe(see.hostOf.video);
  });

  it('about what is silent before what failed in its own words', () => {
    expect(about(see.exchanges('written-error', 'web'), see.exchanges('unreachable', 'live'))?.host).toBe(
      see.hostOf.live,
    );
  });

  it('about the website where nothing fails, and nothing at all where there is nothing to ask about', () => {
    expect(about(see.exchanges('well'))).toMatchObject({ host: see.hostOf.web, address: null });
    expect(questionAbout('ok', [], [])).toBeNull();
  });

  it('about an address of IPv4 only where no connection came about: not everybody has IPv6', () => {
    const found: Word = (epochMs) => {
      const reading = see.lookup(see.hostOf.web, 'answer')(epochMs);
      const addresses = ['0.0.0.0', '20.20.0.1', '20.20.0.101'];
      return reading.facts.kind === 'lookup' ? { ...reading, facts: { ...reading.facts, addresses } } : reading;
    };
    expect(about(found, see.exchanges('unreachable', 'web'))?.address).toBe('20.20.0.1');
    expect(about(found, see.exchanges('cut-in-tls', 'web'))?.address).toBeNull();
    expect(about(see.exchanges('unreachable', 'web'))?.address).toBeNull();
  });
});
