// Noting that a fix begins. A disk that takes no note is part of normal life: nothing is begun then, and it says why.
import type { FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import { withFile } from '../places/file-trouble.ts';
import type { Change } from '../os/controls/step.ts';
import type { Journal } from './journal.ts';

const note = {
  where: 'The note that a fix is under way',
  advice: 'Make room on the disk, or name another folder with --data-dir, then try again.',
  code: 'not-ready',
} as const;

/** `begun`; `other` where another program is at a fix; or the sentence that says why nothing can be noted, so that nothing is begun. */
export const beginNote = async (
  journal: Journal,
  run: FixRun,
  change: Pick<Change, 'always' | 'undo'>,
): Promise<'begun' | 'other' | Message> => {
  const noted = await withFile(note, async () => ok(await journal.begin(run, change)));
  if (!noted.ok) return message('fix.refused.no-note', { why: noted.error.message });
  return noted.value ? 'begun' : 'other';
};
