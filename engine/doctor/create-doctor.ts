import type { Catalog } from '../../contract/catalog.ts';
import type { DnsReport } from '../../contract/doctor.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { examineDns } from './examine-dns.ts';

/** Examines on request; one examination at a time, and whoever asks while it runs gets its report. One that was stopped has none: who asks then gets the next one’s. */
export type Doctor = {
  /** The report; null where it was stopped. */
  dns: (settings: Settings) => Promise<DnsReport | null>;
  /** Ends the examination that is going on: nobody is asked any more. */
  stop: () => void;
};

/** A doctor over these edges; `signal` ends what it has under way. */
export const createDoctor = (edges: ProbeEdges, catalog: Catalog, signal?: AbortSignal): Doctor => {
  let running: { report: Promise<DnsReport | null>; stopped: AbortController } | null = null;
  const begin = (settings: Settings): NonNullable<typeof running> => {
    const stopped = new AbortController();
    const ending = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal;
    const examined = examineDns(edges, { catalog, settings, signal: ending });
    // What was asked so far is no report: what is missing in it would read as fine.
    const report = examined.then((found) => (stopped.signal.aborted ? null : found)).finally(() => (running = null));
    return { report, stopped };
  };
  return {
    dns: async (settings) => {
      while (running?.stopped.signal.aborted) await running.report;
      running ??= begin(settings);
      return running.report;
    },
    stop: () => running?.stopped.abort(),
  };
};
