// A change of all settings at once, and the way back from it for as long as nothing that it has set was changed since.
import { failureWords } from '../../contract/refusal.ts';
import { newIn, valuesOf } from '../../contract/settings-file.ts';
import type { SettingValues } from '../../contract/settings-file.ts';
import { say } from '../words/say.ts';
import type { StoredSettings } from './stored.svelte.ts';

/** What was said of the last change, and whether it can be taken back. */
export type WholeChange = {
  readonly said: string;
  readonly isRefused: boolean;
  readonly canUndo: boolean;
  /** What was said of the change that can be taken back; something else may have been said since, such as of a file that was no good. */
  readonly done: string;
  /**
   * Sets these, whatever else was set elsewhere meanwhile; `done` says it, with the number of those that changed, which may be none. True
   * when that came about.
   */
  readonly set: (values: SettingValues, done: (count: number) => string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  /** Says this instead. */
  readonly tell: (said: string, isRefused: boolean) => void;
};

const create = (stored: StoredSettings): WholeChange => {
  let said = $state('');
  let lastDone = $state('');
  let isRefused = $state(false);
  let before = $state.raw<SettingValues | null>(null);
  let after = $state.raw<SettingValues>({});

  const tell = (words: string, refused: boolean): void => {
    said = words;
    isRefused = refused;
  };
  const put = async (values: SettingValues, words: string, from?: SettingValues): Promise<boolean> => {
    const answer = await stored.setAll(values, from);
    tell(answer.ok ? words : failureWords(answer.error), !answer.ok);
    return answer.ok;
  };
  return {
    get said() {
      return said;
    },
    get isRefused() {
      return isRefused;
    },
    get canUndo() {
      return before !== null && stored.all !== null && newIn(after, stored.all).length === 0;
    },
    get done() {
      return lastDone;
    },
    set: async (values, done) => {
      // Another window or the command line may have changed something since this one has read them.
      await stored.refresh();
      const present = stored.all;
      if (present === null) return false;
      const changing = newIn(values, present);
      const words = done(changing.length);
      if (changing.length === 0) tell(words, false);
      if (changing.length === 0) return true;
      const isDone = await put(values, words);
      if (isDone && stored.all)
        [before, after, lastDone] = [valuesOf(present, changing), valuesOf(stored.all, changing), said];
      return isDone;
    },
    undo: async () => {
      if (before !== null && (await put(before, say('settings.whole.undone'), after))) before = null;
    },
    tell,
  };
};

const changes = new WeakMap<StoredSettings, Partial<Record<'import' | 'reset', WholeChange>>>();

/** The last change of this kind; it can be undone for as long as the window lives, from wherever one comes back. */
export const wholeChange = (stored: StoredSettings, kind: 'import' | 'reset'): WholeChange => {
  const known = changes.get(stored) ?? {};
  changes.set(stored, known);
  return (known[kind] ??= create(stored));
};
