// A notification service as a program that a bus starts: somebody snoozes the first thing that it shows.
import { setTimeout as wait } from 'node:timers/promises';
import { startDesktop } from './desktop-service.ts';

const desktop = await startDesktop(process.env['DBUS_STARTER_ADDRESS'] ?? '');
while (desktop.posted.length === 0) await wait(10);
desktop.choose(1, 'snooze');
