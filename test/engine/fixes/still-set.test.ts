import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../engine/fixes/still-set.ts';
import { showing, showingAmong } from '../../../engine/os/controls/planned.ts';
import type { CommandStep, Shown, Step } from '../../../engine/os/controls/step.ts';

const undo = (over?: Shown): CommandStep => ({
  ...{ type: 'command', program: 'set', args: [], privilege: 'user', timeoutMs: 1000 },
  ...(over === undefined ? {} : { over }),
});
const write: Step = { type: 'write', path: '/etc/resolv.conf', text: 'former\n', over: 'nameserver 1.1.1.1\n\n' };

const standing = async (step: Step, says: string | null): Promise<string | undefined> => {
  const run = () =>
    Promise.resolve(
      says === null
        ? ({ type: 'missing' } as const)
        : ({ type: 'done', exitCode: 0, stdout: says, stderr: '' } as const),
    );
  return (await standingOf(run, [step]))[0];
};

describe('What a fix has set', () => {
  const mode = undo(showing('gsettings', [], ["'none'"]));
  const servers = undo(showing('networksetup', [], ['1.1.1.1', '9.9.9.9']));
  const registry = undo(showingAmong('reg', [], ['ProxyEnable REG_DWORD 0x0'], 'AutoConfigURL'));
  const key = 'HKEY_CURRENT_USER\\Software\r\n    ProxyEnable    REG_DWORD    0x0\r\n';

  it.each<[string, string, Step, string | null]>([
    ['still-set', 'its whole answer', mode, "'none'\n"],
    ['changed', 'another answer', mode, "'auto'\n"],
    ['unknown', 'no answer', mode, null],
    ['still-set', 'both lines', servers, '1.1.1.1\n9.9.9.9\n'],
    ['changed', 'one line more', servers, '1.1.1.1\n9.9.9.9\n8.8.8.8\n'],
    ['changed', 'another order', servers, '9.9.9.9\n1.1.1.1\n'],
    ['still-set', 'the line among others, with other blanks', registry, key],
    ['changed', 'what must not be there', registry, `${key}    AutoConfigURL    REG_SZ    http://x/\r\n`],
    ['changed', 'the value of somebody else', registry, key.replace('0x0', '0x1')],
    ['still-set', 'the text that was written', write, 'nameserver 1.1.1.1\n\n'],
    ['changed', 'another text', write, 'nameserver 192.168.1.1\n'],
    ['still-set', 'whatever, where nothing is known of it', undo(), 'anything'],
  ])('is %s by %s', async (expected, _what, step, says) => {
    expect(await standing(step, says)).toBe(expected);
  });
});
