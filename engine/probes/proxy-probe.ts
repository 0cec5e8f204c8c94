// Does the proxy that this machine is told to use carry anything? A control is asked for through it, and its certificate
// must hold. Where the proxy stands and who signs in there stays here: a proxy is often named after an employer.
import type { Anchor } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading, ReadingStatus } from '../../contract/reading.ts';
import type { ProxyServer, ProxySettings } from '../os/os.ts';
import { isBypassed } from '../os/parse/proxy-bypass.ts';
import { lookTwice } from './attempts.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { canSpeak, dialThroughProxy } from './proxy-dial.ts';
import { HTTP_SIGN_IN } from './proxy/http-connect.ts';
import { SOCKS_SIGN_IN } from './proxy/socks5.ts';

const HTTPS_PORT = 443;

type ProxyFacts = FactsOf<'proxy'>;
type Outcome = ProxyFacts['outcome'];
type Asked = { outcome: Outcome; fault: Fault | null; phasesMs: Partial<PhasesMs> };

const schemes: Readonly<Record<ProxySettings['scheme'], ProxyFacts['scheme']>> = {
  http: 'http',
  https: 'https',
  socks4: 'socks',
  socks5: 'socks',
  pac: 'pac',
};

// Nothing but silence and a refusal is the proxy's own; without a network of its own this machine reaches nothing.
const outcomeOfDialling = ({ kind }: Fault): Outcome => {
  if (kind === 'timeout' || kind === 'unreachable') return 'timeout';
  return ['refused', 'reset', 'closed', 'prohibited'].includes(kind) ? 'refused' : 'unknown';
};

/** A sign-in that the browser may know and Tokwatch does not, another protocol, a company's own certificates: no fault. */
const provesNothing = ({ kind, code }: Fault, { credentials }: ProxyServer): boolean => {
  if (code === HTTP_SIGN_IN || code === SOCKS_SIGN_IN) return credentials === null;
  return ['malformed', 'cancelled', 'tls-untrusted', 'tls-expired', 'tls-wrong-name'].includes(kind);
};

const outcomeOf = (why: Fault, proxy: ProxyServer): Outcome => {
  if (why.stage === 'dns' || why.stage === null) return 'unknown';
  if (why.stage === 'connect') return outcomeOfDialling(why);
  if (provesNothing(why, proxy)) return 'unknown';
  return why.kind === 'timeout' ? 'timeout' : 'denied';
};

const askFor = async (
  context: LookContext,
  proxy: ProxyServer,
  { tlsName }: Anchor,
  attempt: number,
  signal: AbortSignal,
): Promise<Asked> => {
  const failed = (why: Fault): Asked => ({ outcome: outcomeOf(why, proxy), fault: why, phasesMs: {} });
  const dialled = await dialThroughProxy(context, proxy, { host: tlsName, port: HTTPS_PORT, attempt }, signal);
  if (dialled.type === 'fault') return failed(dialled.fault);
  const names = { sni: tlsName, accept: [tlsName] };
  const secured = await context.net.secure(dialled.socket, names, { timeoutMs: context.limits().tlsMs, signal });
  dialled.socket.destroy();
  if (secured.type === 'fault') return failed(secured.fault);
  secured.socket.destroy();
  if (secured.trustFault) return failed(secured.trustFault);
  const [connect, tls] = [dialled.tookMs, secured.tookMs];
  return { outcome: 'works', fault: null, phasesMs: { connect, tls, total: connect + tls } };
};

/** Each look begins with another control, and one that the proxy forbids is no word on the next. */
const ask = async (context: LookContext, proxy: ProxyServer, attempt: number, signal: AbortSignal): Promise<Asked> => {
  const { anchors } = context.catalog;
  const turn = (attempt - 1) % anchors.length;
  let asked: Asked = { outcome: 'unknown', fault: null, phasesMs: {} };
  for (const control of [...anchors.slice(turn), ...anchors.slice(0, turn)]) {
    asked = await askFor(context, proxy, control, attempt, signal);
    if (asked.outcome !== 'denied') return asked;
  }
  return asked;
};

const statusOf = ({ outcome, fault }: Asked): ReadingStatus => {
  if (outcome === 'works') return 'ok';
  if (outcome !== 'unknown') return 'fault';
  return fault?.stage === 'tls' || fault?.stage === 'request' ? 'filtered' : 'skipped';
};

const report = (
  context: LookContext,
  settings: ProxySettings,
  { attempt, startedAt }: { attempt: number; startedAt: number },
  asked: Asked,
): Reading => {
  const scheme = schemes[settings.scheme];
  const why = asked.fault ? ` (${asked.fault.kind} at ${asked.fault.stage ?? 'start'})` : '';
  return makeReading(context.clock, {
    probe: 'device.proxy',
    layer: 'device',
    target: 'proxy',
    attempt,
    startedAt,
    status: statusOf(asked),
    fault: asked.fault,
    phasesMs: asked.phasesMs,
    detail: `${scheme} proxy set by the ${settings.source}: ${asked.outcome}${why}`,
    facts: { kind: 'proxy', source: settings.source, scheme, outcome: asked.outcome },
  });
};

/** Looks whether the proxy in use works; says nothing where none is set, or none that TikTok's hosts are reached by. */
export const probeProxy = async (context: LookContext): Promise<void> => {
  const { clock, os, catalog, signal } = context;
  const settings = await os.proxy(signal);
  if (!settings || signal.aborted) return;
  if (settings.scheme === 'pac' || !canSpeak(settings)) {
    const asked: Asked = { outcome: 'unknown', fault: null, phasesMs: {} };
    context.emit(report(context, settings, { attempt: 1, startedAt: clock.now() }, asked));
    return;
  }
  if (catalog.targets.every(({ host, port }) => isBypassed(settings, host, port))) return;
  await lookTwice(context, async (attempt, within) => {
    const startedAt = clock.now();
    return report(context, settings, { attempt, startedAt }, await ask(context, settings, attempt, within));
  });
};
