import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import type { Place } from '../../engine/instance/take-place.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import type { Inputs, Places } from '../../engine/places/inputs.ts';
import { loadInputs, placesFor } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** Takes the one place of the data directory, or says what is wrong with the directory. */
export const takeOwnPlace = ({ platform }: Surroundings, dataDirectory: string): Promise<Result<Place>> => {
  const where = `The data directory ${dataDirectory}`;
  const role = { where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' } as const;
  return withFile(role, async () => ok(await takePlace(platform, dataDirectory)));
};

/** What a command that keeps looking begins with: catalog and settings, where files are, and the one place or who has it. */
export type Opened = { inputs: Inputs; places: Places; place: Place };

/** Loads the inputs and takes the place, in this order, so that a broken file is told even where another instance runs. */
export const openToWatch = async (around: Surroundings, options: CommonOptions): Promise<Result<Opened>> => {
  const places = placesFor(around, options);
  const inputs = await loadInputs(places, around.terminal);
  if (!inputs.ok) return inputs;
  const taken = await takeOwnPlace(around, places.dataDirectory);
  return taken.ok ? ok({ inputs: inputs.value, places, place: taken.value }) : taken;
};
