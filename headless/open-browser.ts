// Opens the user's browser where there is one. It is the user's own program, so it gets the user's whole environment; it is
// looked for only where the system keeps its programs, and it outlives us.
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { programCandidates } from '../engine/os/program-path.ts';
import type { Environment } from '../engine/os/program-path.ts';

/** A program that gives an address to the user's browser: its name or path, and its arguments. */
export type Opener = { program: string; args: readonly string[] };

/** How long a failure may take to show; an opener that still runs then has become the browser. */
const FAILS_WITHIN_MS = 1000;

/** What opens `url` on `platform` (as in process.platform); null where no browser can be seen. */
export const openerFor = (platform: string, environment: Environment, url: string): Opener | null => {
  switch (platform) {
    case 'darwin':
      return { program: '/usr/bin/open', args: [url] };
    case 'win32':
      return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
    case 'linux':
      return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? { program: 'xdg-open', args: [url] } : null;
    default:
      return null;
  }
};

const firstProgram = async (candidates: readonly string[]): Promise<string | null> => {
  for (const candidate of candidates) {
    const isThere = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return null;
};

const startsWell = (program: string, args: readonly string[], env: Environment): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { shell: false, detached: true, stdio: 'ignore', windowsHide: true, env });
    const timer = setTimeout(() => resolve(true), FAILS_WITHIN_MS);
    const end = (isWell: boolean): void => {
      clearTimeout(timer);
      resolve(isWell);
    };
    child.once('error', () => end(false)).once('exit', (code) => end(code === 0));
    child.unref();
  });

/** Opens `url`; tells whether that went well, or that there is no browser here. */
export const openBrowser = async (
  platform: string,
  environment: Environment,
  url: string,
): Promise<'opened' | 'failed' | 'no-browser'> => {
  const opener = openerFor(platform, environment, url);
  if (opener === null) return 'no-browser';
  const program = await firstProgram(programCandidates(opener.program, platform, environment));
  if (program === null) return 'no-browser';
  return (await startsWell(program, opener.args, environment)) ? 'opened' : 'failed';
};
