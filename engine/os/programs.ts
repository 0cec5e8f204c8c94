// Which programs run, by name alone, by the cheapest way of each system. Their arguments, windows and users are nobody's business.
import { readdir } from 'node:fs/promises';
import type { Files } from '../deps/files.ts';
import type { CommandResult, Run } from '../deps/run.ts';
import { readOrNull } from './name-service.ts';
import { parseComm, parsePsNames, parseTasklist } from './parse/program-names.ts';

/** Names of the programs that run; null where the system does not tell. */
export type Programs = (signal?: AbortSignal) => Promise<readonly string[] | null>;

/** What the adapters need; `list` names what is in a folder. */
export type ProgramEdges = {
  run: Run;
  files: Pick<Files, 'readText'>;
  list?: (folder: string) => Promise<readonly string[]>;
};

/** ps and tasklist answer in a tenth of a second; a machine that needs longer than this has other things to do. */
const toolTimeoutMs = 2000;

const textOf = (result: CommandResult): string | null =>
  result.type === 'done' && result.exitCode === 0 ? result.stdout : null;

const byCommand =
  (run: Run, program: string, args: readonly string[], parse: (text: string) => string[]): Programs =>
  async (signal) => {
    const text = textOf(await run(program, args, { timeoutMs: toolTimeoutMs, signal }));
    return text === null ? null : parse(text);
  };

/** A program that ends meanwhile has no name any more. */
const byProc =
  ({ files, list = readdir }: ProgramEdges): Programs =>
  async () => {
    const entries = await list('/proc').catch(() => null);
    if (entries === null) return null;
    const ids = entries.filter((name) => /^\d+$/.test(name));
    const texts = await Promise.all(ids.map((id) => readOrNull(files, `/proc/${id}/comm`)));
    return texts.filter((text) => text !== null).map(parseComm);
  };

/** The adapter for `platform` (as in process.platform); systems other than Windows and macOS are taken for a Linux. */
export const createPrograms = (platform: string, edges: ProgramEdges): Programs => {
  if (platform === 'win32') return byCommand(edges.run, 'tasklist', ['/fo', 'csv', '/nh'], parseTasklist);
  if (platform === 'darwin') return byCommand(edges.run, 'ps', ['-axo', 'comm='], parsePsNames);
  return byProc(edges);
};
