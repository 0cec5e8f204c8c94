// What the user wants left out of what he takes along. It counts for the card and for the whole time, and outlives the view.
import type { ExportAsk } from '../../../contract/export.ts';

/** The words to leave out as they were typed, and whether the user's notes may be in it. */
export const takeOptions = $state({ words: '', withNotes: false });

/** The options as the engine takes them: words are parted by commas or lines. */
export const optionsFor = ({ words, withNotes }: typeof takeOptions): Pick<ExportAsk, 'hide' | 'withNotes'> => ({
  hide: words
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== ''),
  withNotes,
});
