// The exporter of this computer: which of its names are private, what its clock says.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Clock } from '../deps/clock.ts';
import { machineNames } from '../places/machine-names.ts';
import { version } from '../probes/user-agent.ts';
import { createExporter } from './exporter.ts';
import type { ExporterOptions } from './exporter.ts';

/** The name of this computer's zone, as IANA spells it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Makes the exporter of a history that is kept on this computer, for the settings of the moment. */
export const openExporter = (
  history: ExporterOptions['history'],
  { catalog, settings }: { catalog: Catalog; settings: Settings },
  clock: Clock,
): ReturnType<typeof createExporter> =>
  createExporter({
    ...{ history, catalog, version, zone: ownZone(), ...machineNames() },
    ...{ settings: () => settings, now: clock.now },
  });
