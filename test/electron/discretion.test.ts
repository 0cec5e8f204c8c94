import { describe, expect, it } from 'vitest';
import { keepDiscreet } from '../../electron/discretion.ts';
import type { EngineEvent } from '../../engine/engine.ts';
import { healthy } from '../headless/view/snapshots.ts';

describe('while the snapshot is discreet', () => {
  it('the window is kept out of pictures of the screen, and let in again afterwards', () => {
    let tell: (event: EngineEvent) => void = () => undefined;
    const asked: boolean[] = [];
    const end = keepDiscreet(
      {
        subscribe: (listener) => {
          tell = listener;
          return () => void (tell = () => undefined);
        },
      },
      { hideFromCapture: (isHidden) => void asked.push(isHidden) },
    );
    for (const discreet of [false, true, true, false, true]) {
      tell({ type: 'snapshot', snapshot: { ...healthy, discreet } });
    }
    expect(asked).toEqual([true, false, true]);
    end();
    tell({ type: 'snapshot', snapshot: healthy });
    expect(asked).toHaveLength(3);
  });
});
