// Asks TikTok's pages for the country. Visitors often get a challenge instead, so this may well learn nothing.
import type { Region, RegionPage } from '../../contract/catalog.ts';
import type { LookContext } from './look-context.ts';
import { openHost } from './open-host.ts';
import { regionFrom } from './region.ts';
import { userAgent } from './user-agent.ts';

/** The page data come after the head of a page, which takes some tens of kilobytes. */
const MAX_BODY_BYTES = 131_072;

/** What TikTok's pages said: `answered` when one of them did, and the region that it named, if any. */
export type NamedRegion = { answered: boolean; region: Region | null };

const silence: NamedRegion = { answered: false, region: null };

const ask = async (context: LookContext, { host, path }: RegionPage): Promise<NamedRegion> => {
  const { signal } = context;
  const opened = await openHost(context, { host, port: 443 }, { from: 'system', attempt: 1 }, signal);
  if (opened.type === 'fault') return silence;
  const headers = { 'user-agent': userAgent, accept: 'text/html' };
  const request = { host, path, headers, upgrade: false, maxBodyBytes: MAX_BODY_BYTES };
  const reply = await context.net.request(opened.socket, request, { timeoutMs: context.limits().requestMs, signal });
  return reply.type === 'answer' ? { answered: true, region: regionFrom(reply.body.toString('utf8')) } : silence;
};

/** The region that TikTok thinks the user is in, as far as its pages say. Asks one page after the other. */
export const detectRegion = async (context: LookContext): Promise<NamedRegion> => {
  let answered = false;
  for (const page of context.catalog.regionPages) {
    const named = await ask(context, page);
    if (named.region !== null) return named;
    answered ||= named.answered;
  }
  return { answered, region: null };
};
