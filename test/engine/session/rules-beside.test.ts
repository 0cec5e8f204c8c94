// What rules for OBS do beside a LIVE stands in its log; what they do while none goes on is told.
import { describe, expect, it } from 'vitest';
import { ended, pass, scene, up } from './session-scene.ts';

describe('A rule for OBS', () => {
  it('shows its scene while the stream fails and the one of before afterwards, and the log of the session has both', async () => {
    const live = await scene({ live: { sceneRule: 'on', sceneName: 'Back soon' } });
    live.sends(312_500);
    live.obs(up(true));
    await pass(live, 20);
    expect(live.asked).toEqual([]);
    live.obs(up(true, { reconnecting: true }));
    live.sends(0);
    await pass(live, 30);
    expect(live.asked).toEqual([{ do: 'show-scene', scene: 'Back soon' }]);
    live.obs(up(true));
    live.sends(312_500);
    await pass(live, 60);
    expect(live.asked).toEqual([
      { do: 'show-scene', scene: 'Back soon' },
      { do: 'show-scene', scene: 'Game' },
    ]);
    const { events } = await ended(live);
    expect(events.filter(({ kind }) => kind === 'rule').map(({ message: { id, params } }) => [id, params])).toEqual([
      ['rule.scene.done', { scene: 'Back soon' }],
      ['rule.scene.done', { scene: 'Game' }],
    ]);
  });

  it('that is only tried out asks nothing of OBS, and says what it would have done', async () => {
    const live = await scene({ live: { sceneRule: 'try', sceneName: 'Back soon' } });
    live.sends(312_500);
    live.obs(up(true));
    await pass(live, 20);
    live.obs(up(true, { reconnecting: true }));
    live.sends(0);
    await pass(live, 30);
    expect(live.asked).toEqual([]);
    expect(live.state().rule).toMatchObject({ message: { id: 'rule.scene.would' } });
    expect((await ended(live)).events.filter(({ kind }) => kind === 'rule')).toHaveLength(1);
  });

  it('begins a stream again that OBS gave up, once the line is well, and tells the user; by default it does not', async () => {
    const [obeyed, left] = [await scene({ live: { reconnectRule: 'on' } }), await scene()];
    for (const live of [obeyed, left]) {
      live.obs(up(true));
      live.sends(312_500);
      await pass(live, 5);
      live.obs(up(false, { gaveUp: true }));
      await live.clock.advance(20_000);
    }
    await expect.poll(() => obeyed.asked).toEqual([{ do: 'begin-stream' }]);
    expect(obeyed.announced).toMatchObject([{ occasion: 'rule', title: { id: 'rule.reconnect.done' } }]);
    expect([left.asked, left.announced]).toEqual([[], []]);
  });
});
