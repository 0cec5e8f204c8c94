// The campaigns: longer measurements than a test may be, run by hand, whose results are kept and documented.
import type { Campaign } from './campaign-type.ts';

/** Loads a campaign's module on demand, so that one campaign's needs do not burden another. */
type Load = () => Promise<{ campaign: Campaign }>;

/** NAME to module: `NAME.ts` beside this file, exporting `campaign`. */
export const campaigns: Readonly<Record<string, Load>> = {
  adversary: () => import('./adversary.ts'),
  blackbox: () => import('./blackbox.ts'),
  'first-paint': () => import('./first-paint.ts'),
  'history-kills': () => import('./history-kills.ts'),
  'live-session': () => import('./live-session.ts'),
  'long-tests': () => import('./long-tests.ts'),
  quiet: () => import('./quiet.ts'),
  report: () => import('./report.ts'),
  scenarios: () => import('./scenarios.ts'),
  'session-kills': () => import('./session-kills.ts'),
  sheets: () => import('./sheets.ts'),
  soak: () => import('./soak.ts'),
  translator: () => import('./translator.ts'),
  verdicts: () => import('./verdicts.ts'),
  'walk-through': () => import('./walk-through.ts'),
  weeks: () => import('./weeks.ts'),
};
