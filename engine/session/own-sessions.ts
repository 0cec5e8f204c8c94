// The sessions of this computer: with OBS where it may be looked at, and with what the computer says of itself.
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { Engine } from '../engine.ts';
import type { Circumstances } from '../exports/export-data.ts';
import type { FixDesk } from '../fixes/fix-desk.ts';
import type { History } from '../history/history.ts';
import { ownCircumstances } from '../memory/own-exporter.ts';
import type { Announce } from './live-judge.ts';
import { createMachineEar, deafEar } from './machine-second.ts';
import { obsOpener } from './open-obs.ts';
import { createSessionDesk } from './session-desk.ts';
import type { SessionDesk } from './session-desk.ts';

/** The watch, what it remembers, its fixes, and who tells the user what must be told. */
export type SessionNeeds = {
  engine: Engine;
  history: History;
  settings: () => Promise<Settings>;
  fixes: Pick<FixDesk, 'subscribe'>;
  announce: Announce;
};

/** Makes the desk over `edges`. */
export const openSessionDesk = (
  edges: EngineEdges,
  { engine, history, settings, fixes, announce }: SessionNeeds,
): SessionDesk => {
  const { clock, os, files, random, live } = edges;
  const ofLive = async (): Promise<Settings['live']> => (await settings()).live;
  const circumstances = async (): Promise<Circumstances> => ownCircumstances({ settings: await settings() }, clock);
  const parts = { clock, engine, history, fixes, announce, live: ofLive, circumstances };
  if (!live) return createSessionDesk({ ...parts, openObs: null, machine: deafEar });
  return createSessionDesk({
    ...parts,
    openObs: obsOpener({ obs: live.obs, clock, files, random, settings }),
    machine: createMachineEar({ os, clock, processors: live.processors }),
    programs: live.programs,
  });
};
