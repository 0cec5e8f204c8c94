// Noting that a fix begins. A disk that takes no note is part of normal life: nothing is begun then, and it says why.
import type { FixRun } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';
import { withFile } from '../places/file-trouble.ts';
import type { Change } from '../os/controls/step.ts';
import type { Journal } from './journal.ts';

const sentence = (why: Message): Message => message('fix.note-unusable', { why });

/** `begun`; `other` where another program is at a fix; or the sentence that says why nothing can be noted, so that nothing is begun. */
export const beginNote = async (
  journal: Journal,
  run: FixRun,
  change: Pick<Change, 'always' | 'undo'>,
): Promise<'begun' | 'other' | Message> => {
  const noted = await withFile({ sentence, code: 'not-ready' }, async () => ok(await journal.begin(run, change)));
  if (!noted.ok) return message('fix.refused.no-note', { why: noted.error.said ?? noted.error.message });
  return noted.value ? 'begun' : 'other';
};
