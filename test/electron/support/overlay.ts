// A catalog file that leaves nothing of the shipped catalog: every host of it is one of the small internet's.
import type { Catalog } from '../../../contract/catalog.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';

const entriesOf = ({ targets, anchors, canaries }: Catalog): Array<{ id: string }> => [
  ...targets,
  ...anchors,
  ...canaries,
];

/** The text of a catalog file that puts `catalog` in the place of the shipped one. */
export const overlayFor = (catalog: Catalog): string => {
  const shipped = shippedCatalog();
  if (!shipped.ok) throw new Error(shipped.error.message);
  const kept = new Set(entriesOf(catalog).map(({ id }) => id));
  const remove = entriesOf(shipped.value)
    .map(({ id }) => id)
    .filter((id) => !kept.has(id));
  return JSON.stringify({ ...catalog, remove });
};
