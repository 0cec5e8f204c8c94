// The rows of the diagnosis, nearest layer first; among causes that explain equally much the nearer one wins.
import { pathIpBlocked, pathSniBlocked } from './blocks.ts';
import type { Cause } from './cause.ts';
import { pathThrottled, tiktokCdnDown, tiktokCdnPartial, tiktokCdnSlow } from './content.ts';
import { elsewhereCauses } from './elsewhere.ts';
import { linkDown, noAddress, noRoute } from './device.ts';
import { internetTlsIntercepted, pathBlockPage, pathTlsIntercepted, tiktokCertificate } from './identity.ts';
import { pathIngestDown, tiktokIngestDown } from './ingest.ts';
import { internetLatency, internetLineFull, internetLoss, internetSlow, ipv6Broken, lanDegraded } from './line.ts';
import { dnsAaaaBroken, dnsDown, dnsSlow, dnsTiktokBlocked, dnsTiktokPartial, tiktokDnsDown } from './names.ts';
import { captivePortal, internetDown, routerDown } from './network.ts';
import { tiktokAccessDenied, tiktokGeoBlocked, tiktokMaintenance, tiktokRateLimited } from './refusals.ts';
import { tiktokDown, tiktokFeatureDown, tiktokSlow, tiktokUnreachable } from './tiktok.ts';
import { clockWrong, proxyBroken, vpnDown } from './way-out.ts';
import { pathLoss, pathMtu, pathPortBlocked } from './way.ts';

/** The causes that are told from here alone. */
export const causes: readonly Cause[] = [
  linkDown,
  noAddress,
  noRoute,
  clockWrong,
  vpnDown,
  proxyBroken,
  lanDegraded,
  routerDown,
  captivePortal,
  internetDown,
  internetTlsIntercepted,
  internetLoss,
  internetLatency,
  internetSlow,
  internetLineFull,
  ipv6Broken,
  dnsDown,
  dnsSlow,
  dnsAaaaBroken,
  dnsTiktokBlocked,
  dnsTiktokPartial,
  pathIpBlocked,
  pathSniBlocked,
  pathBlockPage,
  pathTlsIntercepted,
  pathMtu,
  pathLoss,
  pathThrottled,
  pathPortBlocked,
  pathIngestDown,
  tiktokMaintenance,
  tiktokGeoBlocked,
  tiktokDnsDown,
  tiktokCertificate,
  tiktokDown,
  tiktokAccessDenied,
  tiktokCdnDown,
  tiktokCdnPartial,
  tiktokCdnSlow,
  tiktokIngestDown,
  tiktokFeatureDown,
  tiktokSlow,
  tiktokUnreachable,
  tiktokRateLimited,
];

/** Every cause the diagnosis knows, those that others decide among them. */
export const allCauses: readonly Cause[] = [...causes, ...elsewhereCauses];
