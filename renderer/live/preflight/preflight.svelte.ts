// The pre-flight as this window knows it, and the plan for the bitrate that is typed: what it would send, and where to, is known before
// anybody agrees to it.
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import { LEAST_KILOBITS, MOST_KILOBITS } from '../../../contract/preflight.ts';
import type { PreflightPlan, PreflightState } from '../../../contract/preflight.ts';

/** Somebody who types is not asked after each key. */
const TYPING_MS = 250;

/** Every property is a rune. */
export type Preflight = {
  /** Null until it was heard. */
  readonly state: PreflightState | null;
  /** Null until it is known, and while what is typed is no bitrate. */
  readonly plan: PreflightPlan | null;
  readonly trouble: string;
  /** True while what is typed is no bitrate. */
  readonly isWrong: boolean;
  /** Begins one; with a load only if the plan names one, and for exactly that. */
  readonly run: (withLoad: boolean) => Promise<void>;
};

/** The bitrate as it is typed; it outlives the view. */
export const typedBitrate = $state({ text: '' });

/** What is typed as kbit/s; undefined for nothing, null for what is no bitrate. */
export const readBitrate = (text: string): number | undefined | null => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = /^\d+$/.test(trimmed) ? Number(trimmed) : NaN;
  return value >= LEAST_KILOBITS && value <= MOST_KILOBITS ? value : null;
};

/** Follows it for as long as the calling component lives; plans are made while `isWanted`. */
export const followPreflight = (client: Client<Api>, isWanted: () => boolean): Preflight => {
  let state = $state.raw<PreflightState | null>(null);
  let plan = $state.raw<PreflightPlan | null>(null);
  let trouble = $state('');
  let latest = 0;
  const typed = $derived(readBitrate(typedBitrate.text));

  const asked = (): { kilobitsPerSecond?: number } => (typeof typed === 'number' ? { kilobitsPerSecond: typed } : {});
  const makePlan = async (): Promise<void> => {
    const ticket = (latest += 1);
    const answer = await client.preflight.plan(asked());
    if (ticket !== latest) return;
    plan = answer.ok ? answer.value : null;
    trouble = answer.ok ? '' : answer.error.message;
  };
  $effect(() => client.preflight.changed((next) => (state = next)));
  $effect(() => {
    plan = null;
    latest += 1;
    if (typed === null || !isWanted()) return;
    const timer = setTimeout(() => makePlan().catch(reportError), typedBitrate.text === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  });

  return {
    get state() {
      return state;
    },
    get plan() {
      return plan;
    },
    get trouble() {
      return trouble;
    },
    get isWrong() {
      return typed === null;
    },
    run: async (withLoad) => {
      if (plan === null) return;
      const { load } = plan;
      const named = withLoad && load.state === 'possible' ? { host: load.host, bytes: load.bytes } : null;
      const answer = await client.preflight.run({ ...asked(), load: named });
      if (answer.ok) return void (trouble = '');
      await makePlan();
      trouble = answer.error.message;
    },
  };
};
