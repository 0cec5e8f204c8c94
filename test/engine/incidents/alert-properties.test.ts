// Whatever happens, in whatever order: evenings drawn by chance, with settings, snoozes, sleep and LIVEs drawn by chance.
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { AlertLogLine } from '../../../contract/alert.ts';
import { isMessageId } from '../../../contract/message.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Feature, VerdictCode } from '../../../contract/verdict.ts';
import { quietMinutesLeft } from '../../../engine/incidents/quiet-hours.ts';
import { chanceOf } from '../../campaigns/weeks/chance.ts';
import type { Chance } from '../../campaigns/weeks/chance.ts';
import { tellAlerts } from './told-alerts.ts';
import type { ToldAlerts } from './told-alerts.ts';

const EVENINGS = 300;
const STEPS = 80;
const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

const codes: VerdictCode[] = [
  ...(['ok', 'ok', 'ok', 'unknown', 'internet.down', 'router.down', 'dns.down', 'tiktok.unreachable'] as const),
  ...(['tiktok.down', 'tiktok.feature-down', 'tiktok.slow', 'tiktok.access-denied', 'lan.degraded'] as const),
];
const parts: Feature[] = ['search', 'api', 'feed', 'live', 'upload'];

const drawSettings = (chance: Chance): Partial<Settings['alerts']> => ({
  quietHours: chance.isSo(0.4) ? '23:00-08:00' : null,
  onlyWhileLive: chance.isSo(0.1),
  floor: chance.isSo(0.2) ? 'down' : 'degraded',
  muted: chance.isSo(0.2) ? ['dns.down'] : [],
  remindAfterMinutes: chance.isSo(0.3) ? chance.whole(5, 60) : null,
  dailyCap: chance.isSo(0.3) ? chance.whole(1, 6) : 100,
});

type Snoozed = { fromMs: number; toMs: number };
type Evening = { story: ToldAlerts; settings: Partial<Settings['alerts']>; snoozes: Snoozed[] };

const step = (story: ToldAlerts, minute: number, chance: Chance): void => {
  if (chance.isSo(0.1)) story.goesLive(chance.isSo(0.5));
  if (chance.isSo(0.05)) story.hears(minute, { type: 'gap', sinceMs: BEGIN_MS + (minute - 3) * MINUTE_MS });
  else if (chance.isSo(0.1)) story.hears(minute, { type: 'doubted' });
  else if (chance.isSo(0.4)) story.waits(minute);
  else {
    const code = chance.oneOf(codes);
    const failing = code.startsWith('tiktok.') ? parts.filter(() => chance.isSo(0.4)) : [];
    const sharpens: VerdictCode[] = code === 'tiktok.down' ? ['tiktok.unreachable'] : [];
    const part = code === 'tiktok.unreachable' && chance.isSo(0.5) ? { severity: 'degraded' as const } : {};
    story.sees(minute, code, { failing, sharpens, ...part });
  }
};

const play = (seed: number): Evening => {
  const chance = chanceOf(seed, 'alerts');
  const settings = drawSettings(chance);
  const story = tellAlerts(settings);
  const snoozes: Snoozed[] = [];
  let minute = 0;
  for (let turn = 0; turn < STEPS; turn += 1) {
    minute += chance.oneOf([0.2, 0.5, 1, 2, 5, 12, 30]);
    const nowMs = BEGIN_MS + Math.round(minute * MINUTE_MS);
    if (chance.isSo(0.05)) {
      snoozes.forEach((one) => Object.assign(one, { toMs: Math.min(one.toMs, nowMs) }));
      snoozes.push({ fromMs: nowMs, toMs: nowMs + 30 * MINUTE_MS });
      story.snoozes(minute + 30);
    }
    step(story, minute, chance);
  }
  return { story, settings, snoozes };
};

const evenings = Array.from({ length: EVENINGS }, (_, seed) => [seed, play(seed)] as const);
const all = evenings.flatMap(([, { story }]) => story.log());

const byIncident = ({ story }: Evening): AlertLogLine[][] => [
  ...Map.groupBy(
    story.log().filter(({ incident }) => incident !== null),
    ({ incident }) => incident,
  ).values(),
];

