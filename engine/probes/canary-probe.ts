// Plain-HTTP pages with a known answer. A sign-in page cannot leave them alone, so a wrong answer from canaries of two
// owners means that somebody else answers. Redirects are never followed. The Date header also tells what time it is.
import type { Canary } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { HttpAnswer } from '../deps/net.ts';
import { lookTwice } from './attempts.ts';
import { dateSkewMs } from './date-skew.ts';
import { dial } from './dial.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { userAgent } from './user-agent.ts';

const HTTP_PORT = 80;
const MAX_BODY_BYTES = 2048;

type CanaryFacts = FactsOf<'canary'>;
type Asked = { facts: CanaryFacts; fault: Fault | null; phasesMs: Partial<PhasesMs>; detail: string };

// 5xx is the canary's own trouble; any other wrong answer was written by somebody else (Chromium's rule for 204 pages).
const judge = (canary: Canary, answer: HttpAnswer): CanaryFacts['answer'] => {
  if (answer.status >= 500 && answer.status !== 511) return 'unwell';
  const bodyFits = canary.body === null || answer.body.toString('utf8').includes(canary.body);
  return answer.status === canary.status && bodyFits ? 'exact' : 'foreign';
};

const none = (canary: Canary, why: Fault, phasesMs: Partial<PhasesMs>): Asked => ({
  facts: { kind: 'canary', owner: canary.owner, answer: 'none', httpStatus: null, dateSkewMs: null },
  fault: why,
  phasesMs,
  detail: `no answer: ${why.kind}${why.stage ? ` at ${why.stage}` : ''}`,
});

const ask = async (context: LookContext, canary: Canary, attempt: number, signal: AbortSignal): Promise<Asked> => {
  const resolved = await context.names.system(canary.host, attempt);
  const dns = resolved.tookMs;
  if (resolved.addresses.length === 0) return none(canary, fault('no-records', 'dns', resolved.outcome), { dns });
  const dialled = await dial(context, resolved.addresses, HTTP_PORT, signal);
  if (dialled.type === 'fault') return none(canary, dialled.fault, { dns });
  const limits = context.limits();
  const request = {
    host: canary.host,
    path: canary.path,
    headers: { 'user-agent': userAgent },
    upgrade: false,
    maxBodyBytes: MAX_BODY_BYTES,
  };
  const answer = await context.net.request(dialled.socket, request, { timeoutMs: limits.connectMs, signal });
  const phases = { dns, connect: dialled.tookMs };
  if (answer.type === 'fault') return none(canary, answer.fault, phases);
  const judged = judge(canary, answer);
  const location = answer.headers['location'];
  return {
    facts: {
      kind: 'canary',
      owner: canary.owner,
      answer: judged,
      httpStatus: answer.status,
      dateSkewMs: dateSkewMs(answer.headers, context.clock.now()),
    },
    fault: judged === 'foreign' ? fault('foreign-answer', 'request') : null,
    phasesMs: { ...phases, ttfb: answer.ttfbMs, total: dns + dialled.tookMs + answer.tookMs },
    detail: `HTTP ${answer.status}${location ? ' with a redirect' : ''}, ${judged}`,
  };
};

const readCanary = async (
  context: LookContext,
  canary: Canary,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const asked = await ask(context, canary, attempt, signal);
  return makeReading(context.clock, {
    probe: 'internet.canary',
    layer: 'internet',
    target: `http://${canary.host}${canary.path}`,
    attempt,
    startedAt,
    status: asked.facts.answer === 'exact' || asked.facts.answer === 'unwell' ? 'ok' : 'fault',
    fault: asked.fault,
    phasesMs: asked.phasesMs,
    detail: asked.detail,
    facts: asked.facts,
  });
};

/** Asks every canary once, and again where the answer is not the known one. */
export const probeCanaries = async (context: LookContext): Promise<void> => {
  await Promise.all(
    context.catalog.canaries.map((canary) =>
      lookTwice(context, (attempt, signal) => readCanary(context, canary, attempt, signal)),
    ),
  );
};
