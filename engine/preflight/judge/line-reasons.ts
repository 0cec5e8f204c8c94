// What the line says: what it carries, what it loses, how late it gets under load.
import type { MessageId } from '../../../contract/message.ts';
import type { LineEnd, LoadStage, NoLoadReason, Reason } from '../../../contract/preflight.ts';
import { BEYOND_USUAL, JITTER_MS, LEAST_LOST, LOSS_CAREFUL, LOSS_NO_GO } from './limits.ts';
import { QUEUE_CAREFUL_MS, QUEUE_NOTE_MS, WEAK_DBM } from './limits.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { reason } from './reason.ts';
import type { Row } from './reason.ts';
import { carriedOf, safeBitrate } from './safe-bitrate.ts';
import type { Sights } from './sights.ts';

/** A router that loses so much less than the whole way is clean. */
const MUCH_LESS = 5;

const stagesOf = ({ load }: Sights): readonly LoadStage[] => (load.state === 'measured' ? load.stages : []);

const measuredReasons = (sights: Sights): Reason[] => {
  const [wanted] = stagesOf(sights);
  if (!wanted) return [];
  const safe = safeBitrate(stagesOf(sights));
  const params = {
    bitrate: wanted.kilobitsPerSecond,
    carried: Math.min(wanted.delivered, wanted.kilobitsPerSecond),
    ...(safe && { safe: safe.kilobitsPerSecond }),
  };
  const lower = safe ? 'preflight.todo.upload.lower' : 'preflight.todo.upload.none';
  if (!wanted.holds) {
    const id =
      wanted.delivered < wanted.kilobitsPerSecond * 0.95 ? 'preflight.upload.narrow' : 'preflight.upload.stalls';
    return [reason(['upload', 'no-go'], id, { ...params, lag: Math.round(wanted.lagMs / 100) / 10 }, lower)];
  }
  if (!safe || safe.kilobitsPerSecond >= wanted.kilobitsPerSecond) return [];
  // The steps above it were cut short: by the target, not by the line.
  if (safe.atLeast)
    return [reason(['upload', 'careful'], 'preflight.upload.cut-short', params, 'preflight.todo.upload.again')];
  return [reason(['upload', 'careful'], 'preflight.upload.tight', params, lower)];
};

// What went well at this bitrate before is no measurement of tonight, but better than nothing.
const unmeasured = (sights: Sights): Reason[] => {
  const { bitrate, usual, load } = sights;
  const params = { bitrate: bitrate.kilobitsPerSecond };
  const isUsual = usual !== null && bitrate.kilobitsPerSecond <= BEYOND_USUAL * usual.kilobitsPerSecond;
  if (isUsual) {
    const past = { ...params, sessions: usual.sessions, usual: usual.kilobitsPerSecond };
    return [reason(['upload', 'note'], 'preflight.upload.as-usual', past)];
  }
  if (load.state === 'none')
    return [reason(['upload', 'unknown'], load.message.id, load.message.params, todoFor(load.why))];
  return [reason(['upload', 'unknown'], 'preflight.upload.at-home', params, 'preflight.todo.upload.at-home')];
};

const todoFor = (why: NoLoadReason): MessageId | null => {
  if (why === 'no-target') return 'preflight.todo.upload.target';
  if (why === 'live-unknown') return 'preflight.todo.upload.not-live';
  return why === 'quick' || why === 'no-consent' || why === 'target-failed' ? 'preflight.todo.upload.again' : null;
};

const uploadReasons: Row = (sights) => {
  const isFar = sights.load.state === 'measured' && sights.load.reach === 'internet';
  return [...measuredReasons(sights), ...(isFar ? [] : unmeasured(sights))];
};

// A stretch that was too much for the line loses packets because it was too much.
const held = (sights: Sights, end: 'router' | 'internet'): LineEnd[] =>
  [sights.idle, ...stagesOf(sights).flatMap(({ holds, ends }) => (holds ? [ends] : []))].flatMap(
    (ends) => ends[end] ?? [],
  );

type Loss = { lost: number; share: number };

