// The address of a router as programs and sockets take it.
import type { DefaultRoute } from './os.ts';
import { isLinkLocal6 } from './parse/address.ts';

/** The address of a route's gateway, with its zone when it means something on one link only. */
export const gatewayAddress = ({ gateway, device, zone = device }: DefaultRoute & { gateway: string }): string =>
  isLinkLocal6(gateway) ? `${gateway}%${zone}` : gateway;
