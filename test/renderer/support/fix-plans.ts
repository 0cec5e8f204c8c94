// What each fix would run on the computer of the stories: a Linux laptop on Wi-Fi, planned by the real fixer from recorded answers.
import type { FixId, FixPlan } from '../../../contract/fix.ts';
import { ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { shippedCatalog } from '../../../engine/catalog/load-catalog.ts';
import { createFixer } from '../../../engine/fixes/fixer.ts';
import type { FixerInputs } from '../../../engine/fixes/fixer.ts';
import { createElevation } from '../../../engine/os/controls/elevate.ts';
import { toldControls } from '../../engine/os/controls/told-machine.ts';
import { fixture } from '../../engine/os/fixture.ts';
import { snapshotOf } from './stories.ts';

const recorded = (name: string): string => fixture('linux', `controls/${name}.txt`);

/** Ubuntu's desktop: NetworkManager has the Wi-Fi, systemd-resolved remembers the names, GNOME's proxy is off. */
const { controls } = toldControls('linux', {
  answers: {
    'nmcli -t -e no -f GENERAL': recorded('nm-device-wifi'),
    'nmcli -t -e no -f ipv': recorded('nm-profile-auto'),
    'resolvectl --no-pager status': 'Global\n',
    'gsettings get org.gnome.system.proxy mode': "'none'\n",
  },
  files: { '/etc/resolv.conf': 'nameserver 127.0.0.53\noptions edns0 trust-ad\n' },
});

const catalog = shippedCatalog();
const anchors = catalog.ok ? catalog.value.anchors : [];

const ground: FixerInputs['ground'] = (signal) =>
  Promise.resolve({
    ...{ controls, signal, device: 'wlan0', line: 'wlan0' },
    resolvers: anchors.filter(({ dns }) => dns).flatMap(({ ipv4 }) => ipv4 ?? []),
  });

const hands = { elevation: createElevation('linux', { environment: {}, isRoot: false }) };

// Nothing is ever run.
const fixer = createFixer({
  ...{ ground, platform: 'linux', history: { ask: () => Promise.resolve(ok(null)) } },
  edges: { hands } as unknown as FixerInputs['edges'],
  present: () => ({ judged: snapshotOf('dns.tiktok-blocked').verdict, live: false }),
} as FixerInputs);

/** What a fix would do there. */
export const planOf = (id: FixId): Promise<Result<FixPlan>> => fixer.plan(id, new AbortController().signal);

const resolver = await planOf('other-resolver');
if (!resolver.ok || !resolver.value.can) throw new Error('The laptop of the stories can ask another resolver.');

/** What asking another resolver would do there. */
export const resolverPlan = resolver.value;
