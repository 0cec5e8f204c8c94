import { describe, expect, it } from 'vitest';
import { createTelling } from '../../../engine/deps/telling.ts';

const listenTo = ({ subscribe }: ReturnType<typeof createTelling<string>>): { heard: string[]; end: () => void } => {
  const heard: string[] = [];
  return { heard, end: subscribe((state) => void heard.push(state)) };
};

describe('What is so', () => {
  it('is told first, and then each change, also one that is the same', () => {
    const telling = createTelling('dawn');
    const { heard } = listenTo(telling);
    telling.change('day');
    telling.change('day');
    expect(heard).toEqual(['dawn', 'day', 'day']);
  });

  it('is told whoever comes later as it is by then', () => {
    const telling = createTelling('dawn');
    telling.change('day');
    expect(listenTo(telling).heard).toEqual(['day']);
  });

  it('is there before anybody hears of it', () => {
    const telling = createTelling('dawn');
    telling.subscribe((state) => expect(telling.state()).toBe(state));
    telling.change('day');
    expect(telling.state()).toBe('day');
  });

  it('is not told whoever has left; the others hear of it', () => {
    const telling = createTelling('dawn');
    const [gone, there] = [listenTo(telling), listenTo(telling)];
    gone.end();
    gone.end();
    telling.change('day');
    expect(gone.heard).toEqual(['dawn']);
    expect(there.heard).toEqual(['dawn', 'day']);
  });

  it('is told the others also where one leaves because of it', () => {
    const telling = createTelling('dawn');
    const end = telling.subscribe((state) => {
      if (state === 'night') end();
    });
    const { heard } = listenTo(telling);
    telling.change('night');
    expect(heard).toEqual(['dawn', 'night']);
  });
});
