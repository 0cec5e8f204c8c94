import { portalPage } from '../../../contract/see-for-yourself.ts';
import type { PageFix } from '../fix.ts';

/** Fix `open-captive-portal`. */
export const openCaptivePortal: PageFix = {
  ...{ id: 'open-captive-portal', kind: 'page', takesS: 30, cutsLine: false, leaves: 'nothing' },
  pages: [portalPage],
};
