import { catalogParts } from '../../contract/catalog.ts';
import { compareCatalogs } from '../../engine/catalog/compare-catalogs.ts';
import { shippedCatalog } from '../../engine/catalog/load-catalog.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { catalogLines, partNames } from './catalog-lines.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** `tokwatch catalog show`: every host, port and path the program can contact, with the healthy answer. */
export const catalogShowCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  if (json) printJson(around.terminal, inputs.value.catalog);
  else printLines(around.terminal, catalogLines(inputs.value.catalog));
  return exitStatus.ok;
};

/** `tokwatch catalog check`: says whether the catalog in force is well-formed. */
export const catalogCheckCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const { catalog } = inputs.value;
  if (json) {
    const counts = catalogParts.map((part) => [part, catalog[part].length]);
    printJson(around.terminal, { version: catalog.version, ...Object.fromEntries(counts) });
  } else {
    const said = catalogParts.map((part) => `${catalog[part].length} ${partNames[part]}`).join(', ');
    around.terminal.out.write(`The catalog of ${catalog.version} is well-formed: ${said}.\n`);
  }
  return exitStatus.ok;
};

/** `tokwatch catalog diff`: in which entries the catalog in force differs from the shipped one. */
export const catalogDiffCommand = async (around: Surroundings, options: CommonOptions): Promise<ExitStatus> => {
  const json = options.json === true;
  const shipped = shippedCatalog();
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!shipped.ok) return reportFailure(around.terminal, shipped.error, json);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const changes = compareCatalogs(shipped.value, inputs.value.catalog);
  const versions = { shipped: shipped.value.version, inForce: inputs.value.catalog.version };
  if (json) printJson(around.terminal, { ...versions, changes });
  else {
    const lines = changes.map(({ part, id, change }) => `${change.padEnd(7)} ${part}: ${id}`);
    const heading =
      changes.length === 0
        ? `The catalog in force is the shipped one of ${versions.shipped}.`
        : `Against the shipped catalog of ${versions.shipped}:`;
    printLines(around.terminal, [heading, ...lines]);
  }
  return exitStatus.ok;
};
