// Every fix there is.
import { cycleInterface } from './actions/cycle-interface.ts';
import { flushDns } from './actions/flush-dns.ts';
import { otherResolver } from './actions/other-resolver.ts';
import { preferIpv4 } from './actions/prefer-ipv4.ts';
import { renewAddress } from './actions/renew-address.ts';
import { resetWinsock } from './actions/reset-winsock.ts';
import { turnOffProxy } from './actions/turn-off-proxy.ts';
import { allowNames } from './guides/allow-names.ts';
import { callProvider } from './guides/call-provider.ts';
import { checkCableOrWifi } from './guides/check-cable-or-wifi.ts';
import { checkSecuritySoftware } from './guides/check-security-software.ts';
import { moveCloser } from './guides/move-closer.ts';
import { newLiveServer } from './guides/new-live-server.ts';
import { otherNetwork } from './guides/other-network.ts';
import { phoneClearCache } from './guides/phone-clear-cache.ts';
import { phoneReinstall } from './guides/phone-reinstall.ts';
import { phoneReopenApp } from './guides/phone-reopen-app.ts';
import { phoneRestart } from './guides/phone-restart.ts';
import { phoneSwitchNetwork } from './guides/phone-switch-network.ts';
import { phoneUpdate } from './guides/phone-update.ts';
import { reconnectVpn } from './guides/reconnect-vpn.ts';
import { restartRouter } from './guides/restart-router.ts';
import { rtmps443 } from './guides/rtmps-443.ts';
import { stopTransfers } from './guides/stop-transfers.ts';
import { syncClock } from './guides/sync-clock.ts';
import { wait } from './guides/wait.ts';
import { openCaptivePortal } from './pages/open-captive-portal.ts';
import { openOutageMonitors } from './pages/open-outage-monitors.ts';
import { openTiktok } from './pages/open-tiktok.ts';
import type { Fix } from './fix.ts';

/** All fixes, in no order; see ladder.ts for that. */
export const allFixes: readonly Fix[] = [
  flushDns,
  renewAddress,
  cycleInterface,
  otherResolver,
  turnOffProxy,
  preferIpv4,
  resetWinsock,
  wait,
  stopTransfers,
  moveCloser,
  checkCableOrWifi,
  phoneSwitchNetwork,
  phoneReopenApp,
  reconnectVpn,
  syncClock,
  allowNames,
  newLiveServer,
  rtmps443,
  checkSecuritySoftware,
  otherNetwork,
  phoneClearCache,
  phoneUpdate,
  phoneRestart,
  phoneReinstall,
  restartRouter,
  callProvider,
  openCaptivePortal,
  openTiktok,
  openOutageMonitors,
];
