import { describe, expect, it } from 'vitest';
import { english } from '../../contract/messages.en.ts';
import { afterKey, keyName, shortcutGroups } from '../../renderer/keys/shortcuts.ts';
import { views } from '../../renderer/state/views.ts';

const shortcuts = shortcutGroups.flatMap((group) => group.shortcuts);
const ways = shortcuts.flatMap(({ ways, action }) => (action ? ways.map((keys) => keys.map(String).join(' ')) : []));

/** What keys lead to, pressed one after the other. */
const typed = (...keys: string[]) =>
  keys.reduce<ReturnType<typeof afterKey>>(({ waiting }, key) => afterKey(waiting, key), { action: null, waiting: '' });

describe('The shortcuts', () => {
  it('are told in words that there are', () => {
    const ids = shortcutGroups.flatMap(({ title, shortcuts: lines }) => [
      title,
      ...lines.flatMap(({ words, ways: all }) => [
        words,
        ...all.flat().flatMap((key) => (typeof key === 'string' ? [] : [key.named])),
      ]),
    ]);
    expect(ids.filter((id) => !(id in english))).toEqual([]);
  });

  it('mean one thing each, and none hides another', () => {
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways.filter((way) => ways.some((other) => other !== way && other.startsWith(`${way} `)))).toEqual([]);
  });

  it('lead to every view, by its letter and by its number', () => {
    expect(
      views.map((view) => shortcuts.find(({ action }) => action?.type === 'go' && action.view === view)?.ways),
    ).toEqual([
      [['g', 'n'], ['1']],
      [['g', 'h'], ['2']],
      [['g', 'l'], ['3']],
      [['g', 'f'], ['4']],
      [['g', 's'], ['5']],
    ]);
    expect(typed('g', 'h').action).toEqual({ type: 'go', view: 'history' });
    expect(typed('3').action).toEqual({ type: 'go', view: 'live' });
  });

  it('wait for a second key, and forget the first when something else comes', () => {
    expect(typed('g')).toEqual({ action: null, waiting: 'g' });
    expect(typed('g', 'x')).toEqual({ action: null, waiting: '' });
    expect(typed('g', 'p').action).toEqual({ type: 'pause' });
    expect(typed('g', 'g', 'n').action).toEqual({ type: 'go', view: 'now' });
    expect(typed('n')).toEqual({ action: null, waiting: '' });
  });
});

describe('The name of a key', () => {
  const name = (key: string, code: string, shiftKey = false): string => keyName({ key, code, shiftKey });
  it('is what it types', () => {
    expect([name('p', 'KeyP'), name('?', 'Slash', true), name('?', 'Minus', true), name('/', 'Digit7', true)]).toEqual([
      ...['p', '?', '?', '/'],
    ]);
  });
  it('is its place where the keyboard writes another script', () =>
    expect([name('ح', 'KeyP'), name('л', 'KeyG'), name('؟', 'Slash', true), name('٣', 'Digit3')]).toEqual([
      ...['p', 'g', '?', '3'],
    ]));
  it('is none for a capital, unless capitals are locked', () =>
    expect([name('P', 'KeyP', true), name('P', 'KeyP')]).toEqual(['', 'p']));
});
