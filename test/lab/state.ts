// What one laboratory copy leaves on disk, under the system's directory for temporary files: sockets, certificates, and
// a list of the processes it started. A later call, or a boot after a killed run, finds and ends exactly those
// processes.
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A process that the laboratory started, the leader of its own group. It is that one still when its start time (clock
 * ticks since boot) is the same and /proc/<pid>/cmdline says `commandLine`; null for programs that rename
 * themselves, as npm does.
 */
export type StartedProcess = { name: string; pid: number; startTicks: number; commandLine: string[] | null };

/** How long processes that were killed may take to be gone; a machine under load takes a while. */
const END_TIMEOUT_MS = 5000;

/** The directory of a copy. */
export const stateDirectoryOf = (copy: string): string => join(tmpdir(), 'tokwatch-lab', `tw${copy}`);

const processFile = (stateDirectory: string): string => join(stateDirectory, 'processes.jsonl');

/** Whether a copy has been booted and not been taken down. */
export const hasState = (stateDirectory: string): boolean => existsSync(processFile(stateDirectory));

/** Makes a copy's empty directory; it must not exist. */
export async function createState(stateDirectory: string): Promise<void> {
  await mkdir(join(stateDirectory, 'home'), { recursive: true, mode: 0o700 });
}

/** Notes a process that must not outlive the laboratory. */
export async function recordProcess(
  stateDirectory: string,
  started: Omit<StartedProcess, 'startTicks'>,
): Promise<void> {
  const startTicks = await startTicksOf(started.pid);
  await appendFile(processFile(stateDirectory), `${JSON.stringify({ ...started, startTicks })}\n`);
}

/** The processes that were noted and are still running. */
export async function runningProcesses(stateDirectory: string): Promise<StartedProcess[]> {
  const text = await readFile(processFile(stateDirectory), 'utf8').catch(() => '');
  const noted = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as StartedProcess);
  const checked = await Promise.all(noted.map(async (started) => ((await isStill(started)) ? [started] : [])));
  return checked.flat();
}

/** Ends the noted processes that are still running and match, and waits until they are gone. */
export async function endProcesses(
  stateDirectory: string,
  match: (started: StartedProcess) => boolean = () => true,
): Promise<void> {
  const ending = (await runningProcesses(stateDirectory)).filter(match).map(({ pid }) => pid);
  for (const pid of ending) endGroup(pid);
  const deadlineMs = Date.now() + END_TIMEOUT_MS;
  while ((await anyAlive(ending)) && Date.now() < deadlineMs) await wait(5);
}

/** Ends every noted process and removes the directory. */
export async function removeState(stateDirectory: string): Promise<void> {
  await endProcesses(stateDirectory);
  await rm(stateDirectory, { recursive: true, force: true });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}

// A process that is ending loses its command line before its sockets, and its children may outlive it by a moment; only
// when the whole group is gone, or waits to be reaped, has it let go of its ports.
async function anyAlive(groups: readonly number[]): Promise<boolean> {
  if (groups.length === 0) return false;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map(statOf));
  return stats.some(([state, , group]) => groups.includes(Number(group)) && state !== 'Z' && state !== 'X');
}

async function isStill({ pid, startTicks, commandLine }: StartedProcess): Promise<boolean> {
  if ((await startTicksOf(pid)) !== startTicks) return false;
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine === null ? text !== '' : text === `${commandLine.join('\0')}\0`;
}

// The fields of /proc/<pid>/stat from the third on, behind the command, which may contain blanks: see proc(5).
async function statOf(pid: number | string): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const startTicksOf = async (pid: number): Promise<number> => Number((await statOf(pid))[19] ?? Number.NaN);
