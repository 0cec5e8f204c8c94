// What Linux tells about a running process in /proc. Parsing is apart from reading, so that it can be tested.
import { readFile } from 'node:fs/promises';

/** Memory in bytes: resident now, the highest it has been. */
export type Memory = { residentBytes: number; peakBytes: number };

/** CPU time in milliseconds, user and system together: of the process, and of its children that have ended. */
export type Cpu = { ownMs: number; childrenMs: number };

/** Linux gives times in ticks of USER_HZ, which is 100 on every architecture that Node runs on: see time(7), proc(5). */
const TICK_MS = 10;

/** Reads VmRSS and VmHWM from the text of /proc/PID/status, which says kB and means 1024 bytes. */
export const parseMemory = (status: string): Memory => ({
  residentBytes: kibibytes(status, 'VmRSS') ?? Number.NaN,
  peakBytes: kibibytes(status, 'VmHWM') ?? Number.NaN,
});

/** Reads the proportional set size, in bytes, from the text of /proc/PID/smaps_rollup; null when it is not there. */
export const parseProportional = (rollup: string): number | null => kibibytes(rollup, 'Pss');

/** Reads utime, stime, cutime and cstime, fields 14 to 17 of /proc/PID/stat; the command before them may hold blanks. */
export const parseCpu = (stat: string): Cpu => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number);
  return { ownMs: (user! + system!) * TICK_MS, childrenMs: (childrenUser! + childrenSystem!) * TICK_MS };
};

/** The memory of a running process. */
export const memoryOf = async (pid: number): Promise<Memory> =>
  parseMemory(await readFile(`/proc/${pid}/status`, 'utf8'));

/** The memory of a running process with shared pages divided among those who share them; null when it may not be read. */
export const proportionalOf = async (pid: number): Promise<number | null> => {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => null);
  return text === null ? null : parseProportional(text);
};

/** The CPU time of a running process so far. */
export const cpuOf = async (pid: number): Promise<Cpu> => parseCpu(await readFile(`/proc/${pid}/stat`, 'utf8'));

function kibibytes(text: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text);
  return found === null ? null : Number(found[1]) * 1024;
}
