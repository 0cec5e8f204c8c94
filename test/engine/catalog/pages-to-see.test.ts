// What is said below the pages that a person may look at: Tokwatch itself asks none of them.
import { expect, it } from 'vitest';
import { pagesToSee } from '../../../contract/see-for-yourself.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';

it.each(pagesToSee)('$url is not in the catalog of what is asked', ({ url }) => {
  const catalog = shippedCatalog();
  if (!catalog.ok) throw new Error(catalog.error.message);
  const { host, pathname } = new URL(url);
  const { targets, canaries, transfers } = catalog.value;
  const asked = [...targets, ...canaries, ...transfers].map((one) => `${one.host}${one.path}`);
  expect(asked).toContain('www.tiktok.com/robots.txt');
  expect(asked).not.toContain(`${host}${pathname}`);
});
