// One question to TikTok for one feature, the way an app asks it: name, connection, TLS, request, each stage timed on its
// own, so that a failure says where the exchange stopped.
import { randomBytes } from 'node:crypto';
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading } from '../../contract/reading.ts';
import type { Secured } from '../deps/net.ts';
import { fault } from '../deps/fault-from-error.ts';
import { dateSkewMs } from './date-skew.ts';
import { dial } from './dial.ts';
import { judgeAnswer, marksOf } from './judge-answer.ts';
import type { Judgement } from './judge-answer.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { isSpecialAddress } from './resolve/special-address.ts';
import { userAgent } from './user-agent.ts';

/** Enough to recognise an answer, little enough to stay a small visitor. */
const MAX_BODY_BYTES = 8192;

type ExchangeFacts = FactsOf<'exchange'>;
type Told = { facts: ExchangeFacts; fault: Fault | null; phasesMs: Partial<PhasesMs>; detail: string };

/** Where the addresses of a target come from: the resolver in use, or a known-good list from over HTTPS. */
export type AddressSource =
  { from: 'system'; attempt: number } | { from: 'truth'; attempt: number; addresses: readonly string[] };

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
  secured: Secured,
  told: { facts: ExchangeFacts; phasesMs: Partial<PhasesMs> },
  signal: AbortSignal,
): Promise<Told> => {
  const request = {
    host: target.host,
    path: target.path,
    headers: { 'user-agent': userAgent, accept: '*/*', ...(target.upgrade ? webSocketHeaders() : {}) },
    upgrade: target.upgrade,
    maxBodyBytes: MAX_BODY_BYTES,
  };
  const reply = await context.net.request(secured.socket, request, { timeoutMs: context.limits().requestMs, signal });
  if (reply.type === 'fault') return stopped(told.facts, reply.fault, told.phasesMs);
  const answer = { status: reply.status, headers: reply.headers, body: reply.body.toString('utf8') };
  const judged = judgeAnswer(target, answer, secured.identity);
  return {
    facts: {
      ...told.facts,
      stage: 'done',
      httpStatus: reply.status,
      dateSkewMs: dateSkewMs(reply.headers, context.clock.now()),
      marks: marksOf(answer),
      judged,
    },
    fault: faultOfJudgement[judged] ?? null,
    phasesMs: { ...told.phasesMs, ttfb: reply.ttfbMs, total: reply.tookMs },
    detail: `HTTP ${reply.status}, ${judged}`,
  };
};

const ask = async (context: LookContext, target: Target, source: AddressSource, signal: AbortSignal): Promise<Told> => {
  const facts = blank(target, source);
  const resolved = source.from === 'system' ? await context.names.system(target.host, source.attempt) : null;
  const addresses = (resolved?.addresses ?? (source.from === 'truth' ? source.addresses : [])).filter(
    (address) => !isSpecialAddress(address),
  );
  const dns = resolved?.tookMs ?? null;
  if (addresses.length === 0) return stopped(facts, fault('no-records', 'dns', resolved?.outcome ?? null), { dns });
  const dialled = await dial(context, addresses, target.port, signal);
  const dialledFacts = { ...facts, address: dialled.address };
  if (dialled.type === 'fault') return stopped(dialledFacts, dialled.fault, { dns });
  const names = { sni: target.host, accept: [target.host] };
  const phasesMs = { dns, connect: dialled.tookMs };
  const secured = await context.net.secure(dialled.socket, names, { timeoutMs: context.limits().tlsMs, signal });
  if (secured.type === 'fault') return stopped(dialledFacts, secured.fault, phasesMs);
  const securedFacts = { ...dialledFacts, identity: secured.identity };
  const securedPhases = { ...phasesMs, tls: secured.tookMs };
  if (secured.trustFault) {
    secured.socket.destroy();
    return stopped(securedFacts, secured.trustFault, securedPhases);
  }
  return speak(context, target, secured, { facts: securedFacts, phasesMs: securedPhases }, signal);
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
