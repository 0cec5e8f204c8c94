// Everything the rows of the diagnosis may look at, derived from the window once per judgement.
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

/** Derives all findings from a window. */
export const findAll = (window: Window): Findings => {
  const device = findDevice(window);
  return {
    device,
    router: findRouter(window, device.route === 'has'),
    internet: findInternet(window),
    names: findNames(window),
    path: findPath(window),
    targets: findTargets(window),
  };
};
