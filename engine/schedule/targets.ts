// What is asked of TikTok depends on where the user is: some hosts serve one part of the world alone.
import type { Catalog, Region, Target } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import { detectRegion } from '../probes/detect-region.ts';
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

/** Asks TikTok for the region, for a short while; null when it did not say. */
export const learnRegion = async (context: LookContext): Promise<Region | null> => {
  const { clock, signal } = context;
  const learned = new AbortController();
  const within = AbortSignal.any([signal, learned.signal]);
  const late = clock.sleep(DETECT_MS, within).then(() => null);
  const region = await Promise.race([detectRegion({ ...context, signal: within }), late]);
  learned.abort();
  return region;
};
