import { begin } from './0001-begin.ts';
import { fixes } from './0002-fixes.ts';
import { sessions } from './0003-sessions.ts';
import { thinning } from './0004-thinning.ts';
import { measured } from './0005-measured.ts';
import type { Migration } from './migration.ts';

/** Every step that the file of a history has taken, in order. */
export const migrations: readonly Migration[] = [begin, fixes, sessions, thinning, measured];
