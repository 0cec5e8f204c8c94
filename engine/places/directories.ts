// Where the platform keeps a program's settings and data. Pure: platform, environment and home come in as arguments.
import { posix, win32 } from 'node:path';

/** Absolute paths of the settings directory and the data directory. */
export type Directories = { config: string; data: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The usual directories of `platform` (as in process.platform); XDG variables are honoured on Linux. */
export const usualDirectories = (platform: string, environment: Environment, home: string): Directories => {
  if (platform === 'win32') {
    return {
      config: win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Tokwatch'),
      data: win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Tokwatch'),
    };
  }
  if (platform === 'darwin') {
    const support = posix.join(home, 'Library', 'Application Support', 'Tokwatch');
    return { config: support, data: support };
  }
  // The XDG specification says that a relative path in these variables is to be ignored.
  const fromXdg = (name: string, usual: string): string => {
    const given = environment[name];
    return posix.join(given?.startsWith('/') ? given : posix.join(home, usual), 'tokwatch');
  };
  return { config: fromXdg('XDG_CONFIG_HOME', '.config'), data: fromXdg('XDG_DATA_HOME', '.local/share') };
};
