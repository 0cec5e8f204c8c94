import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { takePlace } from '../../engine/instance/take-place.ts';
import type { Place } from '../../engine/instance/take-place.ts';
import { withFile } from '../../engine/places/file-trouble.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes the one place of the data directory, or says what is wrong with the directory. */
export const takeOwnPlace = ({ platform }: Surroundings, dataDirectory: string): Promise<Result<Place>> => {
  const where = `The data directory ${dataDirectory}`;
  const role = { where, advice: 'Mend it, or name another with --data-dir.', code: 'usage' } as const;
  return withFile(role, async () => ok(await takePlace(platform, dataDirectory)));
};
