// The engine behind this shell: its files read, its API ready to be served. It has not begun to watch yet.
import type { Server } from '../contract/derive.ts';
import { serve } from '../contract/derive.ts';
import { api } from '../contract/api.ts';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { createApiHandlers } from '../engine/api-handlers.ts';
import type { EngineEdges } from '../engine/deps.ts';
import { createDoctor } from '../engine/doctor/create-doctor.ts';
import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { isoTime } from '../engine/deps/clock.ts';
import { noMemory } from '../engine/memory/no-memory.ts';
import { loadInputs, settingsStore } from '../engine/places/inputs.ts';
import type { Places } from '../engine/places/inputs.ts';
import { version } from '../engine/probes/user-agent.ts';

/** The engine and the serving end of its API. */
export type Monitor = { engine: Engine; server: Server };

/** Makes the monitor over `edges`, or says which field of which file is wrong. */
export const openMonitor = async (places: Places, edges: EngineEdges): Promise<Result<Monitor>> => {
  const inputs = await loadInputs(places);
  if (!inputs.ok) return inputs;
  const engine = createEngine(edges, inputs.value);
  const answering = {
    engine,
    memory: noMemory(isoTime(edges.clock.now())),
    doctor: createDoctor(edges, inputs.value.catalog),
    catalog: inputs.value.catalog,
    settings: settingsStore(places),
    about: { version, runsIn: 'desktop' },
  } as const;
  return ok({ engine, server: serve(api, createApiHandlers(answering)) });
};
