// What the laboratory needs of the machine. Where something is missing its tests are skipped, and say so.
import { accessSync, constants } from 'node:fs';
import { blockers } from '../../build/setup/system-tools.mjs';
import { nodeBinary } from './daemons.ts';

const devices = ['/dev/net/tun', nodeBinary];

const exists = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};

/** What is missing on this machine, in words; empty when the laboratory can run. */
export function missingRequirements(): string[] {
  return [...blockers('lab'), ...devices.filter((path) => !exists(path)).map((path) => `${path} is missing`)];
}
