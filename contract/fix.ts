// Fixes: what fits now, what each would do, and the proof of what one did. A run is a value from its first look to its undo.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { faultKinds, readingStatuses } from './fault.ts';
import { layers, severities, verdictCodes } from './verdict.ts';

/** Every fix, cheapest first: this is the order of the ladder. */
export const fixIds = [
  'wait',
  'open-captive-portal',
  'open-tiktok',
  'open-outage-monitors',
  'stop-transfers',
  'move-closer',
  'check-cable-or-wifi',
  'flush-dns',
  'phone-switch-network',
  'phone-reopen-app',
  'renew-address',
  'turn-off-proxy',
  'other-resolver',
  'prefer-ipv4',
  'reconnect-vpn',
  'sync-clock',
  'allow-names',
  'new-live-server',
  'rtmps-443',
  'check-security-software',
  'other-network',
  'cycle-interface',
  'phone-clear-cache',
  'phone-update',
  'phone-restart',
  'phone-reinstall',
  'restart-router',
  'reset-winsock',
  'call-provider',
] as const;

/** Whether Tokwatch does it itself, opens a page for it, or says how it is done. */
export const fixKinds = ['action', 'page', 'guide'] as const;

/** What a fix leaves behind: nothing, something until the next connection, or a setting; undo takes it back. */
export const fixTraces = ['nothing', 'until-reconnect', 'setting'] as const;

const commandSchema = v.object({
  /** The program and its arguments, as they are run; of a file that is written, its path alone. */
  argv: v.array(v.string()),
  /** What is written into the file; null of a command. */
  writes: v.nullable(v.string()),
  rights: v.picklist(['user', 'session', 'admin']),
});

/** One thing that a fix does. */
export type FixCommand = v.InferOutput<typeof commandSchema>;

/** What an action would do here and now; `by` names the program of the system that does it. `why` says why it cannot be done. */
export const fixPlanSchema = v.variant('can', [
  v.object({
    can: v.literal(true),
    by: v.string(),
    commands: v.array(commandSchema),
    undo: v.nullable(v.array(commandSchema)),
    /** Changes with the plan; whoever runs it says which one was seen. */
    seal: v.string(),
  }),
  v.object({ can: v.literal(false), why: messageSchema }),
]);

/** What would take a run back, as it would be run. */
export const undoPlanSchema = v.object({ commands: v.array(commandSchema) });

/** A fix as it stands to the present verdict. */
export const fixOfferSchema = v.object({
  id: v.picklist(fixIds),
  kind: v.picklist(fixKinds),
  title: messageSchema,
  /** What it does and what to expect, in plain words. */
  explanation: messageSchema,
  /** Whether it can help now, and why or why not. */
  fits: v.boolean(),
  why: messageSchema,
  /** How long it takes, in seconds; null where nobody knows. */
  takesS: v.nullable(v.number()),
  /** Whether the line is gone for a moment. */
  cutsLine: v.boolean(),
  leaves: v.picklist(fixTraces),
  /** What to do, step by step; of a guide only. */
  steps: v.array(messageSchema),
  /** Pages that it opens. */
  pages: v.array(v.string()),
});

const probeProofSchema = v.object({
  probe: v.string(),
  target: v.string(),
  layer: v.picklist(layers),
  before: v.picklist(readingStatuses),
  after: v.nullable(v.picklist(readingStatuses)),
  faultBefore: v.nullable(v.picklist(faultKinds)),
  faultAfter: v.nullable(v.picklist(faultKinds)),
});

const pictureSchema = v.object({ at: isoTimeSchema, code: v.picklist(verdictCodes), severity: v.picklist(severities) });

/** What the probes that failed before say afterwards, and what failed only then. */
export const fixProofSchema = v.object({
  before: pictureSchema,
  after: pictureSchema,
  probes: v.array(probeProofSchema),
});

/** Where a run is. */
export const fixPhases = ['before', 'doing', 'settling', 'after', 'undoing', 'over'] as const;

/**
 * What came of a run. `no-need`: nothing was wrong any more, so nothing was done. `worse`: it made things worse. `unproven`: the
 * looks do not tell. `failed`: a step did not work. `cut-off`: the program ended in the middle. `answered-*`: what the user said of a guide.
 */
