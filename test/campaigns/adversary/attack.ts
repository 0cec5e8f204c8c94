// Injects, checks and takes back, fault after fault, in several laboratory copies side by side.
import { setTimeout as wait } from 'node:timers/promises';
import { clearSteps } from '../../lab/faults/inject.ts';
import type { Lab } from '../../lab/lab.ts';
import { runCheck } from '../../lab/run-check.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import { shareOut, takeBack } from '../share-out.ts';
import type { AttackRun } from './attack-run.ts';
import type { AdversaryFault } from './fault-type.ts';
import { notRun, scoreAttack } from './score-attack.ts';
import { setStage } from './stage.ts';

type Log = (line: string) => void;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// No proofs: many of these faults are those that a client cannot tell from others, and some come and go at random.
const inject = (lab: Lab, { name, steps }: AdversaryFault): Promise<number> =>
  lab.inject({ id: name, steps, proofs: [] });

const injectDuring = async (lab: Lab, fault: AdversaryFault): Promise<void> => {
  const { afterMs = 0, lastsMs } = fault.moment ?? {};
  await wait(afterMs);
  await inject(lab, fault);
  if (lastsMs === undefined) return;
  await wait(lastsMs);
  await clearSteps(lab, false);
};

const checkUnder = async (lab: Lab, fault: AdversaryFault): Promise<CheckRun> => {
  if (!fault.moment) {
    await inject(lab, fault);
    return runCheck(lab, fault.args);
  }
  // Both are waited for even if one fails: nothing of this fault may reach into the next.
  const [check, injection] = await Promise.allSettled([runCheck(lab, fault.args), injectDuring(lab, fault)]);
  if (injection.status === 'rejected') throw injection.reason;
  if (check.status === 'rejected') throw check.reason;
  return check.value;
};

const attackOnce = async (lab: Lab, fault: AdversaryFault): Promise<AttackRun> => {
  try {
    await using _stage = await setStage(lab, fault);
    return scoreAttack(fault, await checkUnder(lab, fault));
  } catch (error) {
    return notRun(fault, wordsOf(error));
  }
};

const told = ({ name, got, durationMs, score, accused, exitFits, remarks }: AttackRun): string => {
  const seconds = durationMs === null ? '' : ` in ${(durationMs / 1000).toFixed(1)} s`;
  const blamed = accused === null ? '' : `, accuses ${accused}`;
  const fine = score !== 'not-run' && score !== 'wrong' && exitFits;
  return `${name}: ${got ?? 'no report'}${seconds}, ${score}${blamed}${fine ? '' : ` (${remarks.join('; ')})`}`;
};

/** Tries every fault once; the copies share the work, and one that cannot be healed leaves the rest to the others. */
export const attack = async (
  labs: readonly Lab[],
  faults: readonly AdversaryFault[],
  log: Log,
): Promise<AttackRun[]> => {
  const done = new Map<string, AttackRun>();
  await shareOut(labs, [...faults], async (lab, fault) => {
    const run = await attackOnce(lab, fault);
    done.set(fault.name, run);
    log(told(run));
    try {
      await takeBack(lab);
      return true;
    } catch (error) {
      log(`copy ${lab.copy} cannot be healed after ${fault.name}: ${wordsOf(error)}`);
      return false;
    }
  });
  return faults.map((fault) => done.get(fault.name) ?? notRun(fault, 'no copy was left'));
};
