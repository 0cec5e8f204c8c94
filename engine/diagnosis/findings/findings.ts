// Everything the rows of the diagnosis may look at, derived from the window once per judgement.
import type { Reading } from '../../../contract/reading.ts';
import { countedWithin } from '../spell.ts';
import { emptyWindow } from '../window.ts';
import type { Window } from '../window.ts';
import { findClock } from './clock.ts';
import type { ClockFindings } from './clock.ts';
import { findContent } from './content.ts';
import type { ContentFindings } from './content.ts';
import { findDevice } from './device.ts';
import type { DeviceFindings } from './device.ts';
import { findIngest } from './ingest.ts';
import type { IngestFindings } from './ingest.ts';
import { findEdges } from './edges.ts';
import type { EdgeFindings } from './edges.ts';
import { findInternet } from './internet.ts';
import type { InternetFindings } from './internet.ts';
import { findLine } from './line.ts';
import type { LineFindings } from './line.ts';
import { findLookups } from './lookups.ts';
import type { LookupFindings } from './lookups.ts';
import { findNames } from './names.ts';
import type { NameFindings } from './names.ts';
import { findOutside } from './outside.ts';
import type { OutsideFindings } from './outside.ts';
import { findPath } from './path.ts';
import type { PathFindings } from './path.ts';
import { findPhone } from './phone.ts';
import type { PhoneWord } from './phone.ts';
import { findQuality, noQuality } from './quality.ts';
import type { QualityFindings } from './quality.ts';
import { findRefusals } from './refusals.ts';
import type { RefusalFindings } from './refusals.ts';
import { findRouter, routerBeneath } from './router.ts';
import type { RouterFindings } from './router.ts';
import { isLineSteady } from './steadiness.ts';
import { findTargets } from './targets.ts';
import type { TargetFinding } from './targets.ts';
import { findWayOut } from './way-out.ts';
import type { WayOutFindings } from './way-out.ts';

/** What was found about each part of the way. */
export type Findings = {
  device: DeviceFindings;
  clock: ClockFindings;
  wayOut: WayOutFindings;
  router: RouterFindings;
  internet: InternetFindings;
  quality: QualityFindings;
  line: LineFindings;
  /** Nothing speaks of lost packets, though the line may not have been measured. */
  isSteady: boolean;
  names: NameFindings;
  lookups: LookupFindings;
  path: PathFindings;
  content: ContentFindings;
  edges: EdgeFindings;
  ingest: IngestFindings;
  refusals: RefusalFindings;
  outside: OutsideFindings;
  /** What somebody says of TikTok on a phone; null where nobody said anything that counts. */
  phone: PhoneWord | null;
  targets: readonly TargetFinding[];
};

// An exchange that came further shows by itself that its name was answered.
const stoppedAtItsName = ({ facts }: Reading): boolean => facts.kind === 'exchange' && facts.stage === 'dns';

const isAnchor = ({ facts }: Reading): boolean => facts.kind === 'anchor';

// A machine that has just lost its link sees nothing: what others said before is not what is wrong now.
const seesNothing = ({ link, address, route }: DeviceFindings): boolean =>
  link === 'down' || address === 'none' || route === 'none';

/** Derives all findings from a window; faults beyond a link count only while that link was seen to work. */
export const findAll = (seen: Window): Findings => {
  const device = findDevice(seen);
  const window = seesNothing(device) ? emptyWindow : seen;
  const wayOut = findWayOut(window);
  const inTunnel = wayOut.beneathTunnel !== 'none';
  const quality = findQuality(window, inTunnel);
  const router = inTunnel ? routerBeneath(wayOut) : findRouter(window, device.route === 'has');
  const internet = findInternet(countedWithin(window, router.works, isAnchor), router.works?.from);
  const online = countedWithin(window, internet.works);
  const names = findNames(online);
  const gone = new Set(names.tiktok.filter(({ state }) => state === 'gone').map(({ name }) => name));
  const targets = findTargets(countedWithin(online, names.resolver.works, stoppedAtItsName), gone);
  // What a dead line loses is no loss.
  const line = findLine(internet.state === 'down' ? noQuality : quality, wayOut);
  const content = findContent(online, targets, quality.lossyUntilMs ?? -Infinity);
  const lineIsPrompt = line.isPrompt && !content.narrow.holds && content.largePackets !== 'vanish';
  return {
    device,
    clock: findClock(window),
    wayOut,
    router,
    internet,
    quality,
    line,
    isSteady: isLineSteady(window, quality, internet.deadFamilies.length > 0),
    names,
    lookups: findLookups(online),
    path: findPath(online),
    content,
    edges: findEdges(online, { targets, lineIsPrompt, deadFamilies: internet.deadFamilies }),
    ingest: findIngest(online),
    refusals: findRefusals(targets),
    outside: findOutside(window, targets),
    phone: findPhone(window, targets),
    targets,
  };
};
