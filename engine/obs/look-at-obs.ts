import type { Clock } from '../deps/clock.ts';
import {
  namesOf,
  readFigures,
  readOutputList,
  readStatuses,
  requestsFor,
  sampleFrom,
  statusRequests,
} from './answers/look.ts';
import type { ObsOutputStatus, ObsSample } from './rows/sample.ts';
import type { Conversation } from './socket/open-conversation.ts';

const byName = (
  names: readonly string[],
  statuses: ReadonlyArray<ObsOutputStatus | null>,
): Map<string, ObsOutputStatus> =>
  new Map(names.flatMap((name, index) => (statuses[index] ? [[name, statuses[index]] as const] : [])));

/**
 * Makes looks at one OBS, null when it does not answer. One message asks for all that is known of; outputs that are new get a
 * second one at once.
 */
export const createLooks = ({ ask }: Pick<Conversation, 'ask'>, clock: Clock): (() => Promise<ObsSample | null>) => {
  let known: readonly string[] = [];
  return async () => {
    const results = await ask(requestsFor(known));
    if (results === null) return null;
    const atMs = clock.monotonicMs();
    const statuses = byName(known, readStatuses(results));
    const listed = readOutputList(results);
    const names = listed === null ? [] : namesOf(listed);
    const fresh = names.filter((name) => !known.includes(name));
    const more = fresh.length === 0 ? [] : await ask(statusRequests(fresh));
    if (more === null) return null;
    known = names;
    return sampleFrom(atMs, readFigures(results), listed, new Map([...statuses, ...byName(fresh, readStatuses(more))]));
  };
};
