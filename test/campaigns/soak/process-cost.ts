// What a process has cost so far, as the kernel counts it: see proc(5).
import { readFile } from 'node:fs/promises';

/** Processor time of the process and of the programs that it ran and that ended; what it holds in memory now and at most. */
export type ProcessCost = { cpuMs: number; childrenCpuMs: number; residentKb: number; mostResidentKb: number };

/** The kernel tells times in these, on every machine that Linux runs on today. */
const TICK_MS = 10;

const kilobytesOf = (name: string, status: string): number => {
  const value = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (value === undefined) throw new Error(`the kernel does not tell ${name}`);
  return Number(value);
};

/** Reads the texts of /proc/PID/stat and /proc/PID/status. */
export const costIn = (stat: string, status: string): ProcessCost => {
  // The third field is the first behind the command, which may contain blanks and parentheses.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
  return {
    cpuMs: (user + system) * TICK_MS,
    childrenCpuMs: (childrenUser + childrenSystem) * TICK_MS,
    residentKb: kilobytesOf('VmRSS', status),
    mostResidentKb: kilobytesOf('VmHWM', status),
  };
};

/** What a running process has cost so far. */
export const costOf = async (pid: number): Promise<ProcessCost> => {
  const [stat, status] = await Promise.all(['stat', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')));
  return costIn(stat ?? '', status ?? '');
};
