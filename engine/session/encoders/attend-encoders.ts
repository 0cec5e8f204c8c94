// Looks which encoder runs, so that whoever streams without OBS can be asked “Are you LIVE?”. It never begins a session: a program
// that runs need not stream. What it sees goes into the session that goes on. OBS says itself when it streams, so it is asked about
// only where no link to it came about between two looks.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { ObsState } from '../../../contract/obs.ts';
import type { Encoder, LiveState, Session, SessionEventKind } from '../../../contract/session.ts';
import type { Settings } from '../../../contract/settings.ts';
import { isoTime } from '../../deps/clock.ts';
import type { Clock } from '../../deps/clock.ts';
import type { Programs } from '../../os/programs.ts';
import { encoderAmong } from './known-encoders.ts';

/** Looking costs a process on macOS and Windows, so it is done this rarely. */
const EVERY_MS = 30_000;
const TICK_MS = 1000;

/** What looking needs; without `programs` nobody looks. */
export type EncoderInputs = {
  clock: Clock;
  programs?: Programs | undefined;
  /** The settings of LIVE, read anew each time. */
  live: () => Promise<Pick<Settings['live'], 'followObs'>>;
  /** The link to OBS as it stands. */
  obs: () => ObsState;
};

/** The session that goes on, as far as it takes in what runs beside it. */
export type Logged = {
  session: () => Session;
  happen: (kind: SessionEventKind, message: Message) => void;
};

/** Who hears of an encoder: the state that is shown, and the session that goes on (null for none). */
export type EncoderEars = { change: (part: Pick<LiveState, 'encoder'>) => void; current: () => Logged | null };

// OBS tells of itself where it is linked.
const isTold = (encoder: Encoder, log: Logged, obs: ObsState): boolean =>
  encoder.id !== 'obs' || (log.session().obsVersion === null && obs.link !== 'up');

const createNews = (obs: () => ObsState): ((log: Logged | null, encoder: Encoder | null) => void) => {
  let known: { log: Logged; encoder: Encoder | null } | null = null;
  return (log, encoder) => {
    const before = known?.log === log ? known : null;
    if (log !== null && before?.encoder?.id !== encoder?.id) {
      const gone = before?.encoder ?? null;
      if (gone && isTold(gone, log, obs()))
        log.happen('encoder', message('session.encoder.closed', { name: gone.name }));
      const how = before === null ? 'running' : 'started';
      if (encoder && isTold(encoder, log, obs()))
        log.happen('encoder', message(`session.encoder.${how}`, { name: encoder.name }));
    }
    known = log && { log, encoder };
  };
};

/** Looks every half a minute while the user allows it, until the signal. What the system does not tell changes nothing. */
export const attendEncoders = async (
  { clock, programs, live, obs }: EncoderInputs,
  { change, current }: EncoderEars,
  signal: AbortSignal,
): Promise<void> => {
  if (!programs) return;
  let encoder: Encoder | null = null;
  const offered = { encoder: null as Encoder | null };
  let isUnlinked = false;
  const isApart = (): boolean => obs().link === 'apart' || obs().link === 'off';
  const offer = (next: Encoder | null): void => {
    if (next === offered.encoder) return;
    offered.encoder = next;
    change({ encoder: next });
  };
  const look = async (): Promise<void> => {
    const names = (await live()).followObs ? await programs(signal) : [];
    if (names === null || signal.aborted) return;
    const seen = encoderAmong(names);
    const isKnown = seen?.id === encoder?.id;
    if (!isKnown) encoder = seen && { id: seen.id, name: seen.name, since: isoTime(clock.now()) };
    offer(encoder?.id === 'obs' && !(isKnown && isUnlinked && isApart()) ? null : encoder);
    isUnlinked = isApart();
  };
  const news = createNews(obs);
  let dueMs = -Infinity;
  while (!signal.aborted) {
    if (clock.monotonicMs() >= dueMs) {
      dueMs = clock.monotonicMs() + EVERY_MS;
      await look();
    }
    if (!isApart()) {
      isUnlinked = false;
      if (offered.encoder?.id === 'obs') offer(null);
    }
    news(current(), encoder);
    await clock.sleep(TICK_MS, signal);
  }
};
