// Where OBS may be on this machine and with which password: what the user typed, and, when the user allows it, what
// obs-websocket wrote into its own settings. Nothing of it is kept: it is found anew for each try.
import type { FoundSettings } from './read-settings.ts';
import type { Secret } from './secret.ts';
import type { ObsAccess } from './socket/open-conversation.ts';

/** A way in; `enabled` is what OBS's settings say about its server, null where they say nothing or were not read. */
export type ObsCandidate = ObsAccess & { enabled: boolean | null };

/** Where ways in come from. `typed` gives what the user typed, from wherever secrets are kept; none of them rejects. */
export type AccessSources = {
  mayReadSettings: () => Promise<boolean>;
  readSettings: () => Promise<readonly FoundSettings[]>;
  typed: () => Promise<{ port: number | null; password: Secret | null }>;
};

/** Where obs-websocket listens unless it was told otherwise. */
const USUAL_PORT = 4455;

/** OBS of this machine only. */
const ADDRESS = '127.0.0.1';

/** More than one person installs. */
const MOST_CANDIDATES = 8;

const isSame = (one: ObsCandidate, other: ObsCandidate): boolean =>
  one.endpoint.port === other.endpoint.port &&
  (one.password === null ? other.password === null : one.password.equals(other.password));

/** All ways in, what was typed first; at least one. */
export const findAccess = async (sources: AccessSources): Promise<readonly ObsCandidate[]> => {
  const typed = await sources.typed();
  const found = (await sources.mayReadSettings()) ? await sources.readSettings() : [];
  const written = found
    .map(({ port, ...rest }) => ({ ...rest, port: port ?? USUAL_PORT }))
    .filter(({ port }) => typed.port === null || port === typed.port);
  const ports = written.length === 0 ? [typed.port ?? USUAL_PORT] : written.map(({ port }) => port);
  const enabledAt = (port: number): boolean | null => written.find((one) => one.port === port)?.enabled ?? null;
  const candidate = (port: number, password: Secret | null): ObsCandidate => ({
    endpoint: { address: ADDRESS, port },
    password,
    enabled: enabledAt(port),
  });
  const all = [
    ...(typed.password === null ? [] : ports.map((port) => candidate(port, typed.password))),
    ...written.map(({ port, password }) => candidate(port, password)),
  ];
  const some = all.length === 0 ? ports.map((port) => candidate(port, null)) : all;
  return some.filter((one, index) => some.findIndex((other) => isSame(one, other)) === index).slice(0, MOST_CANDIDATES);
};
