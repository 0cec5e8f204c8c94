// The plain-HTTP canaries by which operating systems and browsers find captive portals, with their exact healthy
// answers.
import type { Answer } from './answer.ts';
import type { controlGroups } from './service-modes.ts';

type Canary = { group: (typeof controlGroups)[number]; answer: Answer };

const canary = (status: number, body: string, type = 'text/plain', group: Canary['group'] = 'canaries'): Canary => ({
  group,
  answer: { status, headers: { 'content-type': type, server: 'lab' }, body },
});

const appleSuccess = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>';
const mozillaCanonical = '<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>';

const byUrl = new Map<string, Canary>([
  ['connectivitycheck.gstatic.com/generate_204', canary(204, '', 'text/plain', 'c204')],
  ['www.gstatic.com/generate_204', canary(204, '', 'text/plain', 'c204')],
  ['www.google.com/generate_204', canary(204, '', 'text/plain', 'c204')],
  ['clients3.google.com/generate_204', canary(204, '', 'text/plain', 'c204')],
  ['cp.cloudflare.com/', canary(204, '')],
  ['cp.cloudflare.com/generate_204', canary(204, '')],
  ['www.msftconnecttest.com/connecttest.txt', canary(200, 'Microsoft Connect Test')],
  ['www.msftncsi.com/ncsi.txt', canary(200, 'Microsoft NCSI')],
  ['captive.apple.com/hotspot-detect.html', canary(200, appleSuccess, 'text/html')],
  ['captive.apple.com/', canary(200, appleSuccess, 'text/html')],
  ['detectportal.firefox.com/success.txt', canary(200, 'success\n')],
  ['detectportal.firefox.com/canonical.html', canary(200, mozillaCanonical, 'text/html')],
  ['nmcheck.gnome.org/check_network_status.txt', canary(200, 'NetworkManager is online\n')],
  ['network-test.debian.org/nm', canary(200, 'NetworkManager is online\n')],
  ['connectivity-check.ubuntu.com/', canary(204, '')],
]);

/** The canary of that host and path, if it is one. */
export const findCanary = (host: string, path: string): Canary | undefined => byUrl.get(`${host}${path}`);
