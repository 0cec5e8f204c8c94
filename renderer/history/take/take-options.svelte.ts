// What the user wants left out of what he takes along. It counts for the card and for the whole time, and outlives the view.
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import type { ExportAsk, Exported } from '../../../contract/export.ts';
import type { Result } from '../../../contract/result.ts';
import { language } from '../../words/say.ts';

/** The words to leave out as they were typed, and whether the user's notes may be in it. */
export const takeOptions = $state({ words: '', withNotes: false });

/** The words to leave out, one by one: they are parted by commas or lines. */
export const hiddenWords = ({ words }: Pick<typeof takeOptions, 'words'>): string[] =>
  words
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What is taken out of the history. */
export type HistoryAsk = Pick<ExportAsk, 'form' | 'fromMs' | 'toMs' | 'incident'>;

/** Asks the history for it, with the options as they are. */
export const takeFrom =
  (client: Client<Api>) =>
  (asked: HistoryAsk): Promise<Result<Exported>> =>
    client.history.take({ ...asked, hide: hiddenWords(takeOptions), withNotes: takeOptions.withNotes, language });
