// Where programs are looked for. The user's PATH and the current directory are never asked: a planted `ip` or `ping`
// would run with the app's rights. The order puts the system's own directories before those that users can write to.
import { posix, win32 } from 'node:path';

/** Environment variables, as in process.env. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that system tools need to find the user's session and the system's files; nothing else is passed on. */
const passedOn: Readonly<Record<'unix' | 'windows', readonly string[]>> = {
  unix: [
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
    'DISPLAY',
    'WAYLAND_DISPLAY',
    'XAUTHORITY',
  ],
  windows: [
    'SystemRoot',
    'SystemDrive',
    'windir',
    'ProgramFiles',
    'ProgramData',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'TEMP',
    'TMP',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
  ],
};

const isWindows = (platform: string): boolean => platform === 'win32';

/** Windows keeps its tools under %SystemRoot%; anything but a drive-letter path there is not believed. */
const systemRoot = (environment: Environment): string => {
  const root = environment['SystemRoot'] ?? '';
  return /^[A-Za-z]:\\/.test(root) ? root : 'C:\\Windows';
};

/** Windows' own folder of system files, e.g. `C:\Windows\System32`. */
export const system32 = (environment: Environment): string => win32.join(systemRoot(environment), 'System32');

/** Directories in which a program's bare name is looked for, first match wins. */
export const searchPath = (platform: string, environment: Environment): readonly string[] => {
  if (!isWindows(platform)) return ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  const system = system32(environment);
  return [system, win32.join(system, 'WindowsPowerShell', 'v1.0')];
};

/** Absolute paths at which `program` may be, best first; empty for anything but an absolute path or a bare name. */
export const programCandidates = (program: string, platform: string, environment: Environment): readonly string[] => {
  const path = isWindows(platform) ? win32 : posix;
  if (program.includes('\0')) return [];
  if (path.isAbsolute(program)) return [program];
  if (!/^[\w.+-]+$/.test(program) || program.startsWith('.')) return [];
  const name = isWindows(platform) && !program.includes('.') ? `${program}.exe` : program;
  return searchPath(platform, environment).map((directory) => path.join(directory, name));
};

/** The environment a program starts with: the fixed search path, English plain output, and what its kind of system needs. */
export const childEnvironment = (platform: string, environment: Environment): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const name of passedOn[isWindows(platform) ? 'windows' : 'unix']) {
    const value = environment[name];
    if (value !== undefined) kept[name] = value;
  }
  const separator = isWindows(platform) ? win32.delimiter : posix.delimiter;
  return { ...kept, PATH: searchPath(platform, environment).join(separator), LC_ALL: 'C', LANG: 'C' };
};
