import type { SessionEvent } from '../session.ts';

const unflagged: ReadonlyArray<SessionEvent['kind']> = ['began', 'ended', 'verdict', 'health', 'gap'];

/** True for what gets a flag along a timeline: the user's markers, and what befell computer and network; the rest has a lane of its own. */
export const isFlagged = ({ kind }: Pick<SessionEvent, 'kind'>): boolean => !unflagged.includes(kind);
