// What stands between the user and TikTok’s LIVE: the verdict of the look, a filter, the LIVE server.
import { message } from '../../../contract/message.ts';
import type { Reason, ReasonWeight } from '../../../contract/preflight.ts';
import { todoOf } from '../../../contract/todo.ts';
import type { Feature, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import { reason } from './reason.ts';
import type { Row } from './reason.ts';
import type { Sights } from './sights.ts';

/** What somebody who goes LIVE needs of TikTok. */
const liveFeatures: readonly Feature[] = ['login', 'live', 'liveChat', 'ingest'];

/** What the rows below say in their own words, where they have seen it themselves. */
const ingestCodes: readonly VerdictCode[] = ['path.port-blocked', 'path.ingest-down', 'tiktok.ingest-down'];
const filterCodes: readonly VerdictCode[] = ['dns.tiktok-partial', 'dns.tiktok-blocked'];

const blockedFor = ({ dns }: Sights): string[] =>
  (dns?.hosts ?? [])
    .filter(({ state, kind, features }) => {
      return state === 'filtered' && kind === 'tiktok' && features.some((feature) => liveFeatures.includes(feature));
    })
    .map(({ host }) => host);

const hurtsLive = ({ features }: Verdict): boolean =>
  liveFeatures.some((feature) => ['down', 'blocked'].includes(features[feature]));

const weightOf = (verdict: Verdict): ReasonWeight | null => {
  const { code, severity } = verdict;
  if (code === 'ok') return null;
  if (severity === 'unknown') return 'unknown';
  if (severity === 'down') return 'no-go';
  if (hurtsLive(verdict)) return 'no-go';
  // TikTok’s videos may be slow, and a LIVE goes out all the same.
  return code.startsWith('tiktok.') ? 'note' : 'careful';
};

const isSaidBelow = (sights: Sights): boolean => {
  const { verdict, doors } = sights;
  if (ingestCodes.includes(verdict.code)) return doors.length > 0;
  return filterCodes.includes(verdict.code) && blockedFor(sights).length > 0;
};

const verdictReasons: Row = (sights) => {
  const { verdict } = sights;
  const weight = weightOf(verdict);
  if (weight === null || isSaidBelow(sights)) return [];
  return [{ part: 'verdict', weight, message: verdict.message, todo: message(todoOf(verdict)) }];
};

const filterReasons: Row = (sights) => {
  const names = blockedFor(sights);
  if (names.length === 0) return [];
  const params = { count: names.length, names: names.join(', ') };
  const id = names.length === 1 ? 'preflight.filter.one' : 'preflight.filter.more';
  return [reason(['filter', 'no-go'], id, params, 'preflight.todo.filter')];
};

// Both doors of one server may be shut for different reasons; which of them opens is what helps.
const ingestReasons = ({ doors, untried }: Sights): Reason[] => {
  const own = doors.find(({ configured }) => configured);
  if (untried === 'relay')
    return [reason(['ingest', 'note'], 'preflight.ingest.relay', {}, 'preflight.todo.ingest.relay')];
  if (untried === 'protocol') return [reason(['ingest', 'note'], 'preflight.ingest.protocol')];
  if (!own) return [reason(['ingest', 'note'], 'preflight.ingest.none', {}, 'preflight.todo.ingest.none')];
  if (own.takesStreams) return [];
  const other = doors.find(({ takesStreams }) => takesStreams);
  const ports = { port: String(own.port), other: String(other?.port ?? '') };
  if (!other) return [reason(['ingest', 'no-go'], 'preflight.ingest.silent', ports, 'preflight.todo.ingest.silent')];
  const todo = other.port === 443 ? 'preflight.todo.ingest.rtmps' : 'preflight.todo.ingest.other';
  return [reason(['ingest', 'careful'], 'preflight.ingest.other-door', ports, todo)];
};

/** The rows about TikTok, weightiest first. */
export const tiktokRows: readonly Row[] = [verdictReasons, filterReasons, ingestReasons];
