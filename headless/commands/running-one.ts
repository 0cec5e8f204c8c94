// The Tokwatch that runs on this data directory, as a command beside it finds it.
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { findRunning } from '../../engine/instance/take-place.ts';
import type { TakenPlace } from '../../engine/instance/take-place.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import { placesFor } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** Finds it, null where none runs; or says what is wrong with the directory. */
export const findRunningOne = (around: Surroundings, options: CommonOptions): Promise<Result<TakenPlace | null>> => {
  const { dataDirectory } = placesFor(around, options);
  const where = `The data directory ${dataDirectory}`;
  return withFile({ where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' }, async () =>
    ok(await findRunning(around.platform, dataDirectory)),
  );
};
