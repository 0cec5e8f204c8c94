// A file that cannot be read any more is kept under another name, with what belongs to it: somebody may be able to save it.
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isoTime } from '../../deps/clock.ts';
import { besides, companions } from './file-names.ts';

/** So many broken files are kept, the latest ones: they may be large. */
const KEPT = 2;

const stamp = (nowMs: number): string =>
  isoTime(nowMs)
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');

const renameIfThere = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

const forgetOlder = (file: string): void => {
  const stem = basename(besides(file, 'corrupt-')).replace(/\.sqlite$/, '');
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(stem));
  const older = names
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .slice(0, -KEPT);
  for (const name of older)
    for (const one of ['', ...companions]) rmSync(join(dirname(file), `${name}${one}`), { force: true });
};

/**
 * Sets the file aside and returns its new name without its folder. The file itself goes last: a crash in between leaves a file
 * that is found broken once more, never a new one with the log of the old one.
 */
export const setAside = (file: string, nowMs: number): string => {
  const aside = besides(file, `corrupt-${stamp(nowMs)}`);
  for (const companion of companions) renameIfThere(`${file}${companion}`, `${aside}${companion}`);
  renameIfThere(file, aside);
  forgetOlder(file);
  return basename(aside);
};
