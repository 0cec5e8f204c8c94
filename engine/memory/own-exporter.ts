// The exporter of this computer: who its user is, which of its names are private, what its clock says.
import { hostname, userInfo } from 'node:os';
import type { Clock } from '../deps/clock.ts';
import type { Inputs } from '../places/inputs.ts';
import { version } from '../probes/user-agent.ts';
import { createExporter } from './exporter.ts';
import type { ExporterOptions } from './exporter.ts';

/** The name of this computer's zone, as IANA spells it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

// A user without an entry in the system's list, as in a container, has no name to be taken out.
const ownUserName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

/** Makes the exporter of a history that is kept on this computer. */
export const openExporter = (
  history: ExporterOptions['history'],
  { catalog, settings }: Pick<Inputs, 'catalog' | 'settings'>,
  clock: Clock,
): ReturnType<typeof createExporter> =>
  createExporter({
    ...{ history, catalog, version, zone: ownZone(), hostName: hostname(), userName: ownUserName() },
    ...{ settings: () => settings, now: clock.now },
  });
