// What a user's file changes in the shipped catalog, entry by entry. Pure.
import { catalogParts } from '../../contract/catalog.ts';
import type { Catalog, CatalogPart } from '../../contract/catalog.ts';

/** One entry that differs: in which part of the catalog, its id, and how. */
export type CatalogChange = { part: CatalogPart; id: string; change: 'added' | 'changed' | 'removed' };

type Entry = { id: string };

const compareEntries = (part: CatalogPart, before: readonly Entry[], after: readonly Entry[]): CatalogChange[] => {
  const old = new Map(before.map((entry) => [entry.id, JSON.stringify(entry)]));
  const present = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !present.has(id));
  return [
    ...after.flatMap((entry): CatalogChange[] => {
      const was = old.get(entry.id);
      if (was === undefined) return [{ part, id: entry.id, change: 'added' }];
      return was === JSON.stringify(entry) ? [] : [{ part, id: entry.id, change: 'changed' }];
    }),
    ...removed.map(({ id }): CatalogChange => ({ part, id, change: 'removed' })),
  ];
};

/** Every entry in which `after` differs from `before`, in the order of the catalog's parts. */
export const compareCatalogs = (before: Catalog, after: Catalog): CatalogChange[] =>
  catalogParts.flatMap((part) => compareEntries(part, before[part], after[part]));
