// What a history tells of TikTok's hosts, made of the same story as its line.
import type { HostMeasure, Measured, MeasuredAsk } from '../../../contract/measured.ts';
import { lineOf } from './history-stories.ts';
import type { HistoryStory } from './history-stories.ts';

const hostsOf: Record<HostMeasure, readonly { target: string; usual: number }[]> = {
  ttfb: [
    { target: 'https://webcast.tiktok.example/ping', usual: 210 },
    { target: 'https://www.tiktok.example/', usual: 140 },
  ],
  speed: [{ target: 'video.tiktok.example (video)', usual: 18_000 }],
};

/** What a story tells of TikTok's hosts: a point for each two minutes or, where that would be too many, for each longer step. */
export const measuredOf = (story: HistoryStory, ask: MeasuredAsk): Measured => {
  const { stepMs, rows } = lineOf(story, { ...ask, widthPx: Math.max(1, ask.widthPx) });
  const points = rows.find(({ to }) => to === 'tiktok')?.points ?? [];
  return {
    ...{ measure: ask.measure, fromMs: ask.fromMs, toMs: ask.toMs, stepMs },
    rows: hostsOf[ask.measure].map(({ target, usual }) => ({
      target,
      points: points
        .filter((_point, index) => index % 2 === 0)
        .map(({ atMs, sent, lost, rttMs, leastRttMs, mostRttMs }) => {
          const times = usual / 50;
          const scaled = (ms: number | null): number | null => ms && ms * times;
          return {
            ...{ atMs, asked: sent, failed: lost },
            ...{ middle: scaled(rttMs), low: scaled(leastRttMs), high: scaled(mostRttMs) },
          };
        }),
    })),
  };
};
