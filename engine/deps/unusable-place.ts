/** What keeps a file or folder from being used, although the disk is well; the message is the middle of a sentence. */
export class UnusablePlace extends Error {
  override name = 'UnusablePlace';
}

/** Something stands at `path` that this program did not make; it is never cleared away. */
export const inTheWay = (path: string): UnusablePlace =>
  new UnusablePlace(`${path} is in the way, and Tokwatch did not make it`);
