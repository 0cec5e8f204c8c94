import { pagesToSee } from '../../../contract/see-for-yourself.ts';
import type { PageFix } from '../fix.ts';

/** Fix `open-outage-monitors`. */
export const openOutageMonitors: PageFix = {
  ...{ id: 'open-outage-monitors', kind: 'page', takesS: 30, cutsLine: false, leaves: 'nothing' },
  pages: pagesToSee.map(({ url }) => url),
};
