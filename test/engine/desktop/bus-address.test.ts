import { describe, expect, it } from 'vitest';
import { sessionBusSockets } from '../../../engine/desktop/parse/bus-address.ts';

const socketsOf = (address: string): string[] =>
  sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: '/run/user/1000' });

describe('Where the session bus listens', () => {
  it.each([
    ['a path, as systemd sets it', 'unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
    ['a path with the bus’s own number', 'unix:path=/tmp/dbus-X,guid=00ff', ['/tmp/dbus-X']],
    ['an abstract socket, as older desktops have it', 'unix:abstract=/tmp/dbus-X,guid=00ff', ['\0/tmp/dbus-X']],
    ['the folder of the session', 'unix:runtime=yes', ['/run/user/1000/bus']],
    ['several places, in this order', 'unix:path=/a;unix:path=/b', ['/a', '/b']],
    ['an escaped path', 'unix:path=/tmp/a%20b%2cc', ['/tmp/a b,c']],
  ])('%s', (_case, address, sockets) => {
    expect(socketsOf(address)).toEqual(sockets);
  });

  it.each([
    ['another machine', 'tcp:host=example.com,port=1234'],
    ['a program to be started', 'unixexec:path=/bin/sh'],
    ['X11', 'autolaunch:'],
    ['nothing', 'disabled:'],
    ['no path', 'unix:guid=00'],
    ['an empty path', 'unix:path='],
    ['an escape that is none', 'unix:path=/tmp/%zz'],
    ['a path that cannot be', 'unix:path=%00/tmp'],
    ['no address', 'hello'],
    ['a separator alone', ';'],
  ])('is never %s', (_case, address) => {
    expect(socketsOf(address)).toEqual([]);
  });

  it('is in the folder of the session where nothing else is said, and nowhere without one', () => {
    expect(sessionBusSockets({ XDG_RUNTIME_DIR: '/run/user/7' })).toEqual(['/run/user/7/bus']);
    expect(sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' })).toEqual([]);
    expect(sessionBusSockets({})).toEqual([]);
  });
});
