// The rows of the diagnosis, nearest layer first; among causes that explain equally much the nearer one wins.
import { dnsTiktokBlocked, pathIpBlocked, pathSniBlocked } from './blocks.ts';
import type { Cause } from './cause.ts';
import { linkDown, noAddress, noRoute } from './device.ts';
import { captivePortal, dnsDown, internetDown, routerDown } from './network.ts';
import { tiktokCdnDown, tiktokDown, tiktokFeatureDown, tiktokUnreachable } from './tiktok.ts';

/** Every cause the diagnosis knows. */
export const causes: readonly Cause[] = [
  linkDown,
  noAddress,
  noRoute,
  routerDown,
  captivePortal,
  internetDown,
  dnsDown,
  dnsTiktokBlocked,
  pathIpBlocked,
  pathSniBlocked,
  tiktokDown,
  tiktokCdnDown,
  tiktokFeatureDown,
  tiktokUnreachable,
];
