// Tells tunnels from lines by what systems call them, for where the system does not say it outright.

/** How VPN programs and kernels name their devices, before a number or a network's name. */
const tunnelNames =
  /^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|nord|proton|pvpn|mullvad|vpn|gpd|cscotun|cloudflarewarp|outline-tun)/i;

/** Mobile broadband: point to point and without ARP like a tunnel, but a line of its own. */
const modemNames = /^(wwan|wwp|rmnet|ccmni)/i;

/** The virtual adapters of Windows' VPN programs, by their driver's description. */
const tunnelDrivers = /\b(TAP|VPN|Tunnel|Wintun|WireGuard|OpenVPN|AnyConnect|ZeroTier|PANGP|Juniper|WAN Miniport)\b/i;

/** True for a name that tunnels bear, such as `tun0` or `utun4`. */
export const isTunnelName = (name: string): boolean => tunnelNames.test(name);

/** True for a device of a modem in this machine, such as `wwan0`. */
export const isModemName = (name: string): boolean => modemNames.test(name);

/** True for a driver's description that VPN programs use, such as `Wintun Userspace Tunnel`. */
export const isTunnelDriver = (description: string): boolean => tunnelDrivers.test(description);
