import { message, say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';

/** What keeps a file or folder from being used, although the disk is well; `said` is the middle of a sentence. */
export class UnusablePlace extends Error {
  override name = 'UnusablePlace';
  readonly said: Message;

  constructor(said: Message) {
    super(say(said));
    this.said = said;
  }
}

/** Something stands at `path` that this program did not make; it is never cleared away. */
export const inTheWay = (path: string): UnusablePlace => new UnusablePlace(message('file.in-the-way', { path }));
