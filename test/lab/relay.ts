// The typed side of relay.py: starts a relay and changes its settings while it runs.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namespaceName } from './namespace.ts';
import { relays, type RelayName } from './topology.ts';
import { askLine } from './unix-http.ts';

/** One direction of a wire; see relay.py for what each setting does. */
export type Direction = {
  /** Milliseconds. */
  delay?: number;
  /** Milliseconds around `delay`. */
  jitter?: number;
  /** Fraction of frames. */
  loss?: number;
  /** kbit/s. */
  rate?: number;
  /** Longest queue before frames are dropped, in milliseconds. */
  qms?: number;
  /** Beginnings of the addresses whose frames are touched, such as `20.30.` or `v6:2a100030`; `20.20.0.10/` is one alone. */
  match?: string[];
};

/** Both directions; `ab` is upstream. */
export type RelaySettings = { ab?: Direction; ba?: Direction };

/** Where a relay takes its settings. */
export const relaySocket = (stateDirectory: string, relay: RelayName): string =>
  join(stateDirectory, `relay-${relay}.sock`);

/** The program and arguments that run a relay. */
export function relayCommand(copy: string, stateDirectory: string, relay: RelayName): [string, string[]] {
  const { a, b } = relays[relay];
  const ends = [namespaceName(copy, a[0]), a[1], namespaceName(copy, b[0]), b[1]];
  return [
    '/usr/bin/python3',
    [fileURLToPath(new URL('relay.py', import.meta.url)), relaySocket(stateDirectory, relay), ...ends],
  ];
}

/** Replaces a relay's settings; throws with the relay's own words when it does not accept them. */
export async function setRelay(stateDirectory: string, relay: RelayName, settings: RelaySettings): Promise<void> {
  const answer = await askLine(relaySocket(stateDirectory, relay), JSON.stringify(settings));
  if (answer !== 'ok') throw new Error(`relay ${relay} refused ${JSON.stringify(settings)}: ${answer}`);
}
