// The proof of a fix: what failed before, asked again afterwards. Pure.
import type { FixProof, FixResult } from '../../../contract/fix.ts';
import type { ProbeLine } from '../../../contract/report.ts';
import type { Severity } from '../../../contract/verdict.ts';
import { answersIn } from './picture.ts';
import type { Picture } from './picture.ts';

/** How bad a verdict is; what is unknown cannot be compared. */
const badness: Readonly<Record<Exclude<Severity, 'unknown'>, number>> = { ok: 0, degraded: 1, down: 2 };

type Probes = FixProof['probes'];

const rowOf = (probe: ProbeLine, before: ProbeLine | undefined, after: ProbeLine | undefined): Probes[number] => ({
  ...{ probe: probe.id, target: probe.target, layer: probe.layer },
  before: before?.status ?? 'skipped',
  after: after?.status ?? null,
  faultBefore: before?.fault?.kind ?? null,
  faultAfter: after?.fault?.kind ?? null,
});

/** What failed before, with what it says now, and then what fails only now. */
export const proofOf = (before: Picture, after: Picture): FixProof => {
  const [then, now] = [answersIn(before), answersIn(after)];
  const failed = [...then].filter(([, { status }]) => status === 'fault');
  const fresh = [...now].filter(
    ([question, { status }]) => status === 'fault' && then.get(question)?.status !== 'fault',
  );
  const pictureOf = ({ at, verdict: { code, severity } }: Picture): FixProof['before'] => ({ at, code, severity });
  return {
    before: pictureOf(before),
    after: pictureOf(after),
    probes: [
      ...failed.map(([question, probe]) => rowOf(probe, probe, now.get(question))),
      ...fresh.map(([question, probe]) => rowOf(probe, then.get(question), probe)),
    ],
  };
};

const isMended = ({ before, after }: Probes[number]): boolean =>
  before === 'fault' && (after === 'ok' || after === 'filtered');
const isBroken = ({ before, after }: Probes[number]): boolean => before === 'ok' && after === 'fault';

// TikTok's own trouble, which no change of a computer brings about; silence alone may be anybody's.
const isTikToks = (code: string): boolean => code.startsWith('tiktok.') && code !== 'tiktok.unreachable';

/**
 * What the proof says: `helped` where the verdict is better or gone and something that failed answers; `worse` where the verdict is
 * worse, or is as bad while more broke than mended; `unproven` where a look came to no verdict, unless more broke than mended there, too.
 */
export const resultOf = ({
  before,
  after,
  probes,
}: FixProof): Extract<FixResult, 'helped' | 'did-nothing' | 'worse' | 'unproven'> => {
  const mended = probes.filter(isMended).length;
  const broken = probes.filter(isBroken).length;
  if (before.severity === 'unknown') return 'unproven';
  if (after.severity === 'unknown') return broken > mended ? 'worse' : 'unproven';
  // It came meanwhile, or was hidden behind what is mended now.
  if (isTikToks(after.code) && !isTikToks(before.code)) return mended > broken ? 'helped' : 'unproven';
  const [was, is] = [badness[before.severity], badness[after.severity]];
  if (is > was) return 'worse';
  if (is < was) return mended > 0 ? 'helped' : 'unproven';
  if (broken > mended) return 'worse';
  return after.code !== before.code && mended > broken ? 'helped' : 'did-nothing';
};
