// What the user's machine has set while the product runs there: settings, environment, a wrong clock, further trust.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../contract/settings.ts';
import { bothAuthoritiesPath } from './certificates.ts';
import { clockEnvironment } from './fake-clock.ts';
import type { Lab } from './lab.ts';

/** Settings as a user's file holds them: only what differs from the defaults. */
export type UserSettings = { [Group in keyof Settings]?: Partial<Settings[Group]> };

/** How a user's machine differs from an ordinary one. */
export type UserSide = {
  settings?: UserSettings;
  /** Environment variables. */
  env?: Readonly<Record<string, string>>;
  /** How far the clock is off, in seconds; needs libfaketime. */
  clockOffS?: number;
  /** The machine was made to trust the foreign authority, as company machines are. */
  trustsForeign?: true;
};

/** The environment of a program of that user, with a new home of its own that holds the settings. */
export async function userEnvironment(lab: Lab, user: UserSide): Promise<Record<string, string>> {
  const home = await lab.freshHome();
  if (user.settings) {
    await mkdir(join(home, '.config', 'tokwatch'), { recursive: true });
    await writeFile(join(home, '.config', 'tokwatch', 'settings.json'), JSON.stringify(user.settings));
  }
  return {
    HOME: home,
    ...(user.clockOffS === undefined ? {} : clockEnvironment(user.clockOffS)),
    ...(user.trustsForeign ? trustBoth(lab.stateDirectory) : {}),
    ...user.env,
  };
}

const trustBoth = (stateDirectory: string): Record<string, string> => {
  const authorities = bothAuthoritiesPath(stateDirectory);
  return { NODE_EXTRA_CA_CERTS: authorities, CURL_CA_BUNDLE: authorities };
};
