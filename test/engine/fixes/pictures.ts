// Looks as the tests of fixes tell them: a verdict, and what each probe said.
import type { ProbeLine } from '../../../contract/report.ts';
import type { ReadingStatus } from '../../../contract/reading.ts';
import { noPhases } from '../../../contract/reading.ts';
import type { Layer, Severity, Verdict } from '../../../contract/verdict.ts';
import type { Picture } from '../../../engine/fixes/judge/picture.ts';
import { verdictSample } from '../../contract/samples.ts';

const AT = '2026-11-23T20:00:00.000Z';

/** One probe's answer. */
export const probe = (id: string, status: ReadingStatus, layer: Layer = 'dns'): ProbeLine => ({
  ...{ id, layer, target: 'x', status, phasesMs: noPhases, detail: '' },
  fault: status === 'fault' ? { kind: 'timeout', stage: null, code: null } : null,
});

/** A look with this verdict. */
export const picture = (
  code: Verdict['code'],
  severity: Severity,
  probes: readonly ProbeLine[],
  fixes: readonly string[] = ['flush-dns', 'other-resolver', 'cycle-interface'],
): Picture => ({
  at: AT,
  verdict: {
    ...verdictSample,
    code,
    severity,
    blame: severity === 'ok' ? 'nobody' : 'your-network',
    fixes: [...fixes],
  },
  probes: [...probes],
});

/** Names fail; all is well; and the internet is gone, too. */
export const broken = picture('dns.down', 'down', [probe('lookup', 'fault'), probe('anchor', 'ok', 'internet')]);
export const well = picture('ok', 'ok', [probe('lookup', 'ok'), probe('anchor', 'ok', 'internet')], []);
export const worse = picture('internet.down', 'down', [probe('lookup', 'fault'), probe('anchor', 'fault', 'internet')]);
