import { describe, expect, it } from 'vitest';
import { childEnvironment, programCandidates, searchPath } from '../../../engine/os/program-path.ts';

describe('where programs are looked for', () => {
  it("on Unix, in the system's directories before those that users can write to", () => {
    expect(programCandidates('ip', 'linux', { PATH: '/tmp/evil' })).toEqual([
      '/usr/sbin/ip',
      '/usr/bin/ip',
      '/sbin/ip',
      '/bin/ip',
      '/usr/local/bin/ip',
      '/opt/homebrew/bin/ip',
    ]);
  });

  it('on Windows, in the system directory only, with the extension added', () => {
    const environment = { SystemRoot: 'D:\\Windows', PATH: 'C:\\evil' };
    expect(programCandidates('powershell', 'win32', environment)).toEqual([
      'D:\\Windows\\System32\\powershell.exe',
      'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    ]);
  });

  it('a system root that is no drive path is not believed', () => {
    expect(searchPath('win32', { SystemRoot: '\\\\server\\share' })[0]).toBe('C:\\Windows\\System32');
    expect(searchPath('win32', {})[0]).toBe('C:\\Windows\\System32');
  });

  it('the child gets that path as its own', () => {
    expect(childEnvironment('win32', { Path: 'C:\\evil', SystemRoot: 'C:\\Windows' })).toEqual({
      SystemRoot: 'C:\\Windows',
      PATH: 'C:\\Windows\\System32;C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
      LC_ALL: 'C',
      LANG: 'C',
    });
  });
});