const isLossy = ({ lost, share }: Loss): boolean => lost >= LEAST_LOST && share >= LOSS_CAREFUL;

const lossOf = (ends: readonly LineEnd[]): Loss => {
  const sum = (of: 'sent' | 'lost'): number => ends.reduce((all, end) => all + end[of], 0);
  return { lost: sum('lost'), share: sum('sent') === 0 ? 0 : sum('lost') / sum('sent') };
};

/** Verdicts that say already that packets get lost, and where. */
const lossCodes: readonly VerdictCode[] = ['lan.degraded', 'internet.loss'];

// What gets lost on the way to the router gets lost beyond it as well; few samples cannot tell the two apart.
const placeOf = (sights: Sights): 'wifi' | 'router' | 'internet' | 'somewhere' | null => {
  const [near, far] = [lossOf(held(sights, 'router')), lossOf(held(sights, 'internet'))];
  if (isLossy(near)) return sights.isWifi ? 'wifi' : 'router';
  if (!isLossy(far)) return null;
  return held(sights, 'router').length > 0 && near.share < far.share / MUCH_LESS ? 'internet' : 'somewhere';
};

const lossReasons: Row = (sights) => {
  const where = placeOf(sights);
  if (where === null) return [];
  const { share } = lossOf(held(sights, where === 'wifi' || where === 'router' ? 'router' : 'internet'));
  const weight = share >= LOSS_NO_GO ? 'no-go' : 'careful';
  if (weight === 'careful' && lossCodes.includes(sights.verdict.code)) return [];
  const percent = Math.round(share * 1000) / 10;
  return [reason(['loss', weight], `preflight.loss.${where}`, { percent }, `preflight.todo.loss.${where}`)];
};

const queueReasons: Row = (sights) => {
  const idleMs = sights.idle.internet?.rttMs ?? null;
  const loaded = stagesOf(sights)[0]?.ends.internet?.rttMs ?? null;
  if (idleMs === null || loaded === null) return [];
  const ms = Math.round(loaded - idleMs);
  if (ms < QUEUE_NOTE_MS) return [];
  const weight = ms >= QUEUE_CAREFUL_MS ? 'careful' : 'note';
  return [reason(['latency', weight], 'preflight.queue', { ms }, 'preflight.todo.queue')];
};

const jitterReasons: Row = ({ idle }) => {
  const ms = Math.round(idle.internet?.jitterMs ?? 0);
  return ms >= JITTER_MS ? [reason(['jitter', 'careful'], 'preflight.jitter', { ms }, 'preflight.todo.jitter')] : [];
};

const wifiReasons: Row = ({ wifiDbm: dbm }) =>
  dbm !== null && dbm < WEAK_DBM ? [reason(['wifi', 'careful'], 'preflight.wifi', { dbm }, 'preflight.todo.wifi')] : [];

const familyReasons: Row = ({ families }) =>
  families.some(({ works }) => works === true)
    ? families
        .filter(({ works }) => works === false)
        .map(({ family }) => reason(['families', 'note'], 'preflight.family', { family: [`evidence.ipv${family}`] }))
    : [];

const pastReasons: Row = (sights) => {
  const { usual, bitrate } = sights;
  const stages = stagesOf(sights);
  if (!usual) return [];
  const carried = carriedOf(stages);
  const isNarrow =
    stages.length > 0 &&
    (carried.held === 0 || (!carried.atLeast && carried.kilobitsPerSecond < usual.kilobitsPerSecond));
  const known = { usual: usual.kilobitsPerSecond, sessions: usual.sessions };
  if (isNarrow) return [reason(['past', 'note'], 'preflight.past.less-tonight', known)];
  if (bitrate.kilobitsPerSecond <= BEYOND_USUAL * usual.kilobitsPerSecond) return [];
  return [reason(['past', 'note'], 'preflight.past.beyond', { ...known, bitrate: bitrate.kilobitsPerSecond })];
};

/** The rows about the line, weightiest first. */
export const lineRows: readonly Row[] = [
  ...[uploadReasons, lossReasons, queueReasons, jitterReasons, wifiReasons],
  ...[familyReasons, pastReasons],
];
