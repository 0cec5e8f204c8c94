// Reads how many bytes each interface has carried; loopback is left out.
import type { InterfaceCounters } from '../os.ts';
import { numberIn, objectsIn, parseJson, textIn } from './json.ts';

type Row = readonly [name: string, bytes: { sentBytes: number; receivedBytes: number }];

const toCounters = (rows: readonly Row[]): InterfaceCounters | null => (rows.length === 0 ? null : new Map(rows));

const rowOf = (name: string, sentBytes: number, receivedBytes: number): readonly Row[] =>
  Number.isFinite(sentBytes) && Number.isFinite(receivedBytes) ? [[name, { sentBytes, receivedBytes }]] : [];

/** /proc/net/dev: after the name eight counts of what came in, then eight of what went out, bytes first in both. */
export const parseProcCounters = (text: string): InterfaceCounters | null =>
  toCounters(
    text
      .split('\n')
      .slice(2)
      .flatMap((line) => {
        const colon = line.lastIndexOf(':');
        const name = line.slice(0, Math.max(0, colon)).trim();
        const counts = line
          .slice(colon + 1)
          .trim()
          .split(/\s+/)
          .map(Number);
        return name === '' || name === 'lo' ? [] : rowOf(name, counts[8] ?? NaN, counts[0] ?? NaN);
      }),
  );

/**
 * macOS' `netstat -ibn`: one row per address, of which the one with <Link#…> counts. Its address may be missing, so columns
 * are counted from the end; a star marks a device that is down.
 */
export const parseNetstatCounters = (text: string): InterfaceCounters | null => {
  const [heading = [], ...rows] = text.split('\n').map((line) => line.trim().split(/\s+/));
  const fromEnd = (label: string): number => heading.indexOf(label) - heading.length;
  if (!heading.includes('Ibytes') || !heading.includes('Obytes')) return null;
  return toCounters(
    rows.flatMap((cells) => {
      const name = (cells[0] ?? '').replace(/\*$/, '');
      if (!/^<Link#\d+>$/.test(cells[2] ?? '') || /^lo\d/.test(name)) return [];
      return rowOf(name, Number(cells.at(fromEnd('Obytes'))), Number(cells.at(fromEnd('Ibytes'))));
    }),
  );
};

/** What the script of the Windows adapter prints of Get-NetAdapterStatistics. */
export const parseWindowsCounters = (text: string): InterfaceCounters | null =>
  toCounters(
    objectsIn(parseJson(text)).flatMap((entry) => {
      const name = textIn(entry, 'name');
      return name === null ? [] : rowOf(name, numberIn(entry, 'sent') ?? NaN, numberIn(entry, 'received') ?? NaN);
    }),
  );
