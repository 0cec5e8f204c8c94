// Every fault of the adversary, nearest first; faults in the middle of a check last.
import type { AdversaryFault } from './fault-type.ts';
import { lineFaults } from './line.ts';
import { momentFaults } from './moment.ts';
import { nameFaults } from './names.ts';
import { nearFaults } from './near.ts';
import { tiktokFaults } from './tiktok.ts';
import { togetherFaults } from './together.ts';
import { wayFaults } from './way.ts';

/** The faults in the order in which they are tried. */
export const allFaults: readonly AdversaryFault[] = [
  ...nearFaults,
  ...lineFaults,
  ...nameFaults,
  ...wayFaults,
  ...tiktokFaults,
  ...togetherFaults,
  ...momentFaults,
];

/** The faults whose name or title contains the text; throws when there is none. */
export function faultsLike(text: string): AdversaryFault[] {
  const found = allFaults.filter(({ name, title }) => name.includes(text) || title.includes(text));
  if (found.length === 0) throw new Error(`no fault is called or described like '${text}'`);
  return found;
}
