// What was taken out of a document, said in the document itself. Pure.
import type { Exported } from '../../contract/export.ts';
import { listed, words } from './words.ts';

/** "Taken out: address (3 times) and network name (once)." */
export const takenOutSentence = (redacted: Exported['redacted']): string => {
  if (redacted.length === 0) return words('redacted.clean');
  const parts = redacted.map(({ kind, times }) =>
    words('redacted.counted', { what: words(`redacted.${kind}`), times }),
  );
  return words('redacted.some', { list: listed(parts) });
};
