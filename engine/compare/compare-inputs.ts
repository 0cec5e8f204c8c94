// What a comparison needs and works with.
import type { Catalog } from '../../contract/catalog.ts';
import type { CompareProgress, Network } from '../../contract/compare.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import type { NetworkDetails } from '../os/details/details.ts';
import type { Os } from '../os/os.ts';
import type { Bind } from './bound-net.ts';

/** What a comparison needs from outside. */
export type CompareEdges = { clock: Clock; os: Os; bind: Bind; details: NetworkDetails };

/** What a comparison works with; `via` are networks as they have just been listed. */
export type CompareInputs = {
  catalog: Catalog;
  settings: Settings;
  via: readonly [Network, Network];
  signal: AbortSignal;
  onProgress: (progress: CompareProgress) => void;
};
