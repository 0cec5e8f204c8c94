// What systems say of their power. Pure.

/** What the computer runs on. */
export type Power = 'mains' | 'battery';

/** One entry of /sys/class/power_supply (sysfs-class-power of the kernel's ABI): the texts of its files, empty for none. */
export type Supply = { type: string; online: string; status: string; scope: string };

/** A mouse has a battery, too: the kernel marks what feeds no computer with the scope "Device". */
const isSystems = ({ scope }: Supply): boolean => scope !== 'Device';

/** Linux: a computer without any battery of its own runs on mains; null where the battery does not say. */
export const parseSupplies = (supplies: readonly Supply[]): Power | null => {
  const batteries = supplies.filter((supply) => supply.type === 'Battery' && isSystems(supply));
  if (batteries.length === 0) return 'mains';
  if (supplies.some(({ type, online }) => type !== 'Battery' && online === '1')) return 'mains';
  if (batteries.some(({ status }) => status === 'Discharging')) return 'battery';
  return batteries.every(({ status }) => /^(Charging|Full|Not charging)$/.test(status)) ? 'mains' : null;
};

/** macOS: the first line of `pmset -g batt` names what is drawn from. */
export const parsePmset = (stdout: string): Power | null => {
  if (/Now drawing from 'AC Power'/.test(stdout)) return 'mains';
  return /Now drawing from '(Battery|UPS) Power'/.test(stdout) ? 'battery' : null;
};

/** Windows: BatteryStatus of Win32_Battery; 1, 4 and 5 discharge, nothing at all is a computer without a battery. */
export const parseWindowsBattery = (stdout: string): Power | null => {
  const [status = ''] = stdout.trim().split(/\s+/);
  if (status === '') return 'mains';
  if (!/^\d+$/.test(status)) return null;
  return ['1', '4', '5'].includes(status) ? 'battery' : 'mains';
};