const each = (what: (evening: Evening, seed: string) => void): void =>
  evenings.forEach(([seed, evening]) => what(evening, `seed ${seed}`));

const eachIncident = (
  what: (lines: AlertLogLine[], told: AlertLogLine[], seed: string, evening: Evening) => void,
): void =>
  each((evening, seed) =>
    byIncident(evening).forEach((lines) =>
      what(
        lines,
        lines.filter(({ told }) => told),
        seed,
        evening,
      ),
    ),
  );

describe(`Of ${EVENINGS} evenings drawn by chance`, () => {
  it('everything that there is to tell happens', () => {
    const told = new Set(all.filter((line) => line.told).map(({ reason }) => reason.id));
    const not = new Set(all.filter((line) => !line.told).map(({ reason }) => reason.id));
    expect(told.size).toBe(9);
    // Turned off altogether is not drawn.
    expect(not.size).toBe(14);
  });

  it('each decision has a reason that says whether it was told, and each notice has its line', () => {
    each(({ story }, seed) => {
      for (const line of story.log()) {
        expect(isMessageId(line.reason.id), seed).toBe(true);
        expect(line.reason.id.startsWith(line.told ? 'alert.told.' : 'alert.not.'), seed).toBe(true);
      }
      const lines = story.log().filter(({ told }) => told);
      expect(
        lines.map(({ at, occasion, title }) => ({ at, occasion, title })),
        seed,
      ).toEqual(story.notices().map(({ at, occasion, title }) => ({ at, occasion, title })));
    });
  });

  it('nothing is told while snoozed, or in quiet hours', () => {
    each(({ story, snoozes, settings }, seed) => {
      for (const { at } of story.notices()) {
        const atMs = Date.parse(at);
        expect(
          snoozes.some(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs),
          `${seed} at ${at}`,
        ).toBe(false);
        expect(
          quietMinutesLeft(settings.quietHours ?? null, Math.floor(atMs / MINUTE_MS) % 1440),
          `${seed} at ${at}`,
        ).toBe(0);
      }
    });
  });

  it('no recovery is told without its beginning, none twice, and nothing comes back that had not gone', () => {
    eachIncident((_lines, told, seed) => {
      told.forEach(({ occasion }, index) => {
        const before = told[index - 1]?.occasion;
        if (occasion === 'over') expect([undefined, 'over'], seed).not.toContain(before);
        if (occasion === 'came-back') expect(before, seed).toBe('over');
      });
    });
  });

  it('a beginning is told once, a return once, and an end twice at most', () => {
    eachIncident((_lines, told, seed) => {
      const times = (occasion: string): number => told.filter((line) => line.occasion === occasion).length;
      expect([times('began') <= 1, times('came-back') <= 1, times('over') <= 2], seed).toEqual([true, true, true]);
    });
  });

  it('no two notices say the same, unless something was held back in between or a reminder is due', () => {
    eachIncident((lines, told, seed, { settings }) => {
      told.slice(1).forEach((line, index) => {
        const before = told[index]!;
        if (line.occasion !== 'goes-on')
          return expect(line.occasion, seed).not.toBe(before.occasion === 'worse' ? 'worse' : 'began');
        if (line.reason.id === 'alert.told.held-back') {
          const between = lines.slice(lines.indexOf(before) + 1, lines.indexOf(line));
          return expect(
            between.some(({ reason }) => /snoozed|quiet/.test(reason.id)),
            seed,
          ).toBe(true);
        }
        const pauseMs = Date.parse(line.at) - Date.parse(before.at);
        return expect(pauseMs, seed).toBeGreaterThanOrEqual((settings.remindAfterMinutes ?? Infinity) * MINUTE_MS);
      });
    });
  });

  it('no day has more notices than its cap and one summary', () => {
    each(({ story, settings }, seed) => {
      const days = Map.groupBy(story.notices(), ({ at }) => at.slice(0, 10));
      for (const notices of days.values()) {
        expect(notices.filter(({ occasion }) => occasion === 'many').length, seed).toBeLessThanOrEqual(1);
        expect(notices.length, seed).toBeLessThanOrEqual((settings.dailyCap ?? 12) + 1);
      }
    });
  });
});
