// Writes the parts of the architecture page that would go stale by hand: who may import what, and which causes there are.
import { table } from './sections.ts';

/** A room of the import table, as the architecture tests know it. */
export type RoomRow = {
  name: string;
  mayImport: readonly RegExp[];
  node: boolean;
  libraries: readonly string[];
  reason: string;
};

/** A cause with its sentence. */
export type CauseRow = { code: string; layer: string; blame: string; severity: string; sentence: string };

const everything = '/^/';

const asPath = (pattern: RegExp): string => {
  if (String(pattern) === everything) return 'everything';
  return `\`${pattern.source.replaceAll('\\', '').replace(/^\^/, '').replace(/\$$/, '')}\``;
};

const listed = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '));

const librariesOf = ({ libraries }: RoomRow): string =>
  libraries.includes('*') ? 'any' : listed(libraries.map((name) => `\`${name}\``));

/** The import table; each room may import itself too. */
export const describeRooms = (rooms: readonly RoomRow[]): string =>
  table(
    ['room', 'may import', '`node:`', 'libraries', 'because'],
    rooms.map((room) => [
      room.name,
      listed(room.mayImport.map(asPath)),
      room.node ? 'yes' : 'no',
      librariesOf(room),
      room.reason,
    ]),
  );

/** The causes in the order of the rows. */
export const describeCauses = (causes: readonly CauseRow[]): string =>
  table(
    ['code', 'severity', 'blame', 'what it says'],
    causes.map(({ code, severity, blame, sentence }) => [`\`${code}\``, severity, blame, sentence]),
  );
