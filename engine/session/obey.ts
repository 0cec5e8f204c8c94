// What a command may tell the running monitor about LIVE, as the window's buttons do.
import { ok } from '../../contract/result.ts';
import type { Engine } from '../engine.ts';
import type { Obey } from '../instance/orders.ts';
import { obsStreams } from '../obs/obs-streams.ts';
import type { SessionDesk } from './session-desk.ts';

/** Carries out orders by the engine and its sessions. */
export const createObey =
  ({
    engine,
    sessions,
  }: {
    engine: Pick<Engine, 'snapshot' | 'setLive'>;
    sessions: Pick<SessionDesk, 'mark' | 'state'>;
  }): Obey =>
  (order) => {
    if (order.order === 'mark') {
      const marked = sessions.mark(order.text);
      return Promise.resolve(marked.ok ? ok({ changed: true }) : marked);
    }
    if (order.order === 'ask') {
      const live = engine.snapshot().live || obsStreams(sessions.state().obs);
      return Promise.resolve(ok({ changed: false, live }));
    }
    const changed = engine.snapshot().live !== order.live;
    if (changed) engine.setLive(order.live);
    return Promise.resolve(ok({ changed }));
  };
