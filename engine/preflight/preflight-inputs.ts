import type { Catalog } from '../../contract/catalog.ts';
import type { BitrateSource, PreflightProgress } from '../../contract/preflight.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Sights } from './judge/sights.ts';
import type { PastSession } from './judge/usual.ts';
import type { LoadTarget } from './target.ts';

/** A load towards a target that the user has agreed to, after the bytes were named; or none, and why. */
export type WantedLoad =
  | { type: 'to'; target: LoadTarget; durationMs: number }
  | { type: 'none'; why: 'no-target' | 'quick' | 'no-consent' | 'live-unknown' };

/** What a pre-flight needs to know. */
export type PreflightInputs = {
  catalog: Catalog;
  settings: Settings;
  /** Of picture and sound of all outputs together, in kbit/s, and who said so. */
  bitrate: { kilobitsPerSecond: number; from: BitrateSource };
  load: WantedLoad;
  /** Why the LIVE server is not tried that OBS sends to; null where it is, or where none is known. */
  untried: Sights['untried'];
  /** The user is LIVE at the moment: nothing heavy is done, whatever else is wanted. */
  live: boolean;
  /** The user's own sessions of the past; null where there is no record of any. */
  past: readonly PastSession[] | null;
  signal: AbortSignal;
  onProgress?: (progress: PreflightProgress) => void;
};
