// How a second start asks the running one to show itself: it says "show" over the meeting point, and one line of JSON
// comes back. Only the same user can open the socket, so the answer may carry a way in.
import { createConnection, type Socket } from 'node:net';
import * as v from 'valibot';

const shownSchema = v.variant('how', [
  v.object({ how: v.literal('window') }),
  v.object({ how: v.literal('page'), url: v.pipe(v.string(), v.url()) }),
  v.object({ how: v.literal('terminal') }),
]);

/** How the running one shows itself: its window came forward, a page to open, or only the terminal it runs in. */
export type Shown = v.InferOutput<typeof shownSchema>;

const QUESTION = 'show\n';
const ANSWER_MS = 2000;
const MAX_BYTES = 4096;

/** Answers one connection; whoever says nothing, or something else, is let go. */
export const answerShow = (socket: Socket, show: () => Promise<Shown>): void => {
  const letGo = (): void => void socket.destroy();
  socket.setTimeout(ANSWER_MS, letGo);
  socket.on('error', letGo);
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.length > QUESTION.length || !QUESTION.startsWith(said)) letGo();
    else if (said === QUESTION) void show().then((shown) => socket.end(`${JSON.stringify(shown)}\n`), letGo);
  });
};

const readShown = (text: string): Shown | null => {
  try {
    const read = v.safeParse(shownSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
};

/** Asks the instance at `path` to show itself; null when it does not answer in time, or not sensibly. */
export const askToShow = (path: string): Promise<Shown | null> =>
  new Promise((resolve) => {
    const socket = createConnection(path);
    let text = '';
    const end = (): void => {
      socket.destroy();
      resolve(readShown(text));
    };
    socket.setTimeout(ANSWER_MS, end);
    socket.on('error', end).on('close', end);
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.length > MAX_BYTES || text.includes('\n')) end();
    });
    socket.write(QUESTION);
  });
