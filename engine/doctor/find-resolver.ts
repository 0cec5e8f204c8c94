// The resolver that is asked: the best one in use that answers truly for a well-known page. Whoever does not do that cannot be
// told from a filter.
import type { LookContext } from '../probes/look-context.ts';
import { querySigned } from './query-signed.ts';
import { resolverEndpoint } from '../probes/resolve/query-resolver.ts';
import { isSpecialAddress } from '../probes/resolve/special-address.ts';
import { splitZone } from '../os/parse/address.ts';
import { ANSWER_MS } from './ask-host.ts';
import type { Answer, Resolver } from './judge/seen.ts';
import { hereOf } from './where-it-leads.ts';

/** A second page may answer where the first is filtered itself. */
const PAGES = 2;

/** A resolver, as the system names it, and what it said to a well-known page. */
export type Found = { server: string; control: Answer };

const askPages = async (context: LookContext, server: string): Promise<Answer | null> => {
  const pages = [...new Set(context.catalog.canaries.map(({ host }) => host))].slice(0, PAGES);
  const question = { type: 'A', timeoutMs: ANSWER_MS, signal: context.signal } as const;
  const answers = await Promise.all(pages.map((name) => querySigned(context.net, server, { ...question, name })));
  // A network with IPv6 alone may answer with IPv6 addresses alone; that there are no others is an answer too.
  const isTrue = (answer: Answer): boolean =>
    hereOf(context, answer) === 'address' || (answer.outcome === 'no-records' && !context.families.includes(4));
  return answers.find(isTrue) ?? null;
};

/** Asks all resolvers at once; null when none of them answers truly. */
export const findResolver = async (context: LookContext, servers: readonly string[]): Promise<Found | null> => {
  const controls = await Promise.all(servers.map((server) => askPages(context, server)));
  const index = controls.findIndex((control) => control !== null);
  const [server, control] = [servers[index], controls[index]];
  return server !== undefined && control ? { server, control } : null;
};

/** A resolver as it may be shown: without the zone, which names an interface. */
export const resolverOf = ({ catalog }: LookContext, server: string): Resolver => {
  const { address: zoned, port } = resolverEndpoint(server);
  const { address } = splitZone(zoned);
  const owner = catalog.anchors.find(({ ipv4, ipv6 }) => address === ipv4 || address === ipv6)?.owner ?? null;
  const shown = resolverEndpoint(address).port === port ? address : `${address} (${port})`;
  return { address: shown, isPublic: !isSpecialAddress(address), owner };
};
