// A router that the user restarts, followed through what the watch sees of it. Pure: a state, a sight, the next state.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { RouterWatch } from '../../../contract/fix.ts';
import type { Snapshot } from '../../../contract/report.ts';

/** Whoever has not pulled the plug by then has thought better of it. */
const PULL_MS = 10 * MINUTE_MS;
/** The slowest routers take about five minutes; one that is not back after three times that stays away. */
const BACK_MS = 15 * MINUTE_MS;
/** A router answers before its line does: so long what still fails may be about to come back. */
const LINE_MS = 3 * MINUTE_MS;

/** What the watch sees; `at` is its moment. */
export type RouterSight = Pick<Snapshot, 'at' | 'layers' | 'verdict' | 'looking'>;

/** A restart that begins now. */
export const expectRestart = (at: string): RouterWatch => ({ phase: 'waiting', since: at, goneAt: null, backAt: null });

const isGone = ({ layers }: RouterSight): boolean =>
  [layers.device, layers.lan, layers.router].some(({ status }) => status === 'down');

const isThere = ({ layers: { router } }: RouterSight): boolean =>
  router.status === 'ok' || router.status === 'degraded';

const msSince = (moment: string | null, at: string): number => Date.parse(at) - Date.parse(moment ?? at);

const afterBack = (watch: RouterWatch, sight: RouterSight): RouterWatch => {
  if (isGone(sight)) return { ...watch, phase: 'gone', backAt: null };
  const { settledAt, severity } = sight.verdict;
  if (settledAt === null || sight.looking) return watch;
  if (severity === 'ok') return { ...watch, phase: 'well' };
  return msSince(watch.backAt, sight.at) > LINE_MS ? { ...watch, phase: 'still' } : watch;
};

/** The watch after one more sight; one that is over stays as it is. */
export const watchRouter = (watch: RouterWatch, sight: RouterSight): RouterWatch => {
  switch (watch.phase) {
    case 'waiting':
      if (isGone(sight)) return { ...watch, phase: 'gone', goneAt: sight.at };
      return msSince(watch.since, sight.at) > PULL_MS ? { ...watch, phase: 'given-up' } : watch;
    case 'gone':
      if (isThere(sight)) return { ...watch, phase: 'back', backAt: sight.at };
      return msSince(watch.goneAt, sight.at) > BACK_MS ? { ...watch, phase: 'given-up' } : watch;
    case 'back':
      return afterBack(watch, sight);
    case 'well':
    case 'still':
    case 'given-up':
      return watch;
  }
};

/** True while a restart is still followed. */
export const isFollowed = (watch: RouterWatch | null): watch is RouterWatch =>
  watch !== null && ['waiting', 'gone', 'back'].includes(watch.phase);
