// Everything the rows of the diagnosis may look at, derived from the window once per judgement.
import type { Reading } from '../../../contract/reading.ts';
import { countedWithin } from '../spell.ts';
import type { Window } from '../window.ts';
import { findDevice } from './device.ts';
import type { DeviceFindings } from './device.ts';
import { findInternet } from './internet.ts';
import type { InternetFindings } from './internet.ts';
import { findNames } from './names.ts';
import type { NameFindings } from './names.ts';
import { findPath } from './path.ts';
import type { PathFindings } from './path.ts';
import { findRouter } from './router.ts';
import type { RouterFindings } from './router.ts';
import { findTargets } from './targets.ts';
import type { TargetFinding } from './targets.ts';

/** What was found about each part of the way. */
export type Findings = {
  device: DeviceFindings;
  router: RouterFindings;
  internet: InternetFindings;
  names: NameFindings;
  path: PathFindings;
  targets: readonly TargetFinding[];
};

// An exchange that came further shows by itself that its name was answered.
const stoppedAtItsName = ({ facts }: Reading): boolean => facts.kind === 'exchange' && facts.stage === 'dns';

const isAnchor = ({ facts }: Reading): boolean => facts.kind === 'anchor';

/** Derives all findings from a window; faults beyond a link count only while that link was seen to work. */
export const findAll = (window: Window): Findings => {
  const device = findDevice(window);
  const router = findRouter(window, device.route === 'has');
  const internet = findInternet(countedWithin(window, router.works, isAnchor), router.works?.from);
  const online = countedWithin(window, internet.works);
  const names = findNames(online);
  const gone = new Set(names.tiktok.filter(({ state }) => state === 'gone').map(({ name }) => name));
  return {
    device,
    router,
    internet,
    names,
    path: findPath(online),
    targets: findTargets(countedWithin(online, names.resolver.works, stoppedAtItsName), gone),
  };
};
