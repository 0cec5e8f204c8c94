import { dockApi } from '../../contract/dock.ts';
import type { DockView } from '../../contract/dock.ts';
import { serve } from '../../contract/serve.ts';
import type { Server } from '../../contract/derive.ts';
import type { LiveState } from '../../contract/session.ts';
import type { Engine } from '../engine.ts';
import { dockViewOf, withFrames } from './dock-view.ts';
import type { Frames } from './dock-view.ts';

/** What the dock’s views are made of. */
export type DockSight = {
  engine: Pick<Engine, 'snapshot' | 'subscribe'>;
  sessions: { state: () => LiveState; subscribe: (listener: (live: LiveState) => void) => () => void };
};

/** The serving end of the dock’s API: what the dock shows, first as it is, then each change. */
export const createDockServer = ({ engine, sessions }: DockSight): Server =>
  serve(dockApi, {
    dock: {
      shown: (listener: (view: DockView) => void) => {
        let frames: readonly Frames[] = [];
        let live: LiveState = sessions.state();
        const show = (): void => listener(dockViewOf(engine.snapshot(), live, frames));
        const ends = [
          sessions.subscribe((next) => {
            live = next;
            frames = withFrames(frames, next);
            show();
          }),
          engine.subscribe(({ type }) => type === 'snapshot' && show()),
        ];
        return () => ends.forEach((end) => end());
      },
    },
  });
