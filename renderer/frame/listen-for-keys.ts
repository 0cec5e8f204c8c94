// Single keys that act at once. What they do is fetched when the first one is pressed, with its words.
import type { AppState } from '../state/app-state.ts';
import { loadWords } from '../words/language.ts';

/** Where letters are typed, or choose from a list. */
const TYPED_INTO = 'input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]';

type Press = (event: KeyboardEvent) => void;

const fetchKeys = async (app: AppState): Promise<Press> => {
  const [{ startKeys }] = await Promise.all([import('../keys/start-keys.ts'), loadWords()]);
  return startKeys(app);
};

/** Listens for as long as the window lives; where the keys cannot be fetched, the next press tries again. */
export const listenForKeys = (app: AppState): void => {
  let keys: Promise<Press> | null = null;
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isHeld = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
    if (event.defaultPrevented || isHeld || key.length !== 1 || key === ' ') return;
    if ((target as Element).closest(TYPED_INTO)) return;
    (keys ??= fetchKeys(app)).then(
      (press) => press(event),
      () => (keys = null),
    );
  });
};
