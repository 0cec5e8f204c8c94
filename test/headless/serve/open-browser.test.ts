import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBrowser, openerFor } from '../../../headless/open-browser.ts';
import { patience } from '../../engine/support/patience.ts';
import { freshDirectory } from '../tokwatch.ts';

const url = 'http://127.0.0.1:4567/?token=abc';

describe('What opens the browser', () => {
  it.each([
    ['darwin', {}, { program: '/usr/bin/open', args: [url] }],
    ['win32', {}, { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }],
    ['linux', { DISPLAY: ':0' }, { program: 'xdg-open', args: [url] }],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, { program: 'xdg-open', args: [url] }],
    ['linux', {}, null],
    ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, null],
    ['freebsd', { DISPLAY: ':0' }, null],
  ])('on %s with %j is %j', (platform, environment, expected) => {
    expect(openerFor(platform, environment, url)).toEqual(expected);
  });
});

describe('Opening the browser', () => {
  it('is not tried without a display', async () => {
    expect(await openBrowser('linux', {}, url)).toBe('no-browser');
  });

  it('is not tried where its program is missing', async () => {
    expect(await openBrowser('win32', { SystemRoot: 'C:\\Windows' }, url)).toBe('no-browser');
  });

  it('takes no program from the user’s search path', async () => {
    const directory = freshDirectory();
    const planted = join(directory, 'rundll32.exe');
    writeFileSync(planted, `#!/bin/sh\ntouch ${directory}/ran\n`);
    chmodSync(planted, 0o755);
    expect(await openBrowser('win32', { PATH: directory, Path: directory }, url)).toBe('no-browser');
    expect(existsSync(join(directory, 'ran'))).toBe(false);
  });
});

// xdg-open takes $BROWSER when it knows no desktop and finds no installed browser: here, a script of the test's own.
describe.skipIf(!existsSync('/usr/bin/xdg-open'))('Opening the browser with xdg-open', () => {
  const open = (directory: string, script: string): ReturnType<typeof openBrowser> => {
    const browser = join(directory, 'browser');
    writeFileSync(browser, `#!/bin/sh\n${script}\n`);
    chmodSync(browser, 0o755);
    const nothingInstalled = { HOME: directory, XDG_DATA_DIRS: directory, XDG_CONFIG_DIRS: directory };
    const environment = { DISPLAY: ':99', BROWSER: browser, PATH: '/usr/bin:/bin', ...nothingInstalled };
    return openBrowser('linux', environment, url);
  };

  it('hands over the address as it is', async () => {
    const directory = freshDirectory();
    const heard = join(directory, 'heard');
    expect(await open(directory, `printf %s "$1" > '${heard}.part' && mv '${heard}.part' '${heard}'`)).toBe('opened');
    await expect.poll(() => existsSync(heard), patience).toBe(true);
    expect(readFileSync(heard, 'utf8')).toBe(url);
  });

  it('does not wait for a browser that stays', async () => {
    const directory = freshDirectory();
    expect(await open(directory, 'exec sleep 5')).toBe('opened');
  });

  it('tells when it fails', async () => {
    const directory = freshDirectory();
    expect(await open(directory, 'exit 1')).toBe('failed');
  });
});
