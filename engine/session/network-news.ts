// Which network this computer uses, and what changed in that. What it is called and where it leads to stays in memory: only that it
// is another one is ever said. Pure.
import { message } from '../../contract/message.ts';
import type { Message, MessageId } from '../../contract/message.ts';
import type { SessionEventKind } from '../../contract/session.ts';
import { listNetworks } from '../compare/judge/networks.ts';
import type { NetworkState, WifiState } from '../os/os.ts';
import { lineRoutes, tunnelRoute } from '../os/tunnels.ts';

/** The line in use and its router, the VPN over it, and the access point; null for what is not there, or not known. */
export type Sight = {
  device: string | null;
  router: string | null;
  kind: MessageId | null;
  vpn: string | null;
  accessPoint: (() => string) | null;
};

/** Something that happened to the network. */
export type NetworkNews = { kind: Extract<SessionEventKind, 'network' | 'roam' | 'vpn'>; message: Message };

/** What of the state of a network counts here; `wifi` is that of the line in use. */
export const sightOf = (state: NetworkState, wifi: WifiState | null): Sight => {
  const line = lineRoutes(state)[0];
  const known = listNetworks(state, new Map()).find(({ name }) => name === line?.device)?.kind ?? 'unknown';
  return {
    ...{ device: line?.device ?? null, router: line?.gateway ?? null },
    kind: known === 'unknown' ? null : `compare.kind.${known}`,
    vpn: tunnelRoute(state)?.device ?? null,
    accessPoint: wifi?.accessPoint ?? null,
  };
};

const lineNews = (before: Sight, now: Sight): Message | null => {
  if (before.device !== now.device) {
    if (now.device === null) return message('session.network.none');
    if (before.device === null) return message('session.network.again');
    if (before.kind === null || now.kind === null || before.kind === now.kind) return message('session.network.other');
    return message('session.network.from-to', { from: [before.kind], to: [now.kind] });
  }
  return before.router === now.router ? null : message('session.network.router');
};

const vpnNews = (before: Sight, now: Sight): Message | null => {
  if (before.vpn === now.vpn) return null;
  if (now.vpn === null) return message('session.vpn.off');
  return message(before.vpn === null ? 'session.vpn.on' : 'session.vpn.other');
};

const hasRoamed = (before: Sight, now: Sight): boolean =>
  before.device === now.device &&
  before.accessPoint !== null &&
  now.accessPoint !== null &&
  before.accessPoint() !== now.accessPoint();

/** What happened to the network between two sights of it. */
export const networkNews = (before: Sight, now: Sight): NetworkNews[] => {
  const [line, vpn] = [lineNews(before, now), vpnNews(before, now)];
  return [
    ...(line === null ? [] : [{ kind: 'network' as const, message: line }]),
    ...(hasRoamed(before, now) ? [{ kind: 'roam' as const, message: message('session.roam') }] : []),
    ...(vpn === null ? [] : [{ kind: 'vpn' as const, message: vpn }]),
  ];
};
