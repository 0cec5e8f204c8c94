// The Indonesian texts of the fixes, put together.
import type { TextsFor } from '../../message.ts';
import type { fixEnglish } from '../../messages.fixes.en.ts';
import { fixesRuns } from './fixes-runs.id.ts';
import { fixesSteps } from './fixes-steps.id.ts';

/** The sentences, by message id. */
export const fixes = { ...fixesRuns, ...fixesSteps } as const satisfies TextsFor<typeof fixEnglish>;
