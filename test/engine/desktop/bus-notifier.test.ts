import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import { patience } from '../support/patience.ts';
import { startDesktop } from './desktop-service.ts';
import { noticeOf, notifierAt, over } from './notices.ts';
import { hasBus, startBus } from './private-bus.ts';

describe.skipIf(!hasBus)('A notice on the desktop', () => {
  it('is the sentence as title and what to do as body, with the actions that can be carried out', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const notifier = notifierAt(bus.environment, { 'check-again': () => undefined, show: () => undefined });
    expect(await notifier.show(noticeOf())).toEqual({ shown: true });
    expect(desktop.posted).toEqual([
      {
        id: 1,
        app: 'Tokwatch',
        replaces: 0,
        summary: 'It’s your router or the Wi-Fi to it: nothing behind it answers, and it gives no sign of life.',
        body: expect.stringMatching(/\w/) as string,
        actions: ['default', 'Show', 'check-again', 'Check again'],
        hints: { urgency: 1, category: 'network', 'desktop-entry': 'tokwatch', 'suppress-sound': true },
        expireMs: -1,
      },
    ]);
  });

  it('takes the place of the one before it in its group, and of no other', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address, { firstId: 41 });
    const notifier = notifierAt(bus.environment);
    await Promise.all([
      notifier.show(noticeOf()),
      notifier.show(noticeOf({ group: 'incident-2' })),
      notifier.show(noticeOf(over)),
    ]);
    expect(desktop.posted.map(({ id, replaces }) => [id, replaces])).toEqual([
      [41, 0],
      [42, 0],
      [41, 41],
    ]);
  });

  it('is a new one when somebody has closed the one before it', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const heard: string[] = [];
    const notifier = notifierAt(bus.environment, { 'check-again': () => heard.push('asked') });
    await notifier.show(noticeOf());
    desktop.dismiss(1);
    // What comes after it has come too, so the closing was heard.
    await notifier.show(noticeOf({ group: 'incident-2' }));
    desktop.choose(2, 'check-again');
    await expect.poll(() => heard, patience).toEqual(['asked']);
    await notifier.show(noticeOf(over));
    expect(desktop.posted.at(-1)?.replaces).toBe(0);
  });
});

describe.skipIf(!hasBus)('An action of a notification', () => {
  it('is carried out for the notice that it belongs to; a click on the notification itself shows', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const heard: Array<[string, number]> = [];
    const notifier = notifierAt(bus.environment, {
      snooze: ({ id }) => heard.push(['snooze', id]),
      show: ({ id }) => heard.push(['show', id]),
    });
    await notifier.show(noticeOf());
    await notifier.show(noticeOf({ id: 2, group: 'incident-2' }));
    desktop.choose(2, 'snooze');
    desktop.choose(1, 'default');
    desktop.choose(7, 'snooze');
    desktop.choose(1, 'format');
    desktop.choose(1, 'snooze');
    await expect
      .poll(() => heard, patience)
      .toEqual([
        ['snooze', 2],
        ['show', 1],
        ['snooze', 1],
      ]);
  });

  it('counts only from the service itself, though anybody may send one', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address);
    const heard: string[] = [];
    const notifier = notifierAt(bus.environment, {
      snooze: () => heard.push('snooze'),
      'check-again': () => heard.push('check again'),
    });
    await notifier.show(noticeOf());
    await using stranger = await startDesktop(bus.address);
    stranger.choose(1, 'snooze');
    stranger.chooseFor(desktop.caller(), 1, 'snooze');
    // The bus keeps the order: when this notice was answered for, the stranger's words have come.
    await notifier.show(noticeOf({ group: 'incident-2' }));
    desktop.chooseFor(desktop.caller(), 1, 'check-again');
    await expect.poll(() => heard.length, patience).toBeGreaterThan(0);
    expect(heard).toEqual(['check again']);
  });
});

describe.skipIf(!hasBus)('What a service lacks is left out', () => {
  it('offers no actions and no body to one that has only a title', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address, { capabilities: [] });
    const notifier = notifierAt(bus.environment, { snooze: () => undefined, show: () => undefined });
    await notifier.show(noticeOf({ silent: false, urgency: 'critical' }));
    expect(desktop.posted).toMatchObject([{ body: '', actions: [], expireMs: 0 }]);
    expect(desktop.posted[0]?.hints).toEqual({ urgency: 2, category: 'network', 'desktop-entry': 'tokwatch' });
  });

  it('escapes the body for one that reads markup, and the title for none', async () => {
    await using bus = await startBus();
    await using desktop = await startDesktop(bus.address, { capabilities: ['body', 'body-markup', 'sound'] });
    const notifier = notifierAt(bus.environment);
    const text = message('desktop.bug', { what: '<b>a & b</b>\u0000' });
    await notifier.show(noticeOf({ title: text, body: text, silent: false }));
    expect(desktop.posted[0]?.summary).toMatch(/<b>a & b<\/b> $/);
    expect(desktop.posted[0]?.body).toMatch(/&lt;b&gt;a &amp; b&lt;\/b&gt; $/);
    expect(desktop.posted[0]?.hints).toMatchObject({ 'sound-name': 'dialog-warning' });
  });
});
