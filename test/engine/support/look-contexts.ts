import type { Reading } from '../../../contract/reading.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { Limits } from '../../../engine/probes/limits.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { createPings } from '../../../engine/probes/pings.ts';
import type { Asked } from '../../../engine/probes/resolve/query-resolver.ts';
import type { NameBook, Resolution } from '../../../engine/probes/resolve/name-book.ts';
import { smallCatalog } from './catalog-entries.ts';
import { createRedirectedNet } from './redirected-net.ts';
import { createStubOs, homeNetwork } from './stub-os.ts';

/** A name book with these pages; any other name does not exist. */
export const bookOf = (pages: Readonly<Record<string, readonly string[]>>): NameBook => ({
  emptied: () => bookOf(pages),
  system: (name): Promise<Resolution> => {
    const addresses = pages[name] ?? [];
    const outcome = addresses.length > 0 ? 'answer' : 'nxdomain';
    const asked: Asked = { answer: { outcome, addresses: [...addresses], cnames: [] }, server: null, tookMs: 0 };
    const records = { A: Promise.resolve(asked), AAAA: Promise.resolve(asked) };
    return Promise.resolve({ outcome, addresses, tookMs: 0, records });
  },
});

const patientMs = 20_000;

/** Deadlines that no healthy server misses, however busy the machine is. */
export const patientLimits = (): Limits => ({
  connectMs: patientMs,
  tlsMs: patientMs,
  requestMs: patientMs,
  lateMs: patientMs,
  retryMs: patientMs,
});

/** What a probe gets in a look of a test, and the readings that it emitted. */
export const createContext = (
  parts: Partial<LookContext> = {},
): { context: LookContext; readings: Reading[]; signal: AbortSignal } => {
  const readings: Reading[] = [];
  const signal = parts.signal ?? new AbortController().signal;
  const edges = {
    clock: parts.clock ?? systemClock,
    net: parts.net ?? createRedirectedNet(),
    os: parts.os ?? createStubOs(),
  };
  const context: LookContext = {
    ...edges,
    catalog: smallCatalog,
    settings: defaultSettings,
    scope: { samples: 3, tiktok: true },
    network: homeNetwork(),
    families: [4],
    names: bookOf({}),
    pings: createPings(edges, 3, signal),
    limits: patientLimits,
    paced: (question) => question(() => undefined),
    internetAnswers: Promise.resolve(true),
    emit: (reading) => void readings.push(reading),
    signal,
    ...parts,
  };
  return { context, readings, signal };
};
