// What stands behind the present truth: incidents, what is remembered of them, and what the user is told. It subscribes to
// the engine as every shell does, and the shells subscribe to it.
import type { AlertState, Notice } from '../../contract/alert.ts';
import type { HistoryState } from '../../contract/history.ts';
import type { Exported, ExportAsk } from '../../contract/export.ts';
import type { Incident, IncidentNote } from '../../contract/incident.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import type { History } from '../history/history.ts';
import type { News } from '../incidents/news.ts';

/** What is said to a question about an incident that nobody remembers. */
export const noSuchIncident = failWith('not-found', message('history.no-incident'));

/** What a shell hears: an incident that began, changed or ended; something to tell the user; and changes of the two states. */
export type MemoryEvent =
  | { type: 'incident'; incident: Incident }
  | { type: 'notice'; notice: Notice }
  | { type: 'alerts'; alerts: AlertState }
  | { type: 'history'; history: HistoryState };

/** The memory of one running engine. */
export type Memory = {
  history: History;
  alerts: () => AlertState;
  /** Tells something that is no incident, once, as soon as it may be told; what is returned takes it back if it was not. */
  announce: (news: News) => () => void;
  /** Tells this at once, whatever the settings hold back. */
  tell: (notice: Notice) => void;
  /** Tells nothing for so many minutes; null ends that. */
  snooze: (minutes: number | null) => Promise<Result<AlertState>>;
  subscribe: (listener: (event: MemoryEvent) => void) => () => void;
  /** Takes out what the user wants to keep, send or post, without what is private. */
  take: (ask: ExportAsk) => Promise<Result<Exported>>;
  /** Writes the user's note to an incident. */
  note: (ask: { incident: number; text: string }) => Promise<Result<IncidentNote>>;
  /** The user has changed how much may be kept. */
  useSettings: (settings: Settings) => void;
  /** Writes what is under way and ends. */
  close: () => Promise<void>;
};
