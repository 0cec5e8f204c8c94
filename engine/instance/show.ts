// How a second start asks the running one to show itself: it says "show" over the meeting point, and one line of JSON
// comes back. Only the same user can open the socket, so the answer may carry a way in; it is checked all the same, since
// it is shown on a terminal and opened in a browser.
import { createConnection, type Socket } from 'node:net';
import * as v from 'valibot';

const loopbackNames = ['127.0.0.1', '[::1]', 'localhost'];

/** True for a page of this computer itself; nothing else that a running one names is ever shown or opened. */
const isLoopbackPage = (text: string): boolean => {
  const url = URL.parse(text);
  if (url?.protocol !== 'http:' || `${url.username}${url.password}` !== '') return false;
  return loopbackNames.includes(url.hostname);
};

const loopbackPage = v.pipe(
  v.string(),
  v.check((text) => !/\p{Cc}/u.test(text)),
  v.check(isLoopbackPage),
  v.transform((text) => new URL(text).href),
);

const shownSchema = v.variant('how', [
  v.object({ how: v.literal('window') }),
  v.object({ how: v.literal('page'), url: loopbackPage }),
  v.object({ how: v.literal('terminal') }),
]);

/** How the running one shows itself: its window came forward, a page of this computer to open, or only its terminal. */
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

const ask = (address: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = createConnection(address);
    let text = '';
    const end = (): void => {
      clearTimeout(deadline);
      socket.destroy();
      resolve(text);
    };
    const deadline = setTimeout(end, ANSWER_MS);
    socket.on('error', end).on('close', end);
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.length > MAX_BYTES || text.includes('\n')) end();
    });
    socket.write(QUESTION);
  });

/** Asks the instance behind a socket's address to show itself; null when it does not answer in time, or not sensibly. */
export const askToShow = async (address: string): Promise<Shown | null> => readShown(await ask(address));
