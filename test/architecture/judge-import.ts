// Judges one import by the table in rooms.ts. Pure: paths in, a sentence or null out; the lint rule and the tests share it.
import { builtinModules } from 'node:module';
import packageFile from '../../package.json' with { type: 'json' };
import { posix } from 'node:path';
import { roomOf } from './rooms.ts';
import type { Room } from './rooms.ts';

/** What an import points to: a file of the tree (relative to the root), a module of Node, or an npm package. */
export type Target = { kind: 'file' | 'node' | 'package'; name: string };

const builtins = new Set(builtinModules);

// What `#name` means everywhere but in the window's bundle.
const ownNames = new Map(
  Object.entries(packageFile.imports).map(([name, { default: path }]) => [name, posix.normalize(path)]),
);

/** Reads a specifier as it stands in the file `from`; relative ones are resolved by their path alone. */
export const targetOf = (from: string, specifier: string): Target => {
  if (specifier.startsWith('.')) {
    return { kind: 'file', name: posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\?.*$/, '') };
  }
  const own = ownNames.get(specifier);
  if (own !== undefined) return { kind: 'file', name: own };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (builtins.has(specifier)) return { kind: 'node', name: `node:${specifier}` };
  const [scopeOrName = specifier, rest] = specifier.split('/');
  return { kind: 'package', name: scopeOrName.startsWith('@') ? `${scopeOrName}/${rest}` : scopeOrName };
};

const isAllowed = (room: Room, { kind, name }: Target): boolean => {
  if (kind === 'node') return room.node;
  if (kind === 'package') return room.libraries.includes('*') || room.libraries.includes(name);
  return roomOf(name) === room || room.mayImport.some((pattern) => pattern.test(name));
};

/** A sentence that names file, import, rule, reason and way out when the import is against the table; else null. */
export const judgeImport = (from: string, specifier: string): string | null => {
  const room = roomOf(from);
  if (room === null) return null;
  const target = targetOf(from, specifier);
  if (isAllowed(room, target)) return null;
  const advice = room.instead.find(([forbidden]) => forbidden.test(target.name))?.[1];
  const what = target.kind === 'file' ? (roomOf(target.name)?.name ?? target.name) : target.name;
  const rule = `${room.name} must not import ${what}, because ${room.reason}`;
  return `${from} imports '${specifier}': ${rule}.${advice === undefined ? '' : ` Instead: ${advice}.`}`;
};
