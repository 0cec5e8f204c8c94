import { describe, expect, it } from 'vitest';
import { usualDirectories } from '../../../engine/places/directories.ts';

describe('Where settings and data are kept', () => {
  it.each([
    ['linux', {}, '/h/ada', '/h/ada/.config/tokwatch', '/h/ada/.local/share/tokwatch'],
    [
      'linux',
      { XDG_CONFIG_HOME: '/etc/ada', XDG_DATA_HOME: '/srv/ada' },
      '/h/ada',
      '/etc/ada/tokwatch',
      '/srv/ada/tokwatch',
    ],
    [
      'linux',
      { XDG_CONFIG_HOME: 'relative', XDG_DATA_HOME: '' },
      '/h/ada',
      '/h/ada/.config/tokwatch',
      '/h/ada/.local/share/tokwatch',
    ],
    ['freebsd', {}, '/h/ada', '/h/ada/.config/tokwatch', '/h/ada/.local/share/tokwatch'],
    [
      'darwin',
      { XDG_CONFIG_HOME: '/ignored' },
      '/h/ada',
      '/h/ada/Library/Application Support/Tokwatch',
      '/h/ada/Library/Application Support/Tokwatch',
    ],
    [
      'win32',
      { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local' },
      'D:\\ada',
      'D:\\Roaming\\Tokwatch',
      'D:\\Local\\Tokwatch',
    ],
    ['win32', {}, 'D:\\ada', 'D:\\ada\\AppData\\Roaming\\Tokwatch', 'D:\\ada\\AppData\\Local\\Tokwatch'],
  ])('on %s with %j', (platform, environment, home, config, data) => {
    expect(usualDirectories(platform, environment, home)).toEqual({ config, data });
  });
});
