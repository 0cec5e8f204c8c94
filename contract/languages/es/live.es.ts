// The Spanish texts of a LIVE session, and of the view that shows it.
import type { TextsFor } from '../../message.ts';
import type { liveEnglish } from '../../messages.live.en.ts';
import { liveSession } from './live-session.es.ts';
import { liveState } from './live-state.es.ts';
import { liveView } from './live-view.es.ts';

/** What is said about sessions, by message id. */
export const live = { ...liveState, ...liveSession, ...liveView } as const satisfies TextsFor<typeof liveEnglish>;
