// The catalog in force: the shipped data, with the user's file laid over it entry by entry.
// A malformed file stops the program with the name of the field; it is never half-used and never overwritten.
import { catalogOverlaySchema, catalogParts, catalogSchema } from '../../contract/catalog.ts';
import type { Catalog, CatalogOverlay, CatalogPart } from '../../contract/catalog.ts';
import { check, fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Files } from '../deps/files.ts';
import { parseJson } from '../settings/parse-json.ts';
import shipped from './catalog.json' with { type: 'json' };

/** The catalog that comes with the program. */
export const shippedCatalog = (): Result<Catalog> =>
  check(catalogSchema, shipped, 'bad-catalog', 'The shipped catalog');

const layOver = <T extends { id: string }>(
  base: readonly T[],
  over: readonly T[],
  removed: ReadonlySet<string>,
): T[] => {
  const entries = new Map(base.map((entry) => [entry.id, entry]));
  for (const entry of over) entries.set(entry.id, entry);
  for (const id of removed) entries.delete(id);
  return [...entries.values()];
};

/** Lays a user's entries over a catalog: same id replaces, new id adds, `remove` takes away. */
export const mergeCatalog = (base: Catalog, overlay: CatalogOverlay): Catalog => {
  const removed = new Set(overlay.remove);
  const lay = <Part extends CatalogPart>(part: Part): Catalog[Part] =>
    layOver<Catalog[Part][number]>(base[part], overlay[part], removed) as Catalog[Part];
  return {
    version: overlay.version ?? base.version,
    targets: lay('targets'),
    anchors: lay('anchors'),
    canaries: lay('canaries'),
    transfers: lay('transfers'),
    rtmpControls: lay('rtmpControls'),
    regionPages: lay('regionPages'),
    logHosts: lay('logHosts'),
    cnameSuffixes: lay('cnameSuffixes'),
    outsideHosts: lay('outsideHosts'),
  };
};

const unknownIn = (catalog: Catalog, { remove }: CatalogOverlay): string | undefined =>
  remove.find((id) => !catalogParts.some((part) => catalog[part].some((entry) => entry.id === id)));

/** Loads the catalog in force; `userFile` may not exist, unless `mustExist` because someone named it. */
export const loadCatalog = async (files: Files, userFile: string, mustExist: boolean): Promise<Result<Catalog>> => {
  const base = shippedCatalog();
  if (!base.ok) return base;
  const text = await files.readText(userFile);
  if (text === null) return mustExist ? fail('bad-catalog', `There is no catalog file at ${userFile}.`) : base;
  const parsed = parseJson(text, 'bad-catalog', `The catalog file ${userFile}`);
  if (!parsed.ok) return parsed;
  const overlay = check(catalogOverlaySchema, parsed.value, 'bad-catalog', `The catalog file ${userFile}`);
  if (!overlay.ok) return overlay;
  const unknown = unknownIn(base.value, overlay.value);
  if (unknown !== undefined)
    return fail('bad-catalog', `The catalog file ${userFile}: remove: there is no entry "${unknown}" to take away.`);
  return check(catalogSchema, mergeCatalog(base.value, overlay.value), 'bad-catalog', `The catalog file ${userFile}`);
};
