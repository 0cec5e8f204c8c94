// Everything that a pre-flight has seen, as plain data for the judge.
import type { DnsReport } from '../../../contract/doctor.ts';
import type {
  BitrateSource,
  DoorState,
  LineEnds,
  MachineState,
  PreflightLoad,
  Usual,
} from '../../../contract/preflight.ts';
import type { Family } from '../../../contract/reading.ts';
import type { Verdict } from '../../../contract/verdict.ts';

/** What was seen. Bitrates are in kbit/s, of picture and sound of all outputs together. */
export type Sights = {
  bitrate: { kilobitsPerSecond: number; from: BitrateSource };
  verdict: Verdict;
  /** What the filter doctor found; null when it was not asked. */
  dns: Pick<DnsReport, 'verdict' | 'hosts'> | null;
  /** The doors of the user's LIVE server; none when the settings name no server. */
  doors: readonly DoorState[];
  /** Why the one that OBS sends to was not tried: a relay of the user's own, or no RTMP; null for neither. */
  untried: 'relay' | 'protocol' | null;
  idle: LineEnds;
  load: PreflightLoad;
  wifiDbm: number | null;
  isWifi: boolean;
  machine: MachineState;
  families: ReadonlyArray<{ family: Family; works: boolean | null }>;
  usual: Usual | null;
};
