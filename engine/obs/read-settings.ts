import type { Files } from '../deps/files.ts';
import { parseObsIni, parseObsJson } from './parse/obs-settings.ts';
import type { WrittenSettings } from './parse/obs-settings.ts';
import { Secret } from './secret.ts';
import type { SettingsPlace } from './settings-places.ts';

/** What one installation of OBS has written about its server; a password that is not asked for is left out. */
export type FoundSettings = { enabled: boolean | null; port: number | null; password: Secret | null };

// A file that this user may not read, or that is none, is of no use; everything else that goes wrong is a bug.
const readIfReadable = (files: Pick<Files, 'readText'>, path: string): Promise<string | null> =>
  files.readText(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  });

const foundIn = ({ enabled, port, needsPassword, password }: WrittenSettings): FoundSettings => ({
  enabled,
  port,
  password: password === null || needsPassword === false ? null : new Secret(password),
});

const readPlace = async (
  files: Pick<Files, 'readText'>,
  { json, ini }: SettingsPlace,
): Promise<FoundSettings | null> => {
  const newer = await readIfReadable(files, json);
  const written = newer === null ? null : parseObsJson(newer);
  if (written !== null) return foundIn(written);
  const older = await readIfReadable(files, ini);
  const section = older === null ? null : parseObsIni(older);
  return section === null ? null : foundIn(section);
};

/** Reads what the installations of OBS have written about their servers. To be called with the user's consent only. */
export const readObsSettings = async (
  files: Pick<Files, 'readText'>,
  places: readonly SettingsPlace[],
): Promise<readonly FoundSettings[]> => {
  const all = await Promise.all(places.map((place) => readPlace(files, place)));
  return all.filter((found) => found !== null);
};
