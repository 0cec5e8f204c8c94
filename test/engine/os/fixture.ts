import { existsSync, readFileSync } from 'node:fs';

type System = 'linux' | 'darwin' | 'win32';

/** The text of a recorded output, e.g. fixture('linux', 'dual-stack.addr.json'); empty where the command printed nothing. */
export const fixture = (system: System, name: string): string => {
  const file = new URL(`../../fixtures/${system}/${name}`, import.meta.url);
  if (!existsSync(file) && !/\.get[46]\.json$/.test(name)) throw new Error(`no fixture ${system}/${name}`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Texts that no program should print and every parser must survive. */
export const nonsense: readonly string[] = [
  '',
  '\0',
  '[',
  '{}',
  '[]',
  'null',
  '[null,1,"x",[]]',
  '[{"ifname":7,"flags":"UP","addr_info":{"local":[]}}]',
  'sh: 1: ip: not found',
  '\n\n\n',
  '💥'.repeat(1000),
  'a'.repeat(100_000),
];

/** Interface names that a shell, a terminal or a careless pattern would trip over. */
export const hostileNames: readonly string[] = [
  'two words',
  'a"b',
  "a'b",
  'x;reboot',
  '$(reboot)',
  '`reboot`',
  '-rf',
  '../../etc',
  'wlan😀',
  'n'.repeat(200),
];
