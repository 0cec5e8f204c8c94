// An OBS that streams and counts, for sessions that need one to look at.
import type { ObsAct, ObsActed, ObsActing } from '../../../engine/obs/acts/acts.ts';
import type { ObsSample } from '../../../engine/obs/rows/sample.ts';

const FRAMES = 30;

const sampleAt = (second: number, bytes: number): ObsSample => ({
  atMs: second * 1000,
  figures: {
    ...{ framesPerSecond: FRAMES, cpuPercent: 5, freeDiskMegabytes: 90_000 },
    ...{ renderedFrames: second * FRAMES, laggedFrames: 0, encodedFrames: second * FRAMES, skippedFrames: 0 },
  },
  outputs: [
    {
      ...{ name: 'adv_stream', kind: 'rtmp_output', active: true, reconnecting: false, congestion: 0, bytes },
      ...{ droppedFrames: 0, sentFrames: second * FRAMES, durationMs: second * 1000 },
    },
  ],
  unmeasured: 0,
});

/** An OBS that streams: `sends` sets how much, null for one that is not there; `asked` is what it was asked to do, and it does it. */
export type CountingObs = {
  sends: (bytesPerSecond: number | null) => void;
  look: () => Promise<ObsSample | 'away'>;
  act: (act: ObsAct) => Promise<ObsActed>;
  acting: () => Promise<ObsActing>;
  asked: readonly ObsAct[];
};

/** An OBS that counts what it sends, so many bytes a second (null while it is not there); each look is a second later. */
export const createCountingObs = (): CountingObs => {
  let [second, bytes] = [0, 0];
  let rate: number | null = null;
  const asked: ObsAct[] = [];
  let acting: ObsActing = { scene: 'Game', bendsBitrate: false };
  return {
    asked,
    act: (act) => {
      asked.push(act);
      if (act.do === 'show-scene') acting = { ...acting, scene: act.scene };
      if (act.do === 'bend-bitrate') acting = { ...acting, bendsBitrate: true };
      return Promise.resolve('done');
    },
    acting: () => Promise.resolve(acting),
    sends: (bytesPerSecond: number | null) => {
      rate = bytesPerSecond;
    },
    look: () => {
      second += 1;
      bytes += rate ?? 0;
      return Promise.resolve(rate === null ? ('away' as const) : sampleAt(second, bytes));
    },
  };
};
