// The load: one stretch after the other, as the plan asks for, each with what the line answers meanwhile.
import { message } from '../../contract/message.ts';
import type { LoadStage, NoLoadReason, PreflightLoad, PreflightProgress } from '../../contract/preflight.ts';
import { isSpecialAddress } from '../probes/resolve/special-address.ts';
import type { LookContext } from '../probes/look-context.ts';
import { startEchoes } from './echoes.ts';
import { nextStretch, REST_MS } from './judge/plan-load.ts';
import type { LoadPlan } from './judge/plan-load.ts';
import { wouldHold } from './judge/safe-bitrate.ts';
import { sendAt } from './send-at.ts';
import type { Sent } from './send-at.ts';
import type { LoadTarget } from './target.ts';

type NoLoad = Extract<PreflightLoad, { state: 'none' }>;

/** No load, and why. */
export const noLoad = (why: NoLoadReason): NoLoad => ({
  state: 'none',
  why,
  message: message(`preflight.no-load.${why}`),
});

// One that was reached and took it all, but did not say so, is told apart from one that was never there.
const refused = (host: string, { status, fault }: Extract<Sent, { type: 'failed' }>): PreflightLoad => {
  const isMute = fault?.kind === 'timeout' && fault.stage === 'request';
  const without = isMute
    ? message('preflight.no-load.target-mute', { host })
    : message('preflight.no-load.target-failed', { host });
  return {
    ...{ state: 'none', why: 'target-failed' },
    message: status === null ? without : message('preflight.no-load.target-refused', { host, status: String(status) }),
  };
};

/** Loads the line towards `target`; what was measured before something broke counts. */
export const runLoad = async (
  context: LookContext,
  { plan, target }: { plan: LoadPlan; target: LoadTarget },
  onProgress: (progress: PreflightProgress) => void,
): Promise<PreflightLoad> => {
  const { clock, signal } = context;
  const stages: LoadStage[] = [];
  let isHome = false;
  for (let next = nextStretch(plan, stages); next; next = nextStretch(plan, stages)) {
    if (stages.length > 0) await clock.sleep(REST_MS, signal);
    if (signal.aborted) return noLoad('cancelled');
    const { kilobitsPerSecond } = next;
    onProgress({ doing: 'sending', kilobitsPerSecond, seconds: Math.round(next.durationMs / 1000) });
    const echoes = startEchoes(context);
    const sent = await sendAt(context, target, next, signal);
    const ends = await echoes.end();
    if (signal.aborted) return noLoad('cancelled');
    if (sent.type === 'failed' && stages.length > 0) break;
    if (sent.type === 'failed') return refused(target.host, sent);
    isHome ||= isSpecialAddress(sent.address);
    const { delivered, durationMs, bytes, lagMs } = sent;
    const holds = wouldHold({ kilobitsPerSecond, delivered, lagMs });
    stages.push({ kilobitsPerSecond, delivered, durationMs, bytes, lagMs, holds, ends });
  }
  return { state: 'measured', host: target.host, reach: isHome ? 'home' : 'internet', stages };
};
