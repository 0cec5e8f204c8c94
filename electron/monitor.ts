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
import type { Memory } from '../engine/memory/memory.ts';
import { noMemory } from '../engine/memory/no-memory.ts';
import { createUnshown } from '../engine/memory/unshown.ts';
import type { Unshown } from '../engine/memory/unshown.ts';
import { loadInputs, settingsStore } from '../engine/places/inputs.ts';
import type { Places } from '../engine/places/inputs.ts';
import { version } from '../engine/probes/user-agent.ts';

/** The engine, its memory, what could not be shown of what that tells, and the serving end of the API of them all. */
export type Monitor = { engine: Engine; memory: Memory; unshown: Unshown; server: Server };

/** Makes the monitor over `edges`, or says which field of which file is wrong. */
export const openMonitor = async (places: Places, edges: EngineEdges): Promise<Result<Monitor>> => {
  const inputs = await loadInputs(places);
  if (!inputs.ok) return inputs;
  const engine = createEngine(edges, inputs.value);
  const memory = noMemory(isoTime(edges.clock.now()));
  const unshown = createUnshown();
  const answering = {
    ...{ engine, memory, unshown },
    doctor: createDoctor(edges, inputs.value.catalog),
    catalog: inputs.value.catalog,
    settings: settingsStore(places),
    about: { version, runsIn: 'desktop' },
  } as const;
  return ok({ engine, memory, unshown, server: serve(api, createApiHandlers(answering)) });
};
