// The recorded moments that the pictures show: two lines of `watch --json` each, a verdict and the round after it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { snapshotSchema } from '../../contract/report.ts';
import type { Snapshot } from '../../contract/report.ts';
import { verdictSchema } from '../../contract/verdict.ts';
import type { PictureName } from '../../build/docs/pictures.ts';
import { ordinary } from '../contract/samples.ts';

const verdictLine = v.object({ type: v.literal('verdict'), verdict: verdictSchema });
const roundLine = v.object({
  ...v.omit(snapshotSchema, ['verdict', 'recent', 'paused', 'fixing', 'live', 'discreet']).entries,
  type: v.literal('round'),
  features: verdictSchema.entries.features,
});

/** The file of a recording. */
export const sourceOf = (name: PictureName): string =>
  fileURLToPath(new URL(`../../docs/pictures/source/${name}.jsonl`, import.meta.url));

/** The recorded moment as a shell shows it; throws when the recording does not fit today's contract. */
export const readSnapshot = async (name: PictureName): Promise<Snapshot> => {
  const [first = '', second = ''] = (await readFile(sourceOf(name), 'utf8')).split('\n');
  const { verdict } = v.parse(verdictLine, JSON.parse(first));
  const { at, layers, features, looking, traffic } = v.parse(roundLine, JSON.parse(second));
  return { at, verdict: { ...verdict, features }, layers, looking, recent: [], traffic, ...ordinary };
};
