// Every shortcut of the window, once: the list that a person reads and the keys that act are both made of it. Pure.
import type { MessageId } from '../../contract/message.ts';
import { views } from '../state/views.ts';
import type { View } from '../state/views.ts';

/** What a single key can do. */
export type Action = { type: 'go'; view: View } | { type: 'check' | 'pause' | 'mark' | 'search' | 'help' };

/** A key as it is told: what it types, or its name. */
export type Key = string | { named: MessageId };

/** A line of the list: what happens, and the ways to it, each a row of keys one after the other. */
export type Shortcut = { words: MessageId; ways: readonly (readonly Key[])[]; action: Action | null };

/** Lines of the list that belong together. */
export type ShortcutGroup = { title: MessageId; shortcuts: readonly Shortcut[] };

const letterOf: Record<View, string> = { now: 'n', history: 'h', live: 'l', fixes: 'f', settings: 's' };

const acting = (words: MessageId, key: string, type: Exclude<Action['type'], 'go'>): Shortcut => ({
  ...{ words, ways: [[key]], action: { type } },
});

const told = (words: MessageId, ...ways: readonly (readonly Key[])[]): Shortcut => ({ words, ways, action: null });

const named = (name: MessageId): Key => ({ named: name });

/** All of them, in the order of the list. What has no action here belongs to the page, the browser or the strips. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'keys.group.go',
    shortcuts: views.map((view, index) => ({
      ...{ words: `nav.${view}`, ways: [['g', letterOf[view]], [`${index + 1}`]], action: { type: 'go', view } },
    })),
  },
  {
    title: 'keys.group.act',
    shortcuts: [
      acting('keys.check', 'c', 'check'),
      acting('keys.pause', 'p', 'pause'),
      acting('keys.mark', 'm', 'mark'),
      acting('keys.search', '/', 'search'),
      acting('keys.help', '?', 'help'),
    ],
  },
  {
    title: 'keys.group.move',
    shortcuts: [
      told('keys.next', [named('keys.key.tab')], [named('keys.key.shift-tab')]),
      told('keys.press', [named('keys.key.enter')], [named('keys.key.space')]),
      told('keys.close', [named('keys.key.escape')]),
    ],
  },
  {
    title: 'keys.group.chart',
    shortcuts: [
      told('keys.arrows', [named('keys.key.arrows')]),
      told('keys.stretch', [named('keys.key.shift-arrows')]),
      told('keys.closer', [named('keys.key.enter')]),
      told('keys.zoom', ['+'], ['−']),
      told('keys.whole', [named('keys.key.escape')]),
    ],
  },
];

/** A first key waits so long for its second one. */
export const SECOND_KEY_MS = 1500;

const typedKeys = (keys: readonly Key[]): string => keys.filter((key) => typeof key === 'string').join(' ');

const ways = shortcutGroups
  .flatMap(({ shortcuts }) => shortcuts)
  .flatMap(({ ways, action }) => (action === null ? [] : ways.map((keys) => ({ keys: typedKeys(keys), action }))));

/** What a key leads to after the keys that wait for it: an action, or the keys that wait now (empty: none). */
export const afterKey = (waiting: string, key: string): { action: Action | null; waiting: string } => {
  const typed = waiting === '' ? key : `${waiting} ${key}`;
  const found = ways.find(({ keys }) => keys === typed);
  if (found) return { action: found.action, waiting: '' };
  if (ways.some(({ keys }) => keys.startsWith(`${typed} `))) return { action: null, waiting: typed };
  // What leads nowhere after others may still mean something by itself.
  return waiting === '' ? { action: null, waiting: '' } : afterKey('', key);
};

/** The key that was pressed, as the list names it: by its place where the keyboard writes another script. */
export const keyName = ({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string => {
  const isLatin = /^[!-~]$/.test(key);
  if (!isLatin && code === 'Slash') return shiftKey ? '?' : '/';
  if (!isLatin) return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
  // A capital is no shortcut unless the capitals are locked.
  return shiftKey && /[a-z]/i.test(key) ? '' : key.toLowerCase();
};
