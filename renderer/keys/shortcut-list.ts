// The list of shortcuts, over the page until it is closed; and what a key did, where the view that is open does not show it. Made by hand,
// since whatever else uses the runtime of the components is bundled apart from them, which the first view would pay for.
import { say } from '../words/say.ts';
import { shortcutGroups } from './shortcuts.ts';
import type { Key, Shortcut, ShortcutGroup } from './shortcuts.ts';
import './shortcuts.css';

/** Long enough to be read twice. */
const TOLD_MS = 5000;

/** What the keys show. */
export type ShortcutList = {
  /** Opens the list; the browser keeps the focus inside, and gives it back. */
  open: () => void;
  readonly isOpen: boolean;
  /** Says what was done. */
  tell: (words: string) => void;
};

type Parts = Readonly<Record<string, string>>;

const make = (name: string, attributes: Parts, ...children: (Node | string)[]): HTMLElement => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

const quietly = (words: string): HTMLElement => make('span', { class: 'quiet small' }, words);

const between = (parts: readonly Node[][], words: string): Node[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [quietly(words), ...part]));

const keyCap = (key: Key): HTMLElement => make('kbd', {}, typeof key === 'string' ? key : say(key.named));

const line = ({ words, ways }: Shortcut): HTMLElement => {
  const told = ways.map((keys) =>
    between(
      keys.map((key) => [keyCap(key)]),
      say('keys.then'),
    ),
  );
  return make('div', {}, make('dt', {}, say(words)), make('dd', {}, ...between(told, say('keys.or'))));
};

const group = ({ title, shortcuts }: ShortcutGroup): HTMLElement =>
  make(
    'section',
    { 'aria-labelledby': title },
    make('h3', { id: title }, say(title)),
    make('dl', {}, ...shortcuts.map(line)),
  );

const dialogWith = (close: HTMLElement, settings: HTMLElement): HTMLDialogElement => {
  const dialog = make(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title', 'aria-describedby': 'keys-what' },
    make('div', { class: 'keys-top' }, make('h2', { id: 'keys-title' }, say('keys.title')), close),
    make('p', { class: 'quiet', id: 'keys-what' }, `${say('keys.what')} `, settings),
    make('div', { class: 'keys-groups' }, ...shortcutGroups.map(group)),
  );
  return dialog as HTMLDialogElement;
};

/** Puts the list into the page, closed, and a live region beside it, which has to be there before it says something. */
export const putShortcutList = (place: HTMLElement): ShortcutList => {
  const close = make('button', { class: 'action', type: 'button' }, say('keys.shut'));
  const settings = make('a', { href: '#settings' }, say('keys.settings'));
  const dialog = dialogWith(close, settings);
  const told = make('p', { class: 'keys-did', role: 'status' });
  for (const closing of [close, settings]) closing.addEventListener('click', () => dialog.close());
  place.append(dialog, told);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    open: () => dialog.showModal(),
    get isOpen() {
      return dialog.open;
    },
    tell: (words) => {
      clearTimeout(timer);
      told.textContent = words;
      timer = setTimeout(() => (told.textContent = ''), TOLD_MS);
    },
  };
};
