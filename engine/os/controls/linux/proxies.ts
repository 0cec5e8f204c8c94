// The proxy of the user's desktop: GNOME's settings, which most desktops keep, and KDE's. Variables belong to the programs that
// were started with them; nobody can take them away from outside.
import { proxyFromEnvironment } from '../../parse/environment-proxy.ts';
import type { Environment } from '../../program-path.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing } from '../planned.ts';
import type { Change, CommandStep, Planned } from '../step.ts';
import type { Ask } from '../../ask.ts';

const gsettings = (mode: string): CommandStep =>
  commandStep('user', 'gsettings', ['set', 'org.gnome.system.proxy', 'mode', `'${mode}'`]);

const gnomeMode = ['get', 'org.gnome.system.proxy', 'mode'];
const gnomeOff = showing('gsettings', gnomeMode, ["'none'"]);

const gnome = async (ask: Ask): Promise<Change | null> => {
  const mode = /^'(manual|auto)'$/.exec(((await ask('gsettings', ...gnomeMode)) ?? '').trim());
  const former = mode?.[1];
  return former === undefined
    ? null
    : { by: 'GNOME', steps: [gsettings('none')], always: [], undo: [onlyOver(gnomeOff, gsettings(former))] };
};

/** Where KDE keeps the kind of proxy: 0 none, 1 by hand, 2 a script, 3 found by itself, 4 from variables (KProtocolManager). */
const kdeSetting = ['--file', 'kioslaverc', '--group', 'Proxy Settings', '--key', 'ProxyType'];

const kde = async (ask: Ask): Promise<Change | null> => {
  for (const version of ['6', '5']) {
    const former = (await ask(`kreadconfig${version}`, ...kdeSetting))?.trim();
    if (former === undefined || !/^[1-4]$/.test(former)) continue;
    const set = (kind: string): CommandStep => commandStep('user', `kwriteconfig${version}`, [...kdeSetting, kind]);
    const off = showing(`kreadconfig${version}`, kdeSetting, ['0']);
    return { by: 'KDE', steps: [set('0')], always: [], undo: [onlyOver(off, set(former))] };
  }
  return null;
};

/** Turns off each desktop's proxy that is on. */
export const turnOffProxy = async (ask: Ask, environment: Environment): Promise<Planned> => {
  const changes = (await Promise.all([gnome(ask), kde(ask)])).filter((one) => one !== null);
  if (changes.length > 0) {
    const steps = changes.flatMap((one) => one.steps);
    const undo = changes.flatMap((one) => one.undo ?? []);
    return change(changes.map(({ by }) => by).join(', '), { steps, undo });
  }
  return proxyFromEnvironment(environment) === null
    ? nothingToDo('control.no-proxy')
    : cannot('control.proxy-in-variables');
};
