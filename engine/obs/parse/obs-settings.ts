// The settings that obs-websocket keeps for itself: a JSON file since OBS 30, before that a section of OBS's own global.ini.
import { objectIn, parseJson, textIn } from '../../os/parse/json.ts';

/** What such a file says; null where it says nothing. The password is in `password` and nowhere else. */
export type WrittenSettings = {
  enabled: boolean | null;
  port: number | null;
  needsPassword: boolean | null;
  password: string | null;
};

/** Larger than any settings of OBS's; nothing longer is looked at. */
const MOST_CHARACTERS = 1_000_000;

const HIGHEST_PORT = 65_535;

const portIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= HIGHEST_PORT ? value : null;

const flagIn = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** Reads plugin_config/obs-websocket/config.json; null when it is not that. */
export const parseObsJson = (text: string): WrittenSettings | null => {
  if (text.length > MOST_CHARACTERS) return null;
  const fields = objectIn(parseJson(text));
  if (fields === null) return null;
  return {
    enabled: flagIn(fields['server_enabled']),
    port: portIn(fields['server_port']),
    needsPassword: flagIn(fields['auth_required']),
    password: textIn(fields, 'server_password'),
  };
};

const SECTION = 'OBSWebSocket';

const sectionOf = (text: string): Map<string, string> | null => {
  let inside: Map<string, string> | null = null;
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^\s*\[([^\]]*)\]/.exec(line) ?? [];
    if (heading !== undefined) {
      isInside = heading === SECTION;
      if (isInside) inside ??= new Map();
      continue;
    }
    const [, name, value] = /^\s*([A-Za-z]+)\s*=(.*)$/.exec(line) ?? [];
    if (isInside && name !== undefined && value !== undefined) inside?.set(name, value.trim());
  }
  return inside;
};

const iniFlag = (value: string | undefined): boolean | null => {
  if (value === undefined) return null;
  return /^(true|1)$/i.test(value) ? true : /^(false|0)$/i.test(value) ? false : null;
};

// OBS writes these before special characters of a value (libobs, config-file).
const escaped: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r' };

const unescaped = (value: string): string => value.replace(/\\(.)/g, (whole, mark: string) => escaped[mark] ?? whole);

/** Reads the section of obs-websocket from global.ini; null when there is none. */
export const parseObsIni = (text: string): WrittenSettings | null => {
  if (text.length > MOST_CHARACTERS) return null;
  const section = sectionOf(text.replace(/^\uFEFF/, ''));
  if (section === null) return null;
  return {
    enabled: iniFlag(section.get('ServerEnabled')),
    port: portIn(Number(section.get('ServerPort') ?? NaN)),
    needsPassword: iniFlag(section.get('AuthRequired')),
    password: unescaped(section.get('ServerPassword') ?? '') || null,
  };
};
