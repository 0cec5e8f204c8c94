// The proxy of Windows' settings page, kept in the user's part of the registry: a switch for the server, and the address of a
// script, which is in use as long as it stands there.
import type { Ask } from '../ask.ts';
import { parseRegistryValues } from '../parse/windows-proxy.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showingAmong } from './planned.ts';
import type { CommandStep, Planned } from './step.ts';

/** Where the settings page keeps the proxy (WinINET, of the user who runs this). */
const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

const reg = (...args: readonly string[]): CommandStep => commandStep('user', 'reg', args);

const serverSwitch = (to: string): CommandStep =>
  reg('add', key, '/v', 'ProxyEnable', '/t', 'REG_DWORD', '/d', to, '/f');

const serverOff = showingAmong('reg', ['query', key, '/v', 'ProxyEnable'], ['ProxyEnable REG_DWORD 0x0']);
const scriptOff = showingAmong('reg', ['query', key], [], 'AutoConfigURL');

/** Other letters may have come through the console's code page changed, and could not be written back as they were. */
const isScriptAddress = (text: string): boolean => /^(https?|file|ftp):[\x21\x23-\x7e]{1,2000}$/.test(text);

/** What stands before an @ is a name and perhaps a password, which would be shown in the plan and kept for its undo. */
const holdsSecret = (address: string): boolean => /^[a-z]+:\/\/[^/?#]*@/.test(address);

/** Turns both off, and knows what to write back. */
export const turnOffWindowsProxy = async (ask: Ask): Promise<Planned> => {
  const text = await ask('reg', 'query', key);
  if (text === null) return cannot('control.no-answer');
  const values = parseRegistryValues(text);
  const isOn = Number(values.get('ProxyEnable') ?? 0) !== 0;
  const script = values.get('AutoConfigURL') ?? '';
  if (!isOn && script === '') return nothingToDo('control.no-proxy');
  if (script !== '' && !isScriptAddress(script)) return cannot('control.former-unknown', { by: 'Windows' });
  if (holdsSecret(script)) return cannot('control.secret-address');
  const isScripted = script !== '';
  return change('Windows', {
    steps: [
      ...(isOn ? [serverSwitch('0')] : []),
      ...(isScripted ? [reg('delete', key, '/v', 'AutoConfigURL', '/f')] : []),
    ],
    undo: [
      ...(isOn ? [onlyOver(serverOff, serverSwitch('1'))] : []),
      ...(isScripted
        ? [onlyOver(scriptOff, reg('add', key, '/v', 'AutoConfigURL', '/t', 'REG_SZ', '/d', script, '/f'))]
        : []),
    ],
  });
};
