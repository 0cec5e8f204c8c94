// The desk of this computer, in front of a data directory of its own and of somebody else’s.
import { describe, expect, it } from 'vitest';
import type { ChangeEdges } from '../../../engine/fixes/change-edges.ts';
import { openFixDesk } from '../../../engine/fixes/own-desk.ts';
import type { DeskNeeds } from '../../../engine/fixes/own-desk.ts';
import type { EngineEdges } from '../../../engine/deps.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { nothingToDo } from '../../../engine/os/controls/planned.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { historyIn } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createStubOs } from '../support/stub-os.ts';

const own = process.getuid?.() ?? null;

const deskFor = async (userId: number | null) => {
  const dataDirectory = freshDirectory();
  const changes = {
    controls: { flushNames: () => Promise.resolve(nothingToDo('control.nothing-to-flush')) },
    guards: () => () => Promise.resolve(null),
    program: { userId },
  } as unknown as ChangeEdges;
  const edges = { clock: createHandClock(), os: createStubOs(), files: realFiles, changes } as unknown as EngineEdges;
  const engine = { snapshot: () => snapshotOf('dns.down') };
  const needs = { engine, history: await historyIn(dataDirectory), catalog: { anchors: [] }, dataDirectory };
  return openFixDesk(edges, needs as unknown as DeskNeeds);
};

describe('The desk of this computer', () => {
  it('plans what can be done here', async () => {
    const desk = await deskFor(own);
    expect(await desk.plan('flush-dns')).toMatchObject({
      ok: true,
      value: { why: { id: 'control.nothing-to-flush' } },
    });
  });

  it.skipIf(own === null)(
    'runs nothing of what another user may have written down, and takes none of it back',
    async () => {
      const desk = await deskFor((own ?? 0) + 1);
      const refused = { ok: false, error: { message: expect.stringContaining('belongs to another user') as string } };
      expect(await desk.plan('flush-dns')).toMatchObject(refused);
      expect(await desk.undo(1)).toMatchObject(refused);
    },
  );
});
