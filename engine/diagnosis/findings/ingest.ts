// The LIVE ingest of the user: how far a connection to each of its doors comes, and whether the door is open on the way.
import { entriesOf, isConfirmed, streakBegan } from '../window.ts';
import type { Entry, EntryOf, Window } from '../window.ts';

/** The port of RTMP (Adobe RTMP specification 1.0). */
const RTMP_PORT = 1935;
const RTMPS_PORT = 443;

/** One door of the ingest: `refuses` speaks with us first, `turned-away` is a connection refused by it or by the network. */
export type IngestState = 'not-asked' | 'well' | 'refuses' | 'turned-away' | 'never-completes' | 'silent' | 'unknown';

/** The user's own LIVE server, as far as it can be seen without a key. */
export type IngestFindings = {
  /** Its name; null while it was not asked. */
  host: string | null;
  /** Its name is one of TikTok's; else what it does says nothing about TikTok. */
  isTiktoks: boolean;
  /** The door that the user's own server URL names: plain RTMP on 1935, RTMPS on 443, or a port of its own. */
  configured: 'plain' | 'secure' | 'other';
  /** The state of that door. */
  state: IngestState;
  /** Plain RTMP on 1935, and RTMPS on 443. */
  plain: IngestState;
  secure: IngestState;
  /** One of its doors, whichever the user's is, takes streams. */
  takesStreams: boolean;
  /** Other hosts' port 1935: silence there as well means that the way does not let it pass; a refusal has passed. */
  control: 'answers' | 'refuses' | 'silent' | 'unknown';
  /** The user's own door was found like this twice. */
  confirmed: boolean;
  entries: readonly Entry[];
};

type Door = EntryOf<'ingest'>;

const stateOf = (door: Door | undefined): IngestState => {
  if (!door) return 'not-asked';
  const { stage, outcome } = door.latest.facts;
  if (stage === 'done') return 'well';
  if (stage === 'dns') return 'unknown';
  if (stage === 'handshake' && outcome === 'timeout') return 'never-completes';
  if (stage === 'connect' && (outcome === 'refused' || outcome === 'reset')) return 'turned-away';
  if (stage === 'handshake' || outcome === 'refused' || outcome === 'reset') return 'refuses';
  return outcome === 'timeout' || outcome === 'unreachable' ? 'silent' : 'unknown';
};

const controlOf = (doors: readonly Door[]): IngestFindings['control'] => {
  const outcomes = doors.map(({ latest }) => latest.facts.outcome);
  if (outcomes.includes('ok')) return 'answers';
  if (outcomes.includes('refused')) return 'refuses';
  return outcomes.length > 0 && doors.every(isConfirmed) ? 'silent' : 'unknown';
};

const kindOf = (door: Door | undefined): IngestFindings['configured'] => {
  const port = door?.latest.facts.port;
  if (port === RTMP_PORT) return 'plain';
  return port === RTMPS_PORT ? 'secure' : 'other';
};

/** True for a door through which nobody goes LIVE. */
export const fails = (state: IngestState): boolean =>
  ['refuses', 'turned-away', 'never-completes', 'silent'].includes(state);

/** A door that was asked so long before the stream's own one began to fail says nothing about now; in one look they are asked together. */
const TOGETHER_MS = 5000;

// While LIVE one door is asked at a time.
const sinceItFails = (doors: readonly Door[], own: Door | undefined): readonly Door[] => {
  if (!own || !fails(stateOf(own))) return doors;
  const fromMs = Date.parse(streakBegan(own)) - TOGETHER_MS;
  return doors.filter((door) => door === own || Date.parse(door.latest.startedAt) >= fromMs);
};

// Whoever lets OBS send elsewhere has another server from then on.
const ofOneServer = (doors: readonly Door[]): readonly Door[] => {
  const host = doors.toSorted((a, b) => a.latest.at.localeCompare(b.latest.at)).at(-1)?.latest.facts.host;
  return doors.filter(({ latest }) => latest.facts.host === host);
};

/** Reads the ingest's doors from the window. */
export const findIngest = (window: Window): IngestFindings => {
  const doors = entriesOf(window, 'ingest');
  const all = ofOneServer(doors.filter(({ latest }) => latest.facts.to !== 'control'));
  // What the other doors do hurts nobody who does not use them: many servers have but one.
  const door = all.find(({ latest }) => latest.facts.configured);
  const own = sinceItFails(all, door);
  const byPort = (port: number): IngestState => stateOf(own.find(({ latest }) => latest.facts.port === port));
  const state = stateOf(door);
  return {
    state,
    host: own[0]?.latest.facts.host ?? null,
    isTiktoks: own[0]?.latest.facts.to !== 'other',
    configured: kindOf(door),
    plain: byPort(RTMP_PORT),
    secure: byPort(RTMPS_PORT),
    takesStreams: own.some((each) => stateOf(each) === 'well'),
    control: controlOf(doors.filter(({ latest }) => latest.facts.to === 'control')),
    confirmed: door !== undefined && isConfirmed(door),
    entries: door && fails(state) ? [door] : own,
  };
};
