import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { patience } from '../engine/support/patience.ts';
import { canHostTray, noTray, startTrayHost } from './tray-host.ts';

const gdbus = '/usr/bin/gdbus';

it('the tray of these tests hears of an icon that registers', async (context) => {
  if (!canHostTray || !existsSync(gdbus)) context.skip(noTray);
  using host = await startTrayHost();
  const service = 'org.kde.StatusNotifierWatcher';
  const call = ['call', '--session', '--dest', service, '--object-path', '/StatusNotifierWatcher', '--method'];
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: host.address };
  await promisify(execFile)(gdbus, [...call, `${service}.RegisterStatusNotifierItem`, '/an/icon'], { env });
  await expect
    .poll(() => host.icons, patience)
    .toMatchObject([{ path: '/an/icon', trouble: expect.any(String) as string }]);
});
