// What others can have said, as the engine would hand it to the window.
import { message } from '../../../contract/message.ts';
import type { OutsideState, SourceHealth } from '../../../contract/outside.ts';
import { outsideSources } from '../../../contract/outside-sources.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { OutsideSourceId } from '../../../contract/outside-sources.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Elsewhere } from '../../../contract/verdict.ts';
import type { Snapshot } from '../../../contract/report.ts';
import * as see from '../../engine/story-words.ts';
import { snapshotFrom, storyOf } from './stories.ts';

const ASKED_AT = '2026-11-21T21:41:40.000Z';

/** Nobody was asked. */
export const nobodyAsked: OutsideState = {
  asking: false,
  sources: outsideSources.map((id) => ({ id, state: 'never', at: null })),
  said: [],
};

/** The first question is on its way. */
export const beingAsked: OutsideState = {
  ...nobodyAsked,
  asking: true,
  sources: nobodyAsked.sources.map((source) =>
    source.id === 'globalping' ? { ...source, state: 'answered', at: null } : source,
  ),
};

const fared: Record<OutsideSourceId, Pick<SourceHealth, 'state' | 'at'>> = {
  globalping: { state: 'answered', at: ASKED_AT },
  ooni: { state: 'garbled', at: ASKED_AT },
  ioda: { state: 'failed', at: ASKED_AT },
  oci: { state: 'answered', at: ASKED_AT },
  ripestat: { state: 'resting', at: '2026-11-21T22:10:00.000Z' },
  chatter: { state: 'never', at: null },
};

/** Two have answered, and each of the others fares in a way of its own. */
export const answered: OutsideState = {
  asking: false,
  sources: outsideSources.map((id) => ({ id, ...fared[id] })),
  said: [
    {
      at: ASKED_AT,
      message: message('evidence.vantage-name', {
        ...{ host: 'www.tiktok.com', where: ['evidence.where-world'], reached: 2, asked: 11 },
      }),
    },
    { at: ASKED_AT, message: message('evidence.cloud-well', { owner: 'Oracle Cloud' }) },
  ],
};

/** Everybody who was asked gave no answer. */
export const silent: OutsideState = {
  ...nobodyAsked,
  sources: nobodyAsked.sources.map(({ id }) => ({ id, state: 'failed', at: ASKED_AT })),
};

/** TikTok fails here and elsewhere, another site works in both places. */
export const failsEverywhere: Elsewhere = {
  at: ASKED_AT,
  tiktok: { here: 'fails', elsewhere: 'fails' },
  control: { here: 'works', elsewhere: 'works' },
};

/** TikTok works everywhere; nobody knows of the control. */
export const worksEverywhere: Elsewhere = {
  at: ASKED_AT,
  tiktok: { here: 'works', elsewhere: 'works' },
  control: { here: 'works', elsewhere: 'unknown' },
};

/** The same, with what others see in the verdict. */
export const withElsewhere = (snapshot: Snapshot, elsewhere: Elsewhere): Snapshot => ({
  ...snapshot,
  verdict: { ...snapshot.verdict, elsewhere },
});

/** TikTok is silent here, and what those two said has been judged with that. */
export const answeredAndJudged = ((): Snapshot => {
  const told = storyOf('tiktok.unreachable').and(see.others('world', [2, 9]), see.cloud());
  const snapshot = snapshotFrom(told);
  const evidence = snapshot.verdict.evidence.map((line) =>
    line.probe === 'tiktok.vantage' ? { ...line, at: ASKED_AT } : line,
  );
  return withElsewhere({ ...snapshot, verdict: { ...snapshot.verdict, evidence } }, failsEverywhere);
})();

/** Settings in which these may be asked. */
export const allowing = (...allowed: OutsideSourceId[]): Settings => ({
  ...defaultSettings,
  outside: { ...defaultSettings.outside, allowed },
});
