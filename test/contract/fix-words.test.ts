import { describe, expect, it } from 'vitest';
import type { FixCommand } from '../../contract/fix.ts';
import { commandLines, fixCosts, fixRights } from '../../contract/fix-words.ts';
import { say } from '../../contract/message.ts';

const command = (argv: string[], rest: Partial<FixCommand> = {}): FixCommand => ({
  argv,
  writes: null,
  rights: 'user',
  ...rest,
});

const costsOf = (takesS: number | null, cutsLine = false): string[] =>
  fixCosts({ takesS, cutsLine }).map((cost) => say(cost));

describe('What a fix takes', () => {
  it.each([
    [5, 'Takes about 5 seconds.'],
    [59, 'Takes about 59 seconds.'],
    [60, 'Takes about 1 min.'],
    [89, 'Takes about 1 min.'],
    [90, 'Takes about 2 min.'],
    [null, 'Takes as long as the fault lasts.'],
  ])('of %s s is said in the unit that fits', (takesS, said) => {
    expect(costsOf(takesS)).toEqual([said]);
  });

  it('is also the connection, where that is gone meanwhile', () => {
    expect(costsOf(5, true)).toEqual(['Takes about 5 seconds.', 'Your connection is gone meanwhile.']);
  });
});

describe('Whose rights it takes', () => {
  const [user, session, admin] = (['user', 'session', 'admin'] as const).map((rights) => command(['x'], { rights }));

  it('is said of the command that takes most', () => {
    expect(fixRights([user!, admin!, session!]).id).toBe('fix.rights.admin');
    expect(fixRights([session!, user!]).id).toBe('fix.rights.session');
    expect(fixRights([user!]).id).toBe('fix.rights.user');
  });

  it('is the user’s own where nothing is run', () => {
    expect(fixRights([]).id).toBe('fix.rights.user');
  });
});

describe('A command is shown as it is run', () => {
  it('with each word by itself, also where one has a space, a quotation mark or nothing in it', () => {
    const argv = ['/usr/bin/nmcli', 'connection', 'up', 'Café "5 GHz"', ''];
    expect(commandLines(command(argv), say)).toEqual(['/usr/bin/nmcli connection up "Café \\"5 GHz\\"" ""']);
  });

  it('and a file that is written with its text, two spaces in', () => {
    const writes = '[Resolve]\n  DNS=192.0.2.1\n\n';
    expect(commandLines(command(['/etc/resolved.conf'], { writes }), say)).toEqual([
      'writes /etc/resolved.conf:',
      '  [Resolve]',
      '    DNS=192.0.2.1',
    ]);
  });
});
