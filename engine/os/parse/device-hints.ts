// Reads what a device is, from what the systems say of their hardware.
import type { DeviceHint } from '../os.ts';
import { numberIn, objectsIn, parseJson, textIn } from './json.ts';

/** Linux: `uevent` of the device and of the hardware behind it; null where neither says anything. */
export const parseUevents = (own: string, hardware: string): DeviceHint | null => {
  const type = /^DEVTYPE=(\w+)$/m.exec(own)?.[1];
  const driver = /^DRIVER=(\S+)$/m.exec(hardware)?.[1]?.toLowerCase() ?? null;
  const medium = type === 'wlan' ? 'wifi' : type === 'wwan' ? 'mobile' : null;
  return medium === null && driver === null ? null : { medium, driver };
};

const portMedium = (port: string): DeviceHint['medium'] => {
  if (/^(iPhone|iPad) USB/i.test(port)) return 'phone';
  if (/Wi-?Fi|AirPort/i.test(port)) return 'wifi';
  return /Ethernet|LAN/i.test(port) ? 'cable' : null;
};

/** macOS' `networksetup -listallhardwareports`: blocks of "Hardware Port: Wi-Fi" and "Device: en0". */
export const parseHardwarePorts = (text: string): ReadonlyMap<string, DeviceHint> =>
  new Map(
    text.split(/\n\s*\n/).flatMap((block): [string, DeviceHint][] => {
      const port = /^Hardware Port: (.+)$/m.exec(block)?.[1]?.trim();
      const device = /^Device: (\S+)$/m.exec(block)?.[1];
      return port === undefined || device === undefined
        ? []
        : [[device, { medium: portMedium(port), driver: port.toLowerCase() }]];
    }),
  );

/** NdisPhysicalMedium of MSFT_NetAdapter: 9 is Wi-Fi (native 802.11), 8 mobile broadband, 14 Ethernet (802.3). */
const physicalMedia: Readonly<Record<number, DeviceHint['medium']>> = { 8: 'mobile', 9: 'wifi', 14: 'cable' };

const isPhone = (description: string): boolean => /Apple Mobile Device Ethernet|Remote NDIS/i.test(description);

/** What the script of the Windows details prints of Get-NetAdapter: {name, description, medium}. */
export const parseWindowsHints = (text: string): ReadonlyMap<string, DeviceHint> =>
  new Map(
    objectsIn(parseJson(text)).flatMap((entry): [string, DeviceHint][] => {
      const name = textIn(entry, 'name');
      if (name === null) return [];
      const description = textIn(entry, 'description') ?? '';
      const medium = isPhone(description) ? 'phone' : (physicalMedia[numberIn(entry, 'medium') ?? -1] ?? null);
      return [[name, { medium, driver: description === '' ? null : description.toLowerCase() }]];
    }),
  );
