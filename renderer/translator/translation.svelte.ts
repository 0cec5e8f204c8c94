// What was picked or typed, and what it means now. It outlives the view, so that going to another one and back loses nothing.
import { MINUTE_MS } from '../../contract/durations.ts';
import type { Api } from '../../contract/api.ts';
import type { Complaint, Explanation } from '../../contract/complaint.ts';
import type { Client } from '../../contract/derive.ts';
import type { Snapshot } from '../../contract/report.ts';

/** The picked complaint, the typed text, the last answer, and why there is none. */
export type Translation = {
  readonly picked: Complaint | null;
  typed: string;
  readonly answer: Explanation | null;
  readonly trouble: string;
  /** Whether somebody waits for an answer to what he picked or typed. */
  readonly waits: boolean;
};

let picked = $state<Complaint | null>(null);
let typed = $state('');
let answer = $state.raw<Explanation | null>(null);
let trouble = $state('');
let waits = $state(false);
let asked = 0;

/** The one translation of this window; every property is a rune. */
export const translation: Translation = {
  get picked() {
    return picked;
  },
  get typed() {
    return typed;
  },
  set typed(text) {
    typed = text;
  },
  get answer() {
    return answer;
  },
  get trouble() {
    return trouble;
  },
  get waits() {
    return waits;
  },
};

/** Asks what a text or an id means now. The last question counts, whichever answer comes first; `byUser` where somebody waits for it. */
export const explain = async (client: Client<Api>, shown: string, byUser: boolean): Promise<void> => {
  asked += 1;
  const mine = asked;
  waits ||= byUser;
  const result = await client.translator.explain({ shown });
  if (mine !== asked) return;
  waits = false;
  trouble = result.ok ? '' : result.error.message;
  if (!result.ok) return;
  answer = result.value;
  picked = result.value.complaint;
};

/** Changes when an answer may: with the verdict, with doubt, and once a minute, since answers say how long ago. */
export const momentOf = ({ verdict, looking, at, recent }: Snapshot): string =>
  JSON.stringify([
    [verdict.code, verdict.message, verdict.settledAt, verdict.confidence, verdict.blame],
    [verdict.also, verdict.notes, verdict.features],
    [looking, recent.length, Math.floor(Date.parse(at) / MINUTE_MS)],
  ]);
