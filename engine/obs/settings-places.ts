// Where OBS keeps its settings. Pure: platform, environment and home come in as arguments. A portable OBS keeps them beside its
// program, wherever that is, and is not found.
import { posix, win32 } from 'node:path';
import type { PlatformPath } from 'node:path';

/** The two files that may hold the settings of obs-websocket: its own since OBS 30, and OBS's of the time before. */
export type SettingsPlace = { json: string; ini: string };

type Environment = Readonly<Record<string, string | undefined>>;

const placeIn = (folder: string, paths: PlatformPath): SettingsPlace => ({
  json: paths.join(folder, 'plugin_config', 'obs-websocket', 'config.json'),
  ini: paths.join(folder, 'global.ini'),
});

/** The places of `platform` (as in process.platform), those of Flatpak and Snap included. */
export const settingsPlaces = (platform: string, environment: Environment, home: string): readonly SettingsPlace[] => {
  if (platform === 'win32') {
    const roaming = environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
    return [placeIn(win32.join(roaming, 'obs-studio'), win32)];
  }
  if (platform === 'darwin') {
    return [placeIn(posix.join(home, 'Library', 'Application Support', 'obs-studio'), posix)];
  }
  // The XDG specification says that a relative path in this variable is to be ignored.
  const given = environment['XDG_CONFIG_HOME'];
  const config = given?.startsWith('/') ? given : posix.join(home, '.config');
  return [
    posix.join(config, 'obs-studio'),
    posix.join(home, '.var', 'app', 'com.obsproject.Studio', 'config', 'obs-studio'),
    posix.join(home, 'snap', 'obs-studio', 'current', '.config', 'obs-studio'),
  ].map((folder) => placeIn(folder, posix));
};
