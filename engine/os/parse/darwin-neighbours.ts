// Reads macOS' neighbour tables. `arp -an` keeps an answer for 20 minutes, so only "(incomplete)" says something about
// now; `ndp -an` prints the state of neighbour discovery (RFC 4861), where R is a proof of life.
import type { NeighbourState } from '../os.ts';
import { splitZone } from './address.ts';

const arpLine = /^\S+ \(([\d.]+)\) at (\S+) on (\S+)/;

/** One address in `arp -an`. */
export const parseArp = (text: string, address: string, device: string): NeighbourState => {
  const entries = text.split('\n').map((line) => arpLine.exec(line));
  const entry = entries.find((found) => found?.[1] === address && found[3] === device);
  return entry?.[2] === '(incomplete)' ? 'failed' : 'unknown';
};

/** One address in `ndp -an`: Neighbor, Linklayer Address, Netif, Expire, state, flags, probes. */
export const parseNdp = (text: string, address: string, device: string): NeighbourState => {
  const entry = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((cells) => splitZone(cells[0] ?? '').address === address && cells[2] === device);
  if (!entry) return 'unknown';
  if (entry[1] === '(incomplete)') return 'failed';
  return entry[4] === 'R' ? 'reachable' : 'unknown';
};
