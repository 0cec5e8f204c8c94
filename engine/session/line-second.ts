// What the watch measures of the line, second by second, for the log of a session.
import type { Reading } from '../../contract/reading.ts';
import type { SessionRow } from '../../contract/session.ts';
import type { EchoTold } from '../schedule/echo-watch.ts';

/** What was measured within one second; null where nothing was. */
export type LineSecond = Pick<SessionRow, 'router' | 'internet' | 'ingestRttMs' | 'ingestWell'>;

/** Listens to the watch; `take` gives what came since it was taken last. */
export type LineEar = {
  echo: (echo: EchoTold) => void;
  reading: (reading: Reading) => void;
  take: () => LineSecond;
};

type End = SessionRow['router'];

const silence: End = { sent: null, lost: null, rttMs: null };

const nothing = (): LineSecond => ({ router: silence, internet: silence, ingestRttMs: null, ingestWell: null });

// Several anchors are one internet: what was sent adds up, and the last RTT that came back stands for it.
const withEcho = (end: End, { sent, lost, rttMs }: EchoTold): End => ({
  sent: (end.sent ?? 0) + sent,
  lost: (end.lost ?? 0) + lost,
  rttMs: rttMs ?? end.rttMs,
});

/** Has heard nothing yet. */
export const createLineEar = (): LineEar => {
  let second = nothing();
  return {
    echo: (echo) => {
      second = { ...second, [echo.to]: withEcho(second[echo.to], echo) };
    },
    reading: ({ facts, status, phasesMs }) => {
      if (facts.kind !== 'ingest' || facts.to === 'control' || !facts.configured) return;
      // How far away another server is may be shown; whether it is well is no word about TikTok, whom the log would accuse by it.
      const ingestWell = facts.to === 'tiktok' ? status === 'ok' : null;
      second = { ...second, ingestRttMs: phasesMs.connect, ingestWell };
    },
    take: () => {
      const taken = second;
      second = nothing();
      return taken;
    },
  };
};
