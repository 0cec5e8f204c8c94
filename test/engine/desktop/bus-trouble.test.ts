import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory, runToEnd } from '../../headless/tokwatch.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { patience } from '../support/patience.ts';
import { startDesktop } from './desktop-service.ts';
import { listenAsBus } from './no-bus.ts';
import { noticeOf, notifierAt, over } from './notices.ts';
import { hasBus, startBus } from './private-bus.ts';

const pathOf = (file: string): string => join(projectDirectory, file);

const onDemand = pathOf('test/engine/desktop/desktop-on-demand.ts');

describe.skipIf(!hasBus)('A service that is away, hangs or dies', () => {
  it('is found as soon as it is there: nothing is said meanwhile', async () => {
    await using bus = await startBus();
    const notifier = notifierAt({ XDG_RUNTIME_DIR: bus.folder });
    expect(await notifier.show(noticeOf())).toEqual({ shown: false, trouble: 'no-service' });
    await using desktop = await startDesktop(bus.address);
    expect(await notifier.show(noticeOf())).toEqual({ shown: true });
    expect(desktop.posted).toHaveLength(1);
  });

  it('is another one when it comes back: no id of the first means anything to it', async () => {
    await using bus = await startBus();
    const heard: string[] = [];
    const notifier = notifierAt(bus.environment, { snooze: ({ group }) => heard.push(group) });
    {
      await using first = await startDesktop(bus.address);
      await notifier.show(noticeOf());
      expect(first.posted).toHaveLength(1);
    }
    await expect.poll(() => notifier.show(noticeOf(over)), patience).toEqual({ shown: false, trouble: 'no-service' });
    await using second = await startDesktop(bus.address, { capabilities: ['body'] });
    await notifier.show(noticeOf({ group: 'incident-2' }));
    await notifier.show(noticeOf(over));
    expect(second.posted.map(({ id, replaces, actions }) => [id, replaces, actions])).toEqual([
      [1, 0, []],
      [2, 0, []],
    ]);
    second.choose(1, 'snooze');
    await expect.poll(() => heard, patience).toEqual(['incident-2']);
  });

  it('is left at once when another one takes its place', async () => {
    await using bus = await startBus();
    const notifier = notifierAt(bus.environment);
    let link = '';
    {
      await using first = await startDesktop(bus.address, { firstId: 7 });
      await notifier.show(noticeOf());
      link = first.caller();
    }
    await using second = await startDesktop(bus.address);
    await expect.poll(() => second.knows(link), patience).toBe(false);
    await notifier.show(noticeOf(over));
    expect(second.posted.map(({ id, replaces }) => [id, replaces])).toEqual([[1, 0]]);
  });

  it.each(['GetCapabilities', 'Notify'])('is given up in time when it never answers %s', async (method) => {
    await using bus = await startBus();
    const clock = createHandClock();
    const notifier = notifierAt(bus.environment, {}, clock);
    {
      await using hanging = await startDesktop(bus.address, { silentOn: [method] });
      const shown = notifier.show(noticeOf());
      await expect.poll(() => hanging.asked, patience).toContain(method);
      await clock.advance(15_000);
      expect(await shown).toEqual({ shown: false, trouble: 'no-answer' });
    }
    await using desktop = await startDesktop(bus.address);
    expect(await notifier.show(noticeOf())).toEqual({ shown: true });
    expect(desktop.posted).toHaveLength(1);
  });

  it('is started by the bus where it only runs on demand', async () => {
    await using bus = await startBus();
    bus.offer('org.freedesktop.Notifications', [process.execPath, onDemand]);
    const heard: string[] = [];
    const notifier = notifierAt(bus.environment, { snooze: () => heard.push('snooze') });
    expect(await notifier.show(noticeOf())).toEqual({ shown: true });
    await expect.poll(() => heard, patience).toEqual(['snooze']);
  });
});

describe('Without a bus', () => {
  it.each([
    ['the environment names none', {}],
    ['it is named and not there', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }],
    ['it is on another machine', { DBUS_SESSION_BUS_ADDRESS: 'tcp:host=127.0.0.1,port=9' }],
    ['its address means nothing', { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }],
  ])('nothing is shown: %s', async (_case, environment) => {
    expect(await notifierAt(environment).show(noticeOf())).toEqual({ shown: false, trouble: 'no-bus' });
  });

  it.each([
    ['refuses us', 'REJECTED EXTERNAL\r\n'],
    ['speaks something else', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['lets us in and then talks nonsense', `OK 1234\r\n${'x'.repeat(64)}`],
  ])('nothing is shown: what is there %s', async (_case, answer) => {
    await using server = await listenAsBus((socket) => socket.once('data', () => socket.write(answer)));
    const notifier = notifierAt({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${server.path}` });
    expect(await notifier.show(noticeOf())).toEqual({ shown: false, trouble: 'no-bus' });
    await expect.poll(server.open, patience).toBe(0);
  });

  it('nothing is shown: what is there hangs up', async () => {
    await using server = await listenAsBus((socket) => socket.once('data', () => socket.end()));
    const notifier = notifierAt({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${server.path}` });
    expect(await notifier.show(noticeOf())).toEqual({ shown: false, trouble: 'no-bus' });
  });

  it('who never lets us in is not waited for', async () => {
    await using server = await listenAsBus((socket) => void socket.resume());
    const clock = createHandClock();
    const notifier = notifierAt({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${server.path}` }, {}, clock);
    const shown = notifier.show(noticeOf());
    await expect.poll(server.open, patience).toBe(1);
    await clock.advance(3000);
    expect(await shown).toEqual({ shown: false, trouble: 'no-bus' });
    await expect.poll(server.open, patience).toBe(0);
  });
});

describe.skipIf(!hasBus)('The end', () => {
  it('of the notifier ends what is under way, and nothing is shown any more', async () => {
    await using bus = await startBus();
    await using hanging = await startDesktop(bus.address, { silentOn: ['Notify'] });
    const notifier = notifierAt(bus.environment);
    const shown = notifier.show(noticeOf());
    await expect.poll(() => hanging.asked, patience).toContain('Notify');
    notifier.end();
    expect(await shown).toEqual({ shown: false, trouble: 'ended' });
    expect(await notifier.show(noticeOf())).toEqual({ shown: false, trouble: 'ended' });
  });

  it('of the bus is the end of what is under way', async () => {
    const bus = await startBus();
    await using hanging = await startDesktop(bus.address, { silentOn: ['Notify'] });
    const notifier = notifierAt(bus.environment);
    const shown = notifier.show(noticeOf());
    await expect.poll(() => hanging.asked, patience).toContain('Notify');
    await bus[Symbol.asyncDispose]();
    expect(await shown).toEqual({ shown: false, trouble: 'ended' });
    expect(await notifier.show(noticeOf())).toEqual({ shown: false, trouble: 'no-bus' });
  });

  it('of the program is not held up by a connection that is open', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const script = `
      import { createBusNotifier } from ${JSON.stringify(pathOf('engine/desktop/bus-notifier.ts'))};
      import { systemClock } from ${JSON.stringify(pathOf('engine/deps/clock.ts'))};
      const notifier = createBusNotifier({ environment: process.env, clock: systemClock }, {});
      console.log(JSON.stringify(await notifier.show(${JSON.stringify(noticeOf())})));`;
    const args = ['--input-type=module', '--eval', script];
    const run = await runToEnd(process.execPath, args, { env: { ...process.env, ...bus.environment } });
    expect(run).toEqual({ exitCode: 0, stdout: '{"shown":true}\n', stderr: '' });
    expect(desktop.posted).toHaveLength(1);
  });
});
