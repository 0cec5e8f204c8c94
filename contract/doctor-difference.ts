// What changed between two reports of the filter doctor. Pure; the window and the command line show the same.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { hostNameSchema } from './catalog.ts';
import { dnsVerdicts, hostStates } from './doctor.ts';
import type { DnsReport, HostState } from './doctor.ts';
import { features } from './verdict.ts';
import type { Feature } from './verdict.ts';

/** The difference as `doctor dns --against FILE --json` prints it; hosts that only one report knows are left out. */
export const dnsDifferenceSchema = v.object({
  since: isoTimeSchema,
  was: v.picklist(dnsVerdicts),
  now: v.picklist(dnsVerdicts),
  hosts: v.array(v.object({ host: hostNameSchema, was: v.picklist(hostStates), now: v.picklist(hostStates) })),
  mended: v.array(v.picklist(features)),
  newlyBroken: v.array(v.picklist(features)),
});

export type DnsDifference = v.InferOutput<typeof dnsDifferenceSchema>;

const wellStates: readonly HostState[] = ['fine', 'gone'];

// Where a host is not known any more, or none of the feature's hosts was asked, nothing is known to be mended.
const isWell = ({ hosts }: DnsReport, feature: Feature): boolean => {
  const needed = hosts.filter((host) => host.features.includes(feature));
  return needed.length > 0 && needed.every(({ state }) => wellStates.includes(state));
};

/** What became of each host and feature between two reports. */
export const differenceOf = (before: DnsReport, after: DnsReport): DnsDifference => {
  const earlier = new Map(before.hosts.map(({ host, state }) => [host, state]));
  const hosts = after.hosts.flatMap(({ host, state }) => {
    const was = earlier.get(host);
    return was === undefined || was === state ? [] : [{ host, was, now: state }];
  });
  return {
    since: before.at,
    was: before.verdict,
    now: after.verdict,
    hosts,
    mended: before.broken.filter((feature) => isWell(after, feature)),
    newlyBroken: after.broken.filter((feature) => !before.broken.includes(feature)),
  };
};
