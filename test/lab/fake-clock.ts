// A clock that is wrong for one program and what it starts, by libfaketime (Debian package faketime).
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARIES = '/usr/lib';

/** Where the library is on this machine, whatever its processor; null when it is not installed. */
export const fakeClockLibrary = (): string | null =>
  readdirSync(LIBRARIES)
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .map((folder) => join(LIBRARIES, folder, 'faketime', 'libfaketime.so.1'))
    .find((path) => existsSync(path)) ?? null;

/** Makes a program's clock wrong by so many seconds, positive for ahead; the clock that measures durations stays right. */
export const clockEnvironment = (offS: number): Record<string, string> => {
  const library = fakeClockLibrary();
  if (library === null) throw new Error('libfaketime is not installed');
  return {
    LD_PRELOAD: library,
    FAKETIME: `${offS < 0 ? '-' : '+'}${Math.abs(offS)}s`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_NO_CACHE: '1',
  };
};
