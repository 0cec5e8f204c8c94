// Reads how good the Wi-Fi is, and which access point it hangs on, which only a comparison ever sees. Names of networks stand in the
// same texts; they are never taken out.
import type { WifiState } from '../os.ts';

const numberIn = (text: string | undefined): number | null => {
  const value = Number(text?.replace(',', '.'));
  return text !== undefined && text !== '' && Number.isFinite(value) ? value : null;
};

const address = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

const accessPointIn = (text: string | undefined): WifiState['accessPoint'] => {
  if (text === undefined || !address.test(text)) return null;
  const found = text.toLowerCase().replaceAll('-', ':');
  return () => found;
};

const known = (state: WifiState): WifiState | null =>
  state.signalDbm === null && state.rateMbitS === null ? null : state;

/** `iw dev DEVICE link`, whose lines are set in by one tab; iw escapes control characters in names. */
export const parseIwLink = (text: string): WifiState | null =>
  known({
    signalDbm: numberIn(/^\tsignal: (-?\d+) dBm/m.exec(text)?.[1]),
    rateMbitS: numberIn(/^\ttx bitrate: ([\d.]+) MBit\/s/m.exec(text)?.[1]),
    accessPoint: accessPointIn(/^Connected to (\S+) \(on /m.exec(text)?.[1]),
  });

/** One device in /proc/net/wireless: the level is in dBm when it is negative, else on a scale of the driver's own. */
export const parseProcWireless = (text: string, device: string): WifiState | null => {
  const row = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([name]) => name === `${device}:`);
  const level = numberIn(row?.[3]?.replace(/\.$/, ''));
  return level !== null && level < 0 ? { signalDbm: level, rateMbitS: null, accessPoint: null } : null;
};

/** What a console printed in a code page of its own, and could not be read here, fits any letter beyond ASCII. */
const isSameName = (printed: string, name: string): boolean =>
  printed.length === name.length &&
  [...printed].every((letter, at) => letter === name[at] || (letter === '\uFFFD' && (name[at] ?? '') > '\x7f'));

const fieldIn = (line: string): { label: string; value: string } | null => {
  const [, label, value] = /^\s+(\S.*?)\s*: (.*?)\s*$/.exec(line) ?? [];
  return label === undefined || value === undefined ? null : { label, value };
};

/** Microsoft's own scale (wlanSignalQuality of WLAN_ASSOCIATION_ATTRIBUTES): 0 % is -100 dBm, 100 % is -50 dBm. */
const dbmOf = (percent: number): number => percent / 2 - 100;

/**
 * `netsh wlan show interfaces`, which speaks the user's language: each block begins with the interface's name; the signal is
 * the first percentage that is not a network's name, and right before it stand the rates, the sending one last.
 */
export const parseNetshWlan = (text: string, device: string): WifiState | null => {
  const blocks = text.split(/\r?\n\s*\r?\n/).map((block) =>
    block
      .split(/\r?\n/)
      .map(fieldIn)
      .filter((field) => field !== null),
  );
  const fields = blocks.find(([first]) => first !== undefined && isSameName(first.value, device)) ?? [];
  const at = fields.findIndex(({ label, value }) => !/SSID/i.test(label) && /^\d{1,3} ?%$/.test(value));
  const percent = numberIn(fields[at]?.value.replace(/ ?%$/, ''));
  if (percent === null || percent > 100) return null;
  const station = fields.find(({ label, value }) => /BSSID/i.test(label) && address.test(value));
  return {
    signalDbm: dbmOf(percent),
    rateMbitS: numberIn(fields[at - 1]?.value),
    accessPoint: accessPointIn(station?.value),
  };
};
