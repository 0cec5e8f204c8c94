// What a stream needs of the computer itself: power, room on the disk, time of the processors. Only what is cheap to know.
import { readdir, readFile, statfs } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Run } from '../../deps/run.ts';
import type { Environment } from '../../os/program-path.ts';
import { powerShellArgs } from '../../os/powershell.ts';
import { createRun } from '../../os/run-command.ts';
import { parsePmset, parseSupplies, parseWindowsBattery } from './parse/power.ts';
import type { Power, Supply } from './parse/power.ts';

/** Processor time since the start, in milliseconds of all processors together. */
export type CpuTimes = { busyMs: number; totalMs: number };

/** The computer as far as it matters here; null for what it does not tell. Nothing here throws, and everything ends in time. */
export type Machine = {
  power: (signal: AbortSignal) => Promise<Power | null>;
  freeDiskMegabytes: () => Promise<number | null>;
  cpuTimes: () => CpuTimes;
};

const SUPPLIES = '/sys/class/power_supply';
const POWER_MS = 5000;
/** BatteryStatus of Win32_Battery; nothing is printed where there is no battery. */
const batteryScript = '(Get-CimInstance -ClassName Win32_Battery).BatteryStatus';

const textOr = (path: string): Promise<string> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );

const readSupplies = async (): Promise<Power | null> => {
  const names = await readdir(SUPPLIES).catch(() => null);
  if (names === null) return null;
  const supplies = names.map(async (name): Promise<Supply> => {
    const [type, online, status, scope] = await Promise.all(
      ['type', 'online', 'status', 'scope'].map((file) => textOr(`${SUPPLIES}/${name}/${file}`)),
    );
    return { type: type!, online: online!, status: status!, scope: scope! };
  });
  return parseSupplies(await Promise.all(supplies));
};

const asked = async (
  run: Run,
  [program, ...args]: readonly [string, ...string[]],
  parse: (stdout: string) => Power | null,
  signal: AbortSignal,
): Promise<Power | null> => {
  const result = await run(program, args, { timeoutMs: POWER_MS, signal });
  return result.type === 'done' && result.exitCode === 0 ? parse(result.stdout) : null;
};

const powerOn = (platform: string, run: Run): Machine['power'] => {
  if (platform === 'darwin') return (signal) => asked(run, ['pmset', '-g', 'batt'], parsePmset, signal);
  if (platform !== 'win32') return readSupplies;
  const shell = ['powershell', ...powerShellArgs(batteryScript)] as const;
  return (signal) => asked(run, shell, parseWindowsBattery, signal);
};

const timesOf = (): CpuTimes => {
  const all = cpus().map(({ times }) => times);
  const sum = (of: (times: (typeof all)[number]) => number): number =>
    all.reduce((total, times) => total + of(times), 0);
  const totalMs = sum(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq);
  return { busyMs: totalMs - sum(({ idle }) => idle), totalMs };
};

/** This computer; recordings are kept in `home`. `platform` as in process.platform. */
export const openMachine = (platform: string, environment: Environment, home: string): Machine => ({
  power: powerOn(platform, createRun(platform, environment)),
  freeDiskMegabytes: () =>
    statfs(home).then(
      ({ bavail, bsize }) => Math.floor((bavail * bsize) / 1_000_000),
      () => null,
    ),
  cpuTimes: timesOf,
});

/** A computer that tells nothing. */
export const unknownMachine: Machine = {
  power: () => Promise.resolve(null),
  freeDiskMegabytes: () => Promise.resolve(null),
  cpuTimes: () => ({ busyMs: 0, totalMs: 0 }),
};

/** The share of processor time that was used between two moments, from 0 to 100; null for no time at all. */
export const cpuPercentBetween = (before: CpuTimes, after: CpuTimes): number | null => {
  const totalMs = after.totalMs - before.totalMs;
  return totalMs > 0 ? Math.round((100 * (after.busyMs - before.busyMs)) / totalMs) : null;
};
