// Every view in every state, and every look that each has to bear.
import { offeredLanguages } from '../../../contract/languages.ts';
import { firstStepsStates } from './first-steps-states.ts';
import { fixesStates } from './fixes-states.ts';
import { frameStates } from './frame-states.ts';
import { historyStates } from './history-states.ts';
import { liveStates } from './live-states.ts';
import { nowStates } from './now-states.ts';
import { settingsStates } from './settings-states.ts';
import type { ViewState } from './view-state.ts';

/** All of them, in the order of the navigation. */
export const viewStates: readonly ViewState[] = [
  ...nowStates,
  ...firstStepsStates,
  ...historyStates,
  ...liveStates,
  ...fixesStates,
  ...settingsStates,
  ...frameStates,
];

/** As wide as a phone of old, as the window beside the tray, and as a screen. */
export const widths = [320, 380, 1400] as const;

/** The system's two. */
export const schemes = ['light', 'dark'] as const;

/** English; from right to left, once it is complete; and an English made strange and a third longer, in which a missing text stands out. */
export const tongues: readonly string[] = ['en', ...(offeredLanguages.includes('ar') ? ['ar'] : []), 'pseudo'];
