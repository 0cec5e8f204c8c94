// What the engine would show in each kind of trouble: stories told to the real judgement, as snapshots.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { Snapshot, Span } from '../../../contract/report.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { asHeld, asUnknown, toVerdict } from '../../../engine/incidents/to-verdict.ts';
import { controlsPass, dies, followedUp, near, online } from '../../engine/diagnosis/causes/telling.ts';
import { story } from '../../engine/story.ts';
import type { Story, Words } from '../../engine/story.ts';
import * as see from '../../engine/story-words.ts';
import { ordinary } from '../../contract/samples.ts';

const { web: www, video: edge } = see.hostOf;
const device = [see.link(true), see.address(4, 6), see.route(4, 6)];
const nothingBeyond: Words[] = [see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')];
const wrote = (...which: see.Question[]): Words => see.exchanges('written-error', ...which);
const well = (...which: see.Question[]): Words => see.exchanges('well', ...which);
const allNames = [...see.controlNames, ...see.tiktokNames];

/** What is seen while TikTok is silent and nothing tells why. */
export const silence: readonly Words[] = [...online, see.exchanges('unreachable'), ...followedUp];

const told = {
  ok: story.twice(see.allWell),
  'device.link-down': story.twice(see.link(false), see.address(), see.route()),
  'device.no-address': story.twice(see.link(true), see.address(), see.route()),
  'device.no-route': story.twice(see.link(true), see.address(4), see.route()),
  'router.down': story.twice(device, see.router('silent'), ...nothingBeyond),
  'internet.down': story.twice(...near, ...nothingBeyond),
  'internet.captive-portal': story.twice(
    ...near,
    see.anchors('silent'),
    see.canaries('foreign'),
    see.exchanges('unreachable'),
  ),
  'dns.down': story.twice(...near, see.anchors('ok'), see.lookups(allNames, 'timeout'), see.exchanges('no-name')),
  'dns.tiktok-blocked': story.twice(
    ...online,
    see.lookups(see.tiktokNames, 'nxdomain'),
    see.lookups(see.tiktokNames, 'answer', { via: 'doh' }),
    see.exchanges('no-name'),
  ),
  'path.ip-blocked': story.twice(...online, see.exchanges('unreachable'), controlsPass, dies(www), dies(edge)),
  'path.sni-blocked': story.twice(...online, see.exchanges('cut-in-tls'), see.handshake(www, 'neutral', 'completes')),
  'tiktok.down': story.twice(...online, wrote('web', 'feed', 'live'), well('comments', 'video', 'image')),
  'tiktok.feature-down': story.twice(...online, wrote('feed'), well('web', 'comments', 'live', 'video', 'image')),
  'tiktok.cdn-down': story.twice(...online, wrote('video', 'image'), well('web', 'feed', 'live', 'comments')),
  'tiktok.unreachable': story.twice(...silence),
} satisfies Partial<Record<VerdictCode, Story>>;

/** The codes that a story ends in. */
export type ToldCode = keyof typeof told;

/** The codes that a story ends in, as a list. */
export const toldCodes = Object.keys(told) as ToldCode[];

const AT_MS = Date.parse('2026-11-21T21:43:10.000Z');

/** An ISO time so many minutes before the moment of the snapshots. */
export const minutesAgo = (minutes: number): string => new Date(AT_MS - minutes * MINUTE_MS).toISOString();

/** The moment of all snapshots. */
export const storyAt = minutesAgo(0);

const traffic = { bytesSent: 41_300, bytesReceived: 912_000, requests: 384 };

type Fault = Pick<Candidate, 'code' | 'severity' | 'blame'>;

/** The last hour: a fault of TikTok's content, a nap of the computer, and what is wrong since so many minutes. */
const recentWith = ({ code, severity, blame }: Fault, since = 3): Span[] => {
  const earlier: Span[] = [
    { from: minutesAgo(52), severity: 'ok', code: 'ok' },
    { from: minutesAgo(41), severity: 'degraded', code: 'tiktok.cdn-down', blame: 'tiktok' },
    { from: minutesAgo(38), severity: 'ok', code: 'ok' },
    { from: minutesAgo(24), severity: 'not-watched', code: null },
    { from: minutesAgo(18), severity: 'ok', code: 'ok' },
  ];
  return code === 'ok' ? earlier : [...earlier, { from: minutesAgo(since), severity, code, blame }];
};

/** The story that ends in this code. */
export const storyOf = (code: ToldCode): Story => told[code];

/** What the engine shows once any story is settled, three minutes after it began. */
export const snapshotFrom = (settled: Story, parts: Partial<Snapshot> = {}): Snapshot => {
  const candidate = settled.candidate();
  const since = minutesAgo(candidate.code === 'ok' ? 18 : 3);
  const verdict = toVerdict(candidate, since, since);
  return {
    at: storyAt,
    verdict: { ...verdict, evidence: verdict.evidence.map((line) => ({ ...line, at: minutesAgo(0.1) })) },
    layers: candidate.layers,
    looking: false,
    ...ordinary,
    recent: recentWith(candidate),
    traffic,
    ...parts,
  };
};

/** What the engine shows once the story of a code is settled, three minutes after it began. */
export const snapshotOf = (code: ToldCode, parts: Partial<Snapshot> = {}): Snapshot => {
  const snapshot = snapshotFrom(told[code], parts);
  if (snapshot.verdict.code !== code) throw new Error(`The story of ${code} ends in ${snapshot.verdict.code}.`);
  return snapshot;
};

/** The line to the internet loses packets, the one to the router none. */
export const lossyLine = snapshotFrom(story.times(4, see.allWell, see.line({ anchors: { lost: 0.14 }, router: {} })));

/** What the engine shows while nobody has watched for so many minutes, for a pause or a fix: nothing is known but what was. */
export const restingFor = (
  minutes: number,
  before: ToldCode,
  why: Partial<Pick<Snapshot, 'paused' | 'fixing' | 'live'>>,
): Snapshot => {
  const held = asHeld(story.candidate());
  return {
    ...snapshotOf(before, why),
    ...{ verdict: toVerdict(held, storyAt, null), layers: held.layers, looking: true },
    recent: [
      ...recentWith(told[before].candidate(), minutes + 2),
      { from: minutesAgo(minutes), severity: 'not-watched', code: null },
    ],
  };
};

/** The first moment, in which nothing has answered yet. */
export const firstMoment = (): Snapshot => {
  const candidate = story.candidate();
  return {
    at: storyAt,
    verdict: toVerdict(asUnknown(candidate), storyAt, null),
    layers: candidate.layers,
    looking: true,
    ...ordinary,
    recent: [],
    traffic: { bytesSent: 0, bytesReceived: 0, requests: 0 },
  };
};
