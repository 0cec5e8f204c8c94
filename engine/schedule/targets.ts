// What is asked of TikTok depends on where the user is: some hosts serve one part of the world alone.
import type { Catalog, Region, Target } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import { onTime } from '../deps/on-time.ts';
import { detectRegion } from '../probes/detect-region.ts';
import type { NamedRegion } from '../probes/detect-region.ts';
import type { LookContext } from '../probes/look-context.ts';

/** A page that has not named the region by then will hardly do so; the rest of the world is assumed. */
const DETECT_MS = 2500;

const regionOf = ({ tiktok }: Settings, detected: Region | null): Region =>
  tiktok.region === 'auto' ? (detected ?? 'row') : tiktok.region;

/** The targets of the user's region; `auto` is what was `detected`, and the rest of the world while nothing was. */
export const targetsFor = (catalog: Catalog, settings: Settings, detected: Region | null = null): Target[] => {
  const region = regionOf(settings, detected);
  return catalog.targets.filter((target) => target.region === 'any' || target.region === region);
};

/** The targets of one look, which may learn the region on its way. */
export type LookTargets = {
  /** Those of the region as far as it is known by now. */
  now: () => Target[];
  /** Resolves once this look will learn no more about the region. */
  settled: Promise<void>;
  /** True when this look is to ask TikTok for the region. */
  isOpen: boolean;
  learn: (region: Region | null) => void;
};

/** The targets of a look; `detected` is absent where TikTok has not been asked for the region on this network. */
export const openTargets = (catalog: Catalog, settings: Settings, detected?: Region | null): LookTargets => {
  const isOpen = detected === undefined && settings.tiktok.region === 'auto' && catalog.regionPages.length > 0;
  const settled = Promise.withResolvers<void>();
  let region = detected ?? null;
  if (!isOpen) settled.resolve();
  return {
    now: () => targetsFor(catalog, settings, region),
    settled: settled.promise,
    isOpen,
    learn: (named) => {
      region = named;
      settled.resolve();
    },
  };
};

/** Asks TikTok for the region, for a short while. */
export const learnRegion = (context: LookContext): Promise<NamedRegion> => {
  const { clock, signal } = context;
  const late: NamedRegion = { answered: false, region: null };
  return onTime({ clock, timeoutMs: DETECT_MS, signal, late }, (both) => detectRegion({ ...context, signal: both }));
};
