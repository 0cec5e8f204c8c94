// The answers of the API that come from memory.
import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import type { Notice } from '../../contract/alert.ts';
import type { Incident } from '../../contract/incident.ts';
import { ok } from '../../contract/result.ts';
import { noSuchIncident } from './memory.ts';
import type { Memory, MemoryEvent } from './memory.ts';
import { createShowing } from './showing.ts';
import type { ShowingBoard } from './showing.ts';
import { tryNotice } from './trial.ts';
import { createUnshown } from './unshown.ts';
import type { Unshown } from './unshown.ts';

/** The most lines of the log of alerts that a window asks for. */
const MOST_LOG_LINES = 500;

// What happened before somebody listened is in the history; a subscription begins with nothing.
const nextOnes = <T>(
  memory: Memory,
  listener: (told: T | null) => void,
  pick: (event: MemoryEvent) => T | null,
): (() => void) => {
  listener(null);
  return memory.subscribe((event) => {
    const told = pick(event);
    if (told !== null) listener(told);
  });
};

/** Makes the handlers of the groups `history` and `alerts`. */
export const memoryHandlers = (
  memory: Memory,
  unshown: Pick<Unshown, 'subscribe'> = createUnshown(),
  showing: Pick<ShowingBoard, 'now'> = createShowing(),
): Pick<Handlers<Api>, 'history' | 'alerts'> => {
  const { history } = memory;
  return {
    history: {
      strip: (ask) => history.ask('strip', ask),
      line: (ask) => history.ask('line', ask),
      measured: (ask) => history.ask('measured', ask),
      incidents: (filter) => history.ask('incidents', filter),
      incident: async (which) => {
        const found = await history.ask('incident', which);
        if (!found.ok) return found;
        return found.value === null ? noSuchIncident : { ok: true, value: found.value };
      },
      note: (ask) => memory.note(ask),
      told: (period) => history.ask('told', { ...period, limit: MOST_LOG_LINES }),
      take: (ask) => memory.take(ask),
      happened: (listener) =>
        nextOnes<Incident>(memory, listener, (event) => (event.type === 'incident' ? event.incident : null)),
      changed: (listener) => history.subscribe(listener),
    },
    alerts: {
      snooze: ({ minutes }) => memory.snooze(minutes),
      tryOut: async () => ok(await tryNotice(memory, unshown)),
      showing: () => Promise.resolve(ok(showing.now())),
      changed: (listener) => {
        listener(memory.alerts());
        return memory.subscribe((event) => {
          if (event.type === 'alerts') listener(event.alerts);
        });
      },
      told: (listener) =>
        nextOnes<Notice>(memory, listener, (event) => (event.type === 'notice' ? event.notice : null)),
      unshown: unshown.subscribe,
    },
  };
};
