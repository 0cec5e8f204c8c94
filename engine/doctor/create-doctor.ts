import type { Catalog } from '../../contract/catalog.ts';
import type { DnsReport } from '../../contract/doctor.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { examineDns } from './examine-dns.ts';

/** Examines on request; one examination at a time, and whoever asks while it runs gets its report. */
export type Doctor = { dns: (settings: Settings) => Promise<DnsReport> };

/** A doctor over these edges; `signal` ends what it has under way. */
export const createDoctor = (edges: ProbeEdges, catalog: Catalog, signal?: AbortSignal): Doctor => {
  let running: Promise<DnsReport> | null = null;
  return {
    dns: (settings) => {
      running ??= examineDns(edges, { catalog, settings, signal }).finally(() => (running = null));
      return running;
    },
  };
};
