// Proxies of macOS' settings: each network service has one for every kind, and each kind its own switch.
import type { Ask } from '../ask.ts';
import { isServiceName, servicesOf } from './darwin-services.ts';
import { isProxyOn } from './parse/networksetup.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing } from './planned.ts';
import type { CommandStep, Planned, Shown } from './step.ts';

/** How each kind is asked for and switched. */
const kinds = [
  ['-getwebproxy', '-setwebproxystate'],
  ['-getsecurewebproxy', '-setsecurewebproxystate'],
  ['-getsocksfirewallproxy', '-setsocksfirewallproxystate'],
  ['-getautoproxyurl', '-setautoproxystate'],
] as const;

type Switch = (to: 'on' | 'off') => CommandStep;

/** What the same question is answered once the proxy is off, and everything else of it as it was. */
const offAs = (text: string, args: readonly string[]): Shown => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return showing(
    'networksetup',
    args,
    lines.map((line) => line.replace(/^Enabled: Yes$/, 'Enabled: No')),
  );
};

/** A switch for each proxy of the service that is on; null when the system does not say of one. */
const switchesOf = async (ask: Ask, service: string): Promise<readonly Switch[] | null> => {
  const answers = await Promise.all(
    kinds.map(async ([get, set]) => [await ask('networksetup', get, service), set, get] as const),
  );
  if (answers.some(([text]) => text === null)) return null;
  return answers
    .filter(([text]) => isProxyOn(text ?? ''))
    .map(([text, set, get]) => (to) => {
      const step = commandStep('admin', 'networksetup', [set, service, to]);
      return to === 'off' ? step : onlyOver(offAs(text ?? '', [get, service]), step);
    });
};

/** Turns off every proxy of every service that is in use. */
export const turnOffDarwinProxies = async (ask: Ask): Promise<Planned> => {
  const services = (await servicesOf(ask))?.filter(({ isEnabled, device }) => isEnabled && device !== '');
  if (services === undefined || services.length === 0) return cannot('control.no-answer');
  const odd = services.find(({ name }) => !isServiceName(name));
  if (odd !== undefined) return cannot('control.odd-name', { device: odd.device });
  const found = await Promise.all(services.map(({ name }) => switchesOf(ask, name)));
  if (found.includes(null)) return cannot('control.former-unknown', { by: 'networksetup' });
  const switches = found.flatMap((one) => one ?? []);
  if (switches.length === 0) return nothingToDo('control.no-proxy');
  return change('networksetup', {
    steps: switches.map((turn) => turn('off')),
    undo: switches.map((turn) => turn('on')),
  });
};
