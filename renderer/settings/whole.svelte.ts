// A change of all settings at once, and the way back from it for as long as nothing else has changed since.
import { failureWords } from '../../contract/refusal.ts';
import type { Settings } from '../../contract/settings.ts';
import { newIn, valuesOf } from '../../contract/settings-file.ts';
import type { SettingValues } from '../../contract/settings-file.ts';
import { say } from '../words/say.ts';
import type { StoredSettings } from './stored.svelte.ts';

/** What was said of the last change, and whether it can be taken back. */
export type WholeChange = {
  readonly said: string;
  readonly isRefused: boolean;
  readonly canUndo: boolean;
  /**
   * Sets these, whatever else was set elsewhere meanwhile; `done` says it, with the number of those that changed, which may be none. True
   * when that came about.
   */
  readonly set: (values: SettingValues, done: (count: number) => string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  /** Says this instead. */
  readonly tell: (said: string, isRefused: boolean) => void;
};

/** Nothing was changed yet. */
export const wholeChange = (stored: StoredSettings): WholeChange => {
  let said = $state('');
  let isRefused = $state(false);
  let before = $state.raw<SettingValues | null>(null);
  let after = $state.raw<Settings | null>(null);

  const tell = (words: string, refused: boolean): void => {
    said = words;
    isRefused = refused;
  };
  const put = async (values: SettingValues, words: string): Promise<boolean> => {
    const answer = await stored.setAll(values);
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
      return before !== null && stored.all === after;
    },
    set: async (values, done) => {
      // Another window or the command line may have changed something since this one has read them.
      await stored.refresh();
      const present = stored.all;
      if (present === null) return false;
      const changing = newIn(values, present);
      if (changing.length === 0) {
        tell(done(0), false);
        return true;
      }
      const isDone = await put(values, done(changing.length));
      if (isDone) [before, after] = [valuesOf(present, changing), stored.all];
      return isDone;
    },
    undo: async () => {
      if (before !== null && (await put(before, say('settings.whole.undone')))) before = null;
    },
    tell,
  };
};
