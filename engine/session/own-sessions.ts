// The sessions of this computer: with OBS where it may be looked at, and with what the computer says of itself.
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { Engine } from '../engine.ts';
import type { Circumstances } from '../exports/export-data.ts';
import type { History } from '../history/history.ts';
import { ownCircumstances } from '../memory/own-exporter.ts';
import { createMachineEar } from './machine-second.ts';
import type { MachineSecond } from './machine-second.ts';
import { obsOpener } from './open-obs.ts';
import { createSessionDesk } from './session-desk.ts';
import type { SessionDesk } from './session-desk.ts';

const nothingKnown: MachineSecond = { uplinkBytes: null, wifiDbm: null, cpuPercent: null };

/** Makes the desk over `edges`. */
export const openSessionDesk = (
  edges: EngineEdges,
  { engine, history, settings }: { engine: Engine; history: History; settings: () => Promise<Settings> },
): SessionDesk => {
  const { clock, os, files, random, live } = edges;
  const mayFollow = async (): Promise<boolean> => (await settings()).live.followObs;
  const circumstances = async (): Promise<Circumstances> => ownCircumstances({ settings: await settings() }, clock);
  const parts = { clock, engine, history, mayFollow, circumstances };
  if (!live) return createSessionDesk({ ...parts, openObs: null, machine: () => Promise.resolve(nothingKnown) });
  return createSessionDesk({
    ...parts,
    openObs: obsOpener({ obs: live.obs, clock, files, random, settings }),
    machine: createMachineEar({ os, clock, processors: live.processors }),
    programs: live.programs,
  });
};
