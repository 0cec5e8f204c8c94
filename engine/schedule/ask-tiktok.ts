// The part of a look that goes to TikTok: the questions of the user's region, their names, and each host in the way it may
// be asked now.
import type { Target } from '../../contract/catalog.ts';
import type { Reading } from '../../contract/reading.ts';
import { lookTwice } from '../probes/attempts.ts';
import { readExchange } from '../probes/exchange-probe.ts';
import { probeFamilies } from '../probes/family-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import { probeLookups } from '../probes/lookup-probe.ts';
import { readReach } from '../probes/reach-probe.ts';
import type { Emission, LookInputs } from './open-look.ts';
import type { Questions } from './rotation.ts';
import { learnRegion } from './targets.ts';
import type { LookTargets } from './targets.ts';

const everything = (targets: readonly Target[]): Questions => ({
  ask: targets,
  reach: [],
  families: true,
  onAsk: () => undefined,
});

type Read = (target: Target, attempt: number, signal: AbortSignal) => Promise<Reading>;

/** Puts these questions to TikTok, each twice where it fails, and no more at once than a line carries. */
export const putQuestions = async (context: LookContext, { ask, reach, families, onAsk }: Questions): Promise<void> => {
  const inTurn = (targets: readonly Target[], read: Read): Array<Promise<unknown>> =>
    targets.map((target) =>
      context.paced((leave) => {
        onAsk(target);
        // Waiting for its second try it fills nothing, and that one comes as far apart from the others' as the first.
        return lookTwice(context, (attempt, signal) => read(target, attempt, signal).finally(leave));
      }),
    );
  const exchanges = inTurn(ask, (target, attempt, signal) =>
    readExchange(context, target, { from: 'system', attempt }, signal),
  );
  const handshakes = inTurn(reach, (target, attempt, signal) => readReach(context, target, attempt, signal));
  const [first] = [...ask, ...reach];
  await Promise.all([...exchanges, ...handshakes, first && families ? probeFamilies(context, first.host) : undefined]);
};

const nearIsWell = async ({ internetAnswers, resolverAnswers }: Emission): Promise<boolean> =>
  (await Promise.all([internetAnswers, resolverAnswers])).every(Boolean);

// Where no host is asked, all names are looked up: that goes to the resolver, and what it still answers is part of its
// judgement. A quiet look asks for the names that it needs.
const askTargets = async (
  context: LookContext,
  inputs: LookInputs,
  emission: Emission,
  targets: readonly Target[],
): Promise<void> => {
  const questions = (inputs.choose ?? everything)(targets);
  const chosen = [...questions.ask, ...questions.reach];
  const hosts = new Set((chosen.length > 0 ? chosen : targets).map(({ host }) => host));
  const names = [...hosts].map((name) => ({ name, about: 'tiktok' as const }));
  const putWhenAllowed = async (): Promise<void> => {
    const isAllowed = inputs.gated !== true || (await nearIsWell(emission));
    if (isAllowed && !context.signal.aborted) await putQuestions(context, questions);
  };
  await Promise.all([probeLookups(context, names), putWhenAllowed()]);
};

const isRegional = ({ region }: Target): boolean => region !== 'any';

/** Asks TikTok what this look is to ask. Where the region is to be found out, its own hosts are asked a little later. */
export const askTikTok = async (
  context: LookContext,
  inputs: LookInputs,
  emission: Emission,
  targets: LookTargets,
): Promise<void> => {
  if (!targets.isOpen) return askTargets(context, inputs, emission, targets.now());
  const anywhere = targets.now().filter((target) => !isRegional(target));
  const regional = async (): Promise<void> => {
    // What could not be asked yet is no answer.
    const named = (await nearIsWell(emission)) ? await learnRegion(context) : null;
    targets.learn(named?.region ?? null);
    if (context.signal.aborted) return;
    if (named) inputs.onRegion?.(named);
    // Where nothing near answered, nothing further out will: only their names are looked up.
    await askTargets(context, { ...inputs, gated: true }, emission, targets.now().filter(isRegional));
  };
  await Promise.all([askTargets(context, inputs, emission, anywhere), regional()]);
};
