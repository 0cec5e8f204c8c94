// The desk of this computer: the fixer with the watch's own verdict, or none where nothing can be changed.
import type { Catalog } from '../../contract/catalog.ts';
import { message } from '../../contract/message.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { Engine } from '../engine.ts';
import type { History } from '../history/history.ts';
import { createFixDesk } from './fix-desk.ts';
import type { FixDesk } from './fix-desk.ts';
import type { FixerInputs } from './fixer.ts';
import { isForeign } from './foreign-data.ts';
import { openFixer, ownJournal } from './own-fixer.ts';

/** The watch and what it remembers; `leaving` aborts when the program is about to end. */
export type DeskNeeds = {
  engine: Engine;
  history: History;
  catalog: Catalog;
  dataDirectory: string;
  settings: () => Promise<Settings>;
  leaving: AbortSignal;
};

/** Makes the desk over `edges`. */
export const openFixDesk = async (edges: EngineEdges, needs: DeskNeeds): Promise<FixDesk> => {
  const { clock, os, changes } = edges;
  const { dataDirectory: directory } = needs;
  const shown = { clock, os, engine: needs.engine, history: needs.history };
  const without = { ...shown, fixer: null, isBusyElsewhere: () => Promise.resolve(false) };
  if (!changes) return createFixDesk(without);
  if (await isForeign(directory, changes.program.userId))
    return createFixDesk({ ...without, whyNoFixer: message('fix.foreign-history', { directory }) });
  const present: FixerInputs['present'] = () => {
    const { verdict, live } = needs.engine.snapshot();
    return { judged: verdict, live };
  };
  const { platform } = changes;
  const { isBusyElsewhere } = ownJournal(edges, changes, needs.dataDirectory);
  return createFixDesk({
    ...shown,
    platform,
    isBusyElsewhere,
    fixer: openFixer({ ...needs, edges, changes, present }),
  });
};
