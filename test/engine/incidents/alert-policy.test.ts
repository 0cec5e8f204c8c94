import { describe, expect, it } from 'vitest';
import { message, say } from '../../../contract/message.ts';
import { tellAlerts } from './told-alerts.ts';

describe('One notification for each incident', () => {
  it('tells the beginning with the verdict’s sentence and what to do, and the end with how long it was', () => {
    const story = tellAlerts().sees(0, 'ok').sees(10, 'internet.down').sees(22, 'ok');
    expect(story.lines()).toEqual(['20:10 began 1 alert.told.began', '20:22 over 1 alert.told.over']);
    const [began, over] = story.notices();
    expect(began).toMatchObject({
      ...{ id: 1, incident: 1, group: 'incident-1', urgency: 'normal', silent: true },
      ...{ title: message('verdict.internet.down'), body: message('todo.internet.down') },
      actions: ['check-again', 'show', 'snooze', 'fix'],
    });
    expect(over).toMatchObject({ id: 2, group: 'incident-1', urgency: 'low', actions: ['show'] });
    expect([over!.title, over!.body!].map((one) => say(one))).toEqual([
      'All is well: TikTok answers, and your connection is fine.',
      'It was down for 12 min.',
    ]);
  });

  it.each([
    [0.5, 'It was down for less than a minute.'],
    [59, 'It was down for 59 min.'],
    [60, 'It was down for 1 h 0 min.'],
    [600, 'It was down for 10 h 0 min.'],
  ])('after %d minutes', (minutes, sentence) => {
    const story = tellAlerts().sees(0, 'internet.down').sees(minutes, 'ok');
    expect(say(story.notices()[1]!.body!)).toBe(sentence);
  });

  it('says that something was troubled where it was not down', () => {
    const story = tellAlerts()
      .sees(0, 'tiktok.slow', { failing: ['feed'] })
      .sees(5, 'ok');
    expect(say(story.notices()[1]!.body!)).toBe('It was troubled for 5 min.');
  });

  it('does not tell it again while it goes on', () => {
    const story = tellAlerts().sees(0, 'internet.down');
    for (let minute = 1; minute < 300; minute += 1) story.sees(minute, 'internet.down');
    expect(story.notices()).toHaveLength(1);
    expect(story.log()).toHaveLength(1);
  });

  it('tells that it is known better only where the blame or what to do is another', () => {
    const story = tellAlerts()
      .sees(0, 'tiktok.unreachable', { failing: ['feed'] })
      .sees(2, 'tiktok.down', { sharpens: ['tiktok.unreachable'], failing: ['feed'] })
      .sees(3, 'tiktok.down', { failing: ['feed', 'video'] })
      .sees(4, 'tiktok.down', { message: message('elsewhere.tiktok.down', { failed: 5, asked: 6 }) });
    expect(story.lines()).toEqual(['20:00 began 1 alert.told.began', '20:02 sharper 1 alert.told.sharper']);
  });

  it('tells that it got worse', () => {
    const story = tellAlerts()
      .sees(0, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'] })
      .sees(2, 'tiktok.unreachable', { failing: ['feed'] })
      .sees(4, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'] });
    expect(story.lines()).toEqual(['20:00 began 1 alert.told.began', '20:02 worse 1 alert.told.worse']);
  });

  it('reminds after the chosen time, again and again', () => {
    const story = tellAlerts({ remindAfterMinutes: 30 }).sees(0, 'internet.down');
    expect(story.due(1)).toBe(30);
    story.waits(29).waits(30).waits(31);
    expect(story.due(31)).toBe(60);
    story.waits(60).sees(70, 'ok').waits(120);
    expect(story.lines()).toEqual([
      ...['20:00 began 1 alert.told.began', '20:30 goes-on 1 alert.told.reminder'],
      ...['21:00 goes-on 1 alert.told.reminder', '21:10 over 1 alert.told.over'],
    ]);
  });

  it('offers a fix only where there is one', () => {
    const offered = (code: 'router.down' | 'tiktok.down'): string[] => tellAlerts().sees(0, code).notices()[0]!.actions;
    expect(offered('router.down')).toEqual(['check-again', 'show', 'snooze', 'fix']);
    expect(offered('tiktok.down')).toEqual(['check-again', 'show', 'snooze']);
  });

  it('makes a sound only when the user wants one, and never while discreet', () => {
    const silent = (sound: boolean, live: boolean): boolean | undefined =>
      tellAlerts({ sound }).goesLive(live).sees(0, 'internet.down').notices()[0]?.silent;
    expect([silent(false, false), silent(true, false), silent(true, true)]).toEqual([true, false, true]);
  });
});

describe('What comes in the wake of another fault', () => {
  const wake = () =>
    tellAlerts()
      .sees(0, 'internet.down')
      .hears(10, { type: 'doubted' })
      .sees(10.5, 'dns.down', { since: '2026-11-21T20:10:15.000Z' });

  it('is not told, and the end of the first one says it all', () => {
    expect(wake().sees(11, 'ok').lines()).toEqual([
      '20:00 began 1 alert.told.began',
      '20:10 began 2 alert.not.wake',
      '20:11 over 1 alert.told.over',
      '20:11 over 2 alert.not.beginning',
    ]);
  });

  it('is told as its own once it has outlived it by a minute, and then the end of the first one needs no word', () => {
    const story = wake();
    expect(story.due(10.5)).toBe(11.5);
    expect(story.waits(11.5).sees(20, 'ok').lines()).toEqual([
      '20:00 began 1 alert.told.began',
      '20:10 began 2 alert.not.wake',
      '20:11 began 2 alert.told.outlived',
      '20:11 over 1 alert.not.replaced',
      '20:20 over 2 alert.told.over',
    ]);
  });

  it('is measured and remembered all the same', () => {
    expect(wake().log().at(-1)).toMatchObject({ incident: 2, told: false, title: message('verdict.dns.down') });
  });
});

describe('A cause that takes the place of another', () => {
  it('is told, and so the end of the first one is not', () => {
    const story = tellAlerts().sees(0, 'tiktok.down').sees(5, 'router.down').sees(9, 'ok');
    expect(story.lines()).toEqual([
      '20:00 began 1 alert.told.began',
      '20:05 began 2 alert.told.began',
      '20:05 over 1 alert.not.replaced',
      '20:09 over 2 alert.told.over',
    ]);
  });

  it('but is not told itself: then the end of the first one is', () => {
    const story = tellAlerts({ floor: 'down' })
      .sees(0, 'router.down')
      .sees(60, 'tiktok.slow', { failing: ['feed'] });
    expect(story.lines().slice(1)).toEqual(['21:00 began 2 alert.not.mild', '21:00 over 1 alert.told.over']);
    expect(story.notices()[1]!.title).toEqual(message('notice.over'));
  });
});

describe('A fault that comes and goes', () => {
  it('is told once as that: beginning, end, return, and its end once it has stayed away for ten minutes', () => {
    const story = tellAlerts();
    for (let turn = 0; turn < 6; turn += 1) story.sees(turn * 4, 'internet.down').sees(turn * 4 + 2, 'ok');
    expect(story.due(22)).toBe(32);
    expect(story.waits(31.9).waits(32).lines()).toEqual([
      '20:00 began 1 alert.told.began',
      '20:02 over 1 alert.told.over',
      '20:04 came-back 1 alert.told.came-back',
      '20:08 came-back 1 alert.not.flapping',
      '20:32 over 1 alert.told.over',
    ]);
    expect(say(story.notices().at(-1)!.body!)).toBe('It came and went, for 12 min in all.');
  });
});

describe('What the user wants', () => {
  it.each([
    ['nothing', { enabled: false }, 'alert.not.off'],
    ['not this cause', { muted: ['tiktok.slow'] }, 'alert.not.muted'],
    ['only what is down', { floor: 'down' }, 'alert.not.mild'],
    ['only while LIVE', { onlyWhileLive: true }, 'alert.not.live'],
    ['quiet', { quietHours: '19:00-21:00' }, 'alert.not.quiet'],
  ] as const)('%s', (_what, alerts, reason) => {
    const story = tellAlerts({ ...alerts, muted: 'muted' in alerts ? [...alerts.muted] : [] });
    story.sees(0, 'tiktok.slow', { failing: ['feed'] }).sees(10, 'ok');
    expect(story.lines()).toEqual([
      `20:00 began 1 ${reason}`,
      reason === 'alert.not.off' || reason === 'alert.not.muted'
        ? `20:10 over 1 ${reason}`
        : '20:10 over 1 alert.not.beginning',
    ]);
    expect(story.notices()).toEqual([]);
  });

  it('nothing of what no creator needs', () => {
    const story = tellAlerts().sees(0, 'tiktok.feature-down', { failing: ['search'] });
    expect(story.lines()).toEqual(['20:00 began 1 alert.not.creator']);
    expect(
      story
        .sees(5, 'tiktok.feature-down', { failing: ['search', 'upload'] })
        .lines()
        .at(-1),
    ).toBe('20:05 goes-on 1 alert.told.held-back');
  });

  it('only what is down: what becomes that is told then', () => {
    const story = tellAlerts({ floor: 'down' })
      .sees(0, 'tiktok.unreachable', { severity: 'degraded', failing: ['feed'] })
      .sees(5, 'tiktok.unreachable', { failing: ['feed'] });
    expect(story.lines()).toEqual(['20:00 began 1 alert.not.mild', '20:05 worse 1 alert.told.worse']);
  });

  it('only while LIVE: what goes on when that begins is told then', () => {
    const story = tellAlerts({ onlyWhileLive: true }).sees(0, 'internet.down').goesLive(true).waits(5);
    expect(story.lines().at(-1)).toBe('20:05 goes-on 1 alert.told.held-back');
    expect(story.goesLive(false).sees(9, 'ok').lines().at(-1)).toBe('20:09 over 1 alert.told.over');
  });
});

describe('While LIVE', () => {
  it('only what concerns the LIVE is told; the rest waits for its end', () => {
    const story = tellAlerts()
      .goesLive(true)
      .sees(0, 'tiktok.cdn-down', { failing: ['video'] });
    expect(story.lines()).toEqual(['20:00 began 1 alert.not.about-live']);
    story.goesLive(false).waits(30);
    expect(story.lines().at(-1)).toBe('20:30 goes-on 1 alert.told.held-back');
  });

  it('what stops the LIVE is urgent', () => {
    expect(tellAlerts().goesLive(true).sees(0, 'internet.down').notices()[0]).toMatchObject({ urgency: 'critical' });
    expect(tellAlerts().sees(0, 'internet.down').notices()[0]).toMatchObject({ urgency: 'normal' });
  });

  it('no name is shown, in the title or the body', () => {
    const params = { count: 2, name: 'webcast.example', features: ['feature.live' as const] };
    const seen = { failing: ['live' as const], message: message('verdict.dns.tiktok-partial', params) };
    const words = (live: boolean): string => {
      const { title, body } = tellAlerts().goesLive(live).sees(0, 'dns.tiktok-partial', seen).notices()[0]!;
      return `${say(title)} ${say(body!)}`;
    };
    expect(words(false)).toContain('webcast.example');
    expect(words(true)).toBe(
      'Your network’s DNS blocks part of TikTok. That takes away watching LIVE; other parts work. Allow TikTok’s names in your DNS filter or hosts file, or choose another DNS server.',
    );
  });

  it('with streamer mode off everything is told', () => {
    const story = tellAlerts()
      .goesLive(true, false)
      .sees(0, 'tiktok.cdn-down', { failing: ['video'] });
    expect(story.lines()).toEqual(['20:00 began 1 alert.told.began']);
  });
});
