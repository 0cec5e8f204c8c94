// What the readings of a look say that its verdict does not: the doors of the LIVE server, the Wi-Fi, both families.
import type { DnsReport } from '../../contract/doctor.ts';
import type { DoorState } from '../../contract/preflight.ts';
import type { Family, Reading } from '../../contract/reading.ts';
import type { NoteCode } from '../../contract/verdict.ts';
import type { JudgeEvent } from '../replay/recording.ts';
import type { Sights } from './judge/sights.ts';

/** What is read off a look. */
export type Seen = Pick<Sights, 'doors' | 'wifiDbm' | 'isWifi' | 'families'>;

const doorsIn = (readings: readonly Reading[]): DoorState[] => {
  const doors = new Map<number, DoorState>();
  for (const { facts } of readings) {
    if (facts.kind !== 'ingest' || facts.to === 'control') continue;
    const { port, configured, stage } = facts;
    doors.set(port, { port, configured, takesStreams: stage === 'done' });
  }
  return [...doors.values()];
};

const familiesIn = (readings: readonly Reading[], notes: readonly NoteCode[]): Seen['families'] => {
  const works = (family: Family): boolean | null => {
    if (notes.includes(`ipv${family}-broken`)) return false;
    const isHeard = readings.some(({ facts }) => {
      return facts.kind === 'anchor' && facts.family === family && (facts.tcp === 'ok' || facts.icmp === 'ok');
    });
    return isHeard ? true : null;
  };
  return ([4, 6] as const).map((family) => ({ family, works: works(family) }));
};

/** Listens to a look; `found` tells what it heard. */
export const seenIn = (): { record: (event: JudgeEvent) => void; found: (notes: readonly NoteCode[]) => Seen } => {
  const readings: Reading[] = [];
  return {
    record: (event) => {
      if (event.type === 'reading') readings.push(event.reading);
      if (event.type === 'together') readings.push(...event.readings);
    },
    found: (notes) => {
      const wifi = readings.findLast(({ facts }) => facts.kind === 'wifi')?.facts;
      const wifiDbm = wifi?.kind === 'wifi' ? wifi.signalDbm : null;
      return { doors: doorsIn(readings), wifiDbm, isWifi: wifi !== undefined, families: familiesIn(readings, notes) };
    },
  };
};

/** The names that a filter keeps away, log hosts left out. */
export const blockedHosts = (dns: Pick<DnsReport, 'hosts'> | null): string[] =>
  (dns?.hosts ?? []).filter(({ state, kind }) => state === 'filtered' && kind === 'tiktok').map(({ host }) => host);
