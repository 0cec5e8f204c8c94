// The names as this machine looks them up now: its resolvers and its hosts file, read once.
import type { ProbeEdges } from '../look-context.ts';
import { openNameBook } from './name-book.ts';
import type { NameBook } from './name-book.ts';

/** Opens an empty book over the resolvers in use and the hosts file; `signal` ends what is asked. */
export const openSystemNames = async ({ clock, net, os }: ProbeEdges, signal: AbortSignal): Promise<NameBook> => {
  const [resolvers, hosts] = await Promise.all([os.resolvers(), os.hostsFile()]);
  return openNameBook({ edges: { clock, net }, resolvers, hosts, signal });
};
