import { describe, expect, it } from 'vitest';
import { speaking } from '../../../contract/message.ts';
import { english } from '../../../contract/messages.en.ts';
import { scoreRows } from '../../../contract/replay/session-figures.ts';
import type { SessionSummary } from '../../../contract/session.ts';
import { fourHours } from '../../engine/session/four-hours.ts';

const summary: SessionSummary = {
  ...fourHours({ hours: 0.02 }).log.session.summary!,
  scoreParts: [
    { part: 'failing', most: 40, taken: 6.54 },
    { part: 'lagged', most: 10, taken: 0 },
    { part: 'skipped', most: 10, taken: null },
  ],
};
const takenIn = (locale: string): string[] =>
  speaking({ catalog: english, locale, direction: 'ltr' }, () => scoreRows(summary)).map(([, taken]) => taken);

describe('Points that were taken away', () => {
  it('have a minus as wide as a digit, none where nothing was taken, and words where nothing was judged', () =>
    expect(takenIn('en')).toEqual(['−6.5', '0', 'not judged']));

  // Without the mark the sign would stand behind the figure in a line that runs from right to left.
  it('keep their minus in front where lines run from right to left', () =>
    expect(takenIn('ar-u-nu-latn')[0]).toBe('\u200e−6.5'));
});