export const fixResults = [
  'helped',
  'did-nothing',
  'worse',
  'unproven',
  'no-need',
  'failed',
  'cancelled',
  'cut-off',
  'answered-yes',
  'answered-no',
] as const;

/** How it stands with taking a run back. */
export const undoStates = ['none', 'possible', 'done', 'failed'] as const;

/** One run of a fix. */
export const fixRunSchema = v.object({
  id: v.number(),
  fix: v.picklist(fixIds),
  startedAt: isoTimeSchema,
  endedAt: v.nullable(isoTimeSchema),
  phase: v.picklist(fixPhases),
  by: v.nullable(v.string()),
  commands: v.array(commandSchema),
  result: v.nullable(v.picklist(fixResults)),
  /** What happened, in a sentence. */
  message: messageSchema,
  proof: v.nullable(fixProofSchema),
  undo: v.picklist(undoStates),
});

/**
 * How it stands with a router that the user restarts: it answers still, it is gone, it is back and TikTok is looked at; then TikTok
 * works again (`well`) or fails as before (`still`), or it never went, or never came back (`given-up`).
 */
export const routerPhases = ['waiting', 'gone', 'back', 'well', 'still', 'given-up'] as const;

/** A restart of the router as it is watched; a moment that has not come yet is null. */
export const routerWatchSchema = v.object({
  phase: v.picklist(routerPhases),
  since: isoTimeSchema,
  goneAt: v.nullable(isoTimeSchema),
  backAt: v.nullable(isoTimeSchema),
});

/**
 * What fits now, what is under way, and the latest runs, newest first; the restart of the router that is watched, or was last, and
 * the address of the router's own page where the network has a router.
 */
export const fixesStateSchema = v.object({
  offers: v.array(fixOfferSchema),
  running: v.nullable(fixRunSchema),
  past: v.array(fixRunSchema),
  router: v.nullable(routerWatchSchema),
  routerPage: v.nullable(v.string()),
});

/** Asks for a fix. `seal` is that of the plan that was seen; `despiteLive` is the user's word that the line may be cut while LIVE. */
export const fixAskSchema = v.object({
  id: v.picklist(fixIds),
  seal: v.string(),
  despiteLive: v.optional(v.boolean(), false),
});

/** Names a fix. */
export const fixIdSchema = v.object({ id: v.picklist(fixIds) });

/** Names a run of a fix by its number in the history. */
export const fixRunIdSchema = v.object({ id: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** What the user says of something that they did themselves. */
export const fixAnswerSchema = v.object({ id: v.picklist(fixIds), helped: v.boolean() });

export type FixId = (typeof fixIds)[number];
export type FixKind = (typeof fixKinds)[number];
export type FixPlan = v.InferOutput<typeof fixPlanSchema>;
export type FixUndoPlan = v.InferOutput<typeof undoPlanSchema>;
export type FixOffer = v.InferOutput<typeof fixOfferSchema>;
export type FixProof = v.InferOutput<typeof fixProofSchema>;
export type FixRun = v.InferOutput<typeof fixRunSchema>;
export type FixResult = (typeof fixResults)[number];
export type FixAsk = v.InferOutput<typeof fixAskSchema>;
export type FixAnswer = v.InferOutput<typeof fixAnswerSchema>;
export type RouterPhase = (typeof routerPhases)[number];
export type RouterWatch = v.InferOutput<typeof routerWatchSchema>;
export type FixesState = v.InferOutput<typeof fixesStateSchema>;

/** True for a run that can be taken back, or could not be yet. */
export const canBeUndone = ({ undo }: Pick<FixRun, 'undo'>): boolean => undo === 'possible' || undo === 'failed';

/** A proof in figures: how many failed, what became of them (`rest` were not asked again), and what fails only since. */
export type ProofCounts = {
  failed: number;
  mended: number;
  failing: number;
  rest: number;
  broken: readonly FixProof['probes'][number][];
};

/** Counts what a proof says. */
export const proofCounts = ({ probes }: FixProof): ProofCounts => {
  const failed = probes.filter(({ before }) => before === 'fault');
  const mended = failed.filter(({ after }) => after === 'ok' || after === 'filtered').length;
  const failing = failed.filter(({ after }) => after === 'fault').length;
  const broken = probes.filter(({ before }) => before === 'ok');
  return { failed: failed.length, mended, failing, rest: failed.length - mended - failing, broken };
};
