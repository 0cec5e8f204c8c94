// What a pre-flight would do here and now, named before anybody agrees to it.
import type { Catalog } from '../../contract/catalog.ts';
import { message } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import type { PreflightPlan } from '../../contract/preflight.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Bitrate } from './judge/choose-bitrate.ts';
import { mostOf } from './judge/plan-load.ts';
import { targetOf } from './target.ts';
import type { LoadTarget } from './target.ts';

/** How long the user's bitrate is sent. */
export const LOAD_MS = 60_000;

/** A plan with the target that it names; null where there is no load. */
export type Planned = { plan: PreflightPlan; target: LoadTarget | null };

/** Plans for a bitrate; fails for a target to which nothing may be sent. */
export const planPreflight = (
  bitrate: Bitrate,
  { catalog, settings, live }: { catalog: Catalog; settings: Settings; live: boolean },
): Result<Planned> => {
  const without = (id: MessageId): Result<Planned> =>
    ok({ plan: { bitrate, load: { state: 'none', message: message(id) } }, target: null });
  if (live) return without('preflight.no-load.live');
  const url = settings.live.uploadTarget;
  if (url === null) return without('preflight.plan.no-target');
  const target = targetOf(url, catalog, settings);
  if (!target.ok) return target;
  const { bytes, durationMs } = mostOf({ kilobitsPerSecond: bitrate.kilobitsPerSecond, durationMs: LOAD_MS });
  const load = { state: 'possible', host: target.value.host, bytes, seconds: Math.ceil(durationMs / 1000) } as const;
  return ok({ plan: { bitrate, load }, target: target.value });
};
