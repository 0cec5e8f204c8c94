// The desk of this computer: the fixer with the watch's own verdict, or none where nothing can be changed.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { EngineEdges } from '../deps.ts';
import type { Engine } from '../engine.ts';
import type { History } from '../history/history.ts';
import { createFixDesk } from './fix-desk.ts';
import type { FixDesk } from './fix-desk.ts';
import type { FixerInputs } from './fixer.ts';
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
export const openFixDesk = (edges: EngineEdges, needs: DeskNeeds): FixDesk => {
  const { clock, os, changes } = edges;
  const shown = { clock, os, engine: needs.engine, history: needs.history };
  if (!changes) return createFixDesk({ ...shown, fixer: null, isBusyElsewhere: () => Promise.resolve(false) });
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
