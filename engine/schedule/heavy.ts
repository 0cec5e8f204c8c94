// Questions that cost more than a small visitor should: how fast bytes come, every edge on its own, full packets, twenty
// handshakes. Asked by a deep look, or by suspicion about what they answer.
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Reading } from '../../contract/reading.ts';
import { NARROW_KBIT_S, QUALITY_WINDOWS, WAY_LOSS } from '../diagnosis/line-limits.ts';
import { probeEdges } from '../probes/edges-probe.ts';
import type { LookContext } from '../probes/look-context.ts';
import type { MeasuredLine } from '../probes/quality-probe.ts';
import { probeSizes } from '../probes/sizes-probe.ts';
import { probeThroughput } from '../probes/throughput-probe.ts';
import { probeTikTokLoss } from '../probes/tiktok-loss-probe.ts';
import type { HeavyQuestion } from './heavy-again.ts';
import { createSilentEdges } from './silent-edges.ts';
import type { LookTargets } from './targets.ts';

/** The heavy questions over the targets of one look. */
export type Heavy = {
  edges: (host: string) => Promise<void>;
  sizes: () => Promise<void>;
  throughput: () => Promise<void>;
  /** Windows of handshakes with one address of TikTok's, further ones while packets get lost. */
  wayLoss: (address: string) => Promise<void>;
  /** As many windows as it takes to see that a way that lost packets is good again. */
  wayAgain: (address: string) => Promise<void>;
};

type Transfer = FactsOf<'throughput'>;

/** A rate below this share of a control's is worth a second look. */
const SUSPICIOUS_SHARE = 1 / 3;

const slowestBeside = (transfers: readonly Transfer[]): Transfer | null => {
  const stalled = transfers.find(({ of, stalled: isStalled }) => of === 'tiktok' && isStalled);
  if (stalled) return stalled;
  const rated = transfers.filter(({ kbitS }) => kbitS !== null).toSorted((a, b) => (a.kbitS ?? 0) - (b.kbitS ?? 0));
  const control = Math.max(0, ...rated.filter(({ of }) => of === 'control').map(({ kbitS }) => kbitS ?? 0));
  const slowest = rated.find(({ of }) => of === 'tiktok');
  return slowest && (slowest.kbitS ?? 0) <= SUSPICIOUS_SHARE * control ? slowest : null;
};

const lineIsNarrow = (transfers: readonly Transfer[]): boolean => {
  const controls = transfers.filter(({ of, kbitS }) => of === 'control' && kbitS !== null);
  return controls.length > 0 && controls.every(({ kbitS }) => (kbitS ?? 0) < NARROW_KBIT_S);
};

// What is slow counts only when it was so twice. Slow content is fetched again with handshakes beside it: whether packets to
// the same place come back promptly meanwhile tells a server that sends slowly from a way that holds everything up.
const transferTwice = async (
  context: LookContext,
  targets: readonly Target[],
  countHandshakes: (address: string) => Promise<void>,
): Promise<void> => {
  const transfers: Transfer[] = [];
  const emit = (reading: Reading): void => {
    if (reading.facts.kind === 'throughput') transfers.push(reading.facts);
    context.emit(reading);
  };
  await probeThroughput({ ...context, emit }, targets);
  const slow = slowestBeside(transfers);
  if (context.signal.aborted) return;
  if (!slow) return lineIsNarrow(transfers) ? probeThroughput(context, targets) : undefined;
  const [address] = (await context.names.system(slow.host, 1)).addresses;
  await Promise.all([probeThroughput(context, targets), address === undefined ? undefined : countHandshakes(address)]);
};

/** Makes the heavy questions over the targets that are known when one is asked; none is asked twice in one look. */
export const createHeavy = (context: LookContext, targets: () => readonly Target[]): Heavy => {
  const begun = new Map<string, Promise<void>>();
  const silent = createSilentEdges();
  const once = (name: string, question: () => Promise<void>): Promise<void> => {
    const asked = begun.get(name) ?? question();
    begun.set(name, asked);
    return asked;
  };
  const countWindows = async (address: string, goOn: (share: number) => boolean): Promise<void> => {
    let share = 1;
    const emit = (reading: Reading): void => {
      const { facts } = reading;
      if (facts.kind === 'quality' && facts.to === 'tiktok') share = (facts.sent - facts.received) / facts.sent;
      context.emit(reading);
    };
    for (let window = 0; window < QUALITY_WINDOWS && goOn(share) && !context.signal.aborted; window += 1) {
      share = 0;
      await probeTikTokLoss({ ...context, emit }, address);
    }
  };
  const wayLoss = (address: string): Promise<void> =>
    once('way', () => countWindows(address, (share) => share >= WAY_LOSS));
  return {
    edges: (host) =>
      once(`edges ${host}`, async () => {
        const target = targets().find((candidate) => candidate.content && candidate.host === host);
        const emit = (reading: Reading): void => {
          silent.notice(reading);
          context.emit(reading);
        };
        if (target) await probeEdges({ ...context, emit }, target);
      }),
    sizes: () =>
      once('sizes', async () => {
        const [first] = targets();
        if (first) await probeSizes(context, first.host);
      }),
    throughput: () =>
      once('throughput', async () => {
        if (context.scope.light === true) return;
        // Which edges are silent is known before a transfer might choose one of them.
        await Promise.all([...begun].flatMap(([name, asked]) => (name.startsWith('edges ') ? [asked] : [])));
        await transferTwice({ ...context, names: silent.leftOutOf(context.names) }, targets(), wayLoss);
      }),
    wayLoss,
    wayAgain: (address) => once('way', () => countWindows(address, () => true)),
  };
};

const contentHostsOf = (targets: readonly Target[]): string[] => [
  ...new Set(targets.filter(({ content }) => content).map(({ host }) => host)),
];

/** Asks again what a verdict rests on, as far as the internet answers. */
export const askAgain = async (
  context: LookContext,
  heavy: Heavy,
  { now, settled }: Pick<LookTargets, 'now' | 'settled'>,
  again: ReadonlySet<HeavyQuestion>,
): Promise<void> => {
  if (again.size === 0 || !(await context.internetAnswers)) return;
  await settled;
  const hosts = again.has('edges') ? contentHostsOf(now()) : [];
  await Promise.all([...hosts.map(heavy.edges), again.has('sizes') ? heavy.sizes() : undefined]);
  if (again.has('throughput') && !context.signal.aborted) await heavy.throughput();
};

/** What a deep look waits for: the line measured, so that transfers may load it, and whether the resolver in use answers. */
export type BeforeTransfers = { line: Promise<MeasuredLine>; resolverAnswers: Promise<boolean> };

/**
 * What a deep look asks besides everything else. On a line that loses packets a rate would only tell of that, and without
 * names nothing would come at all.
 */
export const askDeep = async (
  context: LookContext,
  heavy: Heavy,
  { now, settled }: Pick<LookTargets, 'now' | 'settled'>,
  before: BeforeTransfers,
): Promise<void> => {
  if (!(await context.internetAnswers)) return;
  await settled;
  await Promise.all([...contentHostsOf(now()).map(heavy.edges), heavy.sizes()]);
  const [{ isLossy }, resolverAnswers] = await Promise.all([before.line, before.resolverAnswers]);
  if (!isLossy && resolverAnswers && !context.signal.aborted) await heavy.throughput();
};
