// The exporter of this computer: which of its names are private, what its clock says.
import type { Settings } from '../../contract/settings.ts';
import { shippedCatalog } from '../catalog/load-catalog.ts';
import type { Clock } from '../deps/clock.ts';
import { machineNames } from '../places/machine-names.ts';
import { version } from '../probes/user-agent.ts';
import type { Circumstances } from '../exports/export-data.ts';
import { circumstancesOf, createExporter } from './exporter.ts';
import type { ExporterOptions } from './exporter.ts';

/** The name of this computer's zone, as IANA spells it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

// Hosts that the user has added are his own, whoever's catalog they stand in: only those of everybody are no secret.
const catalogOfEverybody = (): ExporterOptions['catalog'] => {
  const shipped = shippedCatalog();
  if (!shipped.ok) throw new Error(shipped.error.message);
  return shipped.value;
};

type Of = { settings: Settings };

const here = ({ settings }: Of, { now }: Clock): Omit<ExporterOptions, 'history'> => ({
  ...{ version, zone: ownZone(), catalog: catalogOfEverybody(), ...machineNames() },
  ...{ settings, now },
});

/** Makes the exporter of a history that is kept on this computer, for the settings of the moment. */
export const openExporter = (
  history: ExporterOptions['history'],
  of: Of,
  clock: Clock,
): ReturnType<typeof createExporter> => createExporter({ history, ...here(of, clock) });

/** What a report made on this computer must know of it, for the settings of the moment. */
export const ownCircumstances = (of: Of, clock: Clock): Promise<Circumstances> => circumstancesOf(here(of, clock));
