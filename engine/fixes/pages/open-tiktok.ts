import { tiktokPage } from '../../../contract/see-for-yourself.ts';
import type { PageFix } from '../fix.ts';

/** Fix `open-tiktok`. */
export const openTiktok: PageFix = {
  ...{ id: 'open-tiktok', kind: 'page', takesS: 30, cutsLine: false, leaves: 'nothing' },
  pages: [tiktokPage],
};
