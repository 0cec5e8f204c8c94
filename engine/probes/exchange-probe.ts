// One question to TikTok for one feature, the way an app asks it: name, connection, TLS, request, each stage timed on its
// own, so that a failure says where the exchange stopped.
import { randomBytes } from 'node:crypto';
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import { dateSkewMs } from './date-skew.ts';
import { judgeAnswer, marksOf } from './judge-answer.ts';
import type { Judgement } from './judge-answer.ts';
import { bodyIdleMs } from './limits.ts';
import { isSpared } from './look-context.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { openHost } from './open-host.ts';
import type { AddressSource, Opening } from './open-host.ts';
import { retryAfterS } from './retry-after.ts';
import { userAgent } from './user-agent.ts';

/** Enough to recognise an answer, little enough to stay a small visitor. */
const MAX_BODY_BYTES = 8192;

type ExchangeFacts = FactsOf<'exchange'>;
type Told = { facts: ExchangeFacts; fault: Fault | null; phasesMs: Partial<PhasesMs>; detail: string };

const blank = (target: Target, source: AddressSource): ExchangeFacts => ({
  kind: 'exchange',
  host: target.host,
  feature: target.feature,
  question: target.id,
  content: target.content,
  addressesFrom: source.from,
  address: null,
  stage: 'dns',
  identity: null,
  httpStatus: null,
  dateSkewMs: null,
  marks: [],
  judged: null,
});

const stopped = (facts: ExchangeFacts, why: Fault, phasesMs: Partial<PhasesMs>): Told => ({
  facts: { ...facts, stage: why.stage ?? facts.stage },
  fault: why,
  phasesMs,
  detail: `${why.kind} at ${why.stage ?? 'start'}${why.code ? ` (${why.code})` : ''}`,
});

const faultOfJudgement: Partial<Record<Judgement, Fault>> = {
  error: fault('http-error', 'request'),
  maintenance: fault('http-error', 'request'),
  'not-here': fault('http-denied', 'request'),
  foreign: fault('foreign-answer', 'request'),
};

// RFC 6455 section 4.1; the refusal of this upgrade is the healthy answer to somebody without an account.
const webSocketHeaders = (): Record<string, string> => ({
  'sec-websocket-key': randomBytes(16).toString('base64'),
  'sec-websocket-version': '13',
});

const speak = async (
  context: LookContext,
  target: Target,
  opened: Extract<Opening, { type: 'open' }>,
  facts: ExchangeFacts,
  signal: AbortSignal,
): Promise<Told> => {
  const limits = context.limits();
  const request = {
    host: target.host,
    path: target.path,
    headers: { 'user-agent': userAgent, accept: '*/*', ...(target.upgrade ? webSocketHeaders() : {}) },
    upgrade: target.upgrade,
    maxBodyBytes: MAX_BODY_BYTES,
    idleMs: bodyIdleMs(limits),
  };
  const reply = await context.net.request(opened.socket, request, { timeoutMs: limits.requestMs, signal });
  if (reply.type === 'fault') return stopped(facts, reply.fault, opened.phasesMs);
  const answer = { status: reply.status, headers: reply.headers, body: reply.body.toString('utf8') };
  const judged = judgeAnswer(target, answer, opened.identity);
  const now = context.clock.now();
  return {
    facts: {
      ...facts,
      stage: 'done',
      httpStatus: reply.status,
      dateSkewMs: dateSkewMs(reply.headers, now),
      retryAfterS: retryAfterS(reply.headers, now),
      marks: marksOf(answer),
      judged,
    },
    fault: faultOfJudgement[judged] ?? null,
    phasesMs: { ...opened.phasesMs, ttfb: reply.ttfbMs, total: reply.tookMs },
    detail: `HTTP ${reply.status}, ${judged}`,
  };
};

const ask = async (context: LookContext, target: Target, source: AddressSource, signal: AbortSignal): Promise<Told> => {
  const { host, port } = target;
  const spare = source.from === 'system' && isSpared(context, source.attempt);
  const opened = await openHost(context, { host, port, spare }, source, signal);
  const resumed = opened.type === 'open' && opened.resumed ? ({ resumed: true } as const) : {};
  const facts = { ...blank(target, source), address: opened.address, identity: opened.identity, ...resumed };
  if (opened.type === 'fault') return stopped(facts, opened.fault, opened.phasesMs);
  return speak(context, target, opened, facts, signal);
};

const total = (phases: Partial<PhasesMs>): number | null =>
  phases.total == null ? null : (phases.dns ?? 0) + (phases.connect ?? 0) + (phases.tls ?? 0) + phases.total;

/** Makes one full exchange with a target and reports how far it came. */
export const readExchange = async (
  context: LookContext,
  target: Target,
  source: AddressSource,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const told = await ask(context, target, source, signal);
  const filtered = told.facts.judged !== 'healthy';
  return makeReading(context.clock, {
    probe: source.from === 'system' ? `tiktok.${target.id}` : `tiktok.${target.id}.known-good`,
    layer: 'tiktok',
    target: `https://${target.host}${target.path.split('?')[0]}`,
    attempt: source.attempt,
    startedAt,
    status: told.fault ? 'fault' : filtered ? 'filtered' : 'ok',
    fault: told.fault,
    phasesMs: { ...told.phasesMs, total: total(told.phasesMs) },
    detail: told.detail,
    facts: told.facts,
  });
};
