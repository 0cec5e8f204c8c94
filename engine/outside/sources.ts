// The outside sources, weightiest first (evidence C.11).
import { chatter } from './chatter.ts';
import { globalping } from './globalping.ts';
import { ioda } from './ioda.ts';
import { oci } from './oci.ts';
import { ooni } from './ooni.ts';
import { ripestat } from './ripestat.ts';
import type { OutsideSource } from './source.ts';

/** Every source. */
export const sources: readonly OutsideSource[] = [globalping, oci, ioda, ooni, chatter, ripestat];
