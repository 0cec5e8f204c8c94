// The Spanish texts of the fixes: what each is called, what it does, how it is done, and how it ended.
import type { TextsFor } from '../../message.ts';
import type { fixEnglish } from '../../messages.fixes.en.ts';
import { fixesFlow } from './fixes-flow.es.ts';
import { fixesGuides } from './fixes-guides.es.ts';

/** The sentences, by message id. */
export const fixes = { ...fixesFlow, ...fixesGuides } as const satisfies TextsFor<typeof fixEnglish>;
