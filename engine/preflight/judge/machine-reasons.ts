// What the computer itself says.
import { BUSY_CPU_PERCENT, LITTLE_DISK_MEGABYTES } from './limits.ts';
import { reason } from './reason.ts';
import type { Row } from './reason.ts';

const powerReasons: Row = ({ machine }) =>
  machine.power === 'battery' ? [reason(['power', 'careful'], 'preflight.battery', {}, 'preflight.todo.battery')] : [];

const diskReasons: Row = ({ machine: { freeDiskMegabytes: free } }) => {
  if (free === null || free >= LITTLE_DISK_MEGABYTES) return [];
  const params = { gigabytes: Math.round(free / 100) / 10 };
  return [reason(['disk', 'note'], 'preflight.disk', params, 'preflight.todo.disk')];
};

const cpuReasons: Row = ({ machine: { cpuPercent: percent } }) =>
  percent !== null && percent >= BUSY_CPU_PERCENT
    ? [reason(['cpu', 'careful'], 'preflight.cpu', { percent }, 'preflight.todo.cpu')]
    : [];

/** The rows about the computer, weightiest first. */
export const machineRows: readonly Row[] = [cpuReasons, powerReasons, diskReasons];
