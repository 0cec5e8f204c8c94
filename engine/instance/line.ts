// One line asked over the meeting point, and one line of JSON that comes back. Neither end waits long for the other, or takes in much.
import { createConnection, type Socket } from 'node:net';

/** How long either end waits for the other. */
export const ANSWER_MS = 2000;
const MAX_CHARACTERS = 4096;

/** What is answered to a line, as JSON; null for a line that means nothing here. */
export type AnswerLine = (line: string) => Promise<unknown> | null;

/** Answers one connection; whoever says nothing in time, too much, or something that means nothing is let go. */
export const answerLine = (socket: Socket, answer: AnswerLine): void => {
  const letGo = (): void => void socket.destroy();
  socket.setTimeout(ANSWER_MS, letGo);
  socket.on('error', letGo);
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const end = said.indexOf('\n');
    if (said.length > MAX_CHARACTERS || (end !== -1 && end < said.length - 1)) letGo();
    else if (end !== -1) {
      const answered = answer(said.slice(0, end));
      if (answered === null) letGo();
      else void answered.then((value) => socket.end(`${JSON.stringify(value)}\n`), letGo);
    }
  });
};

/** Says a line to whoever listens at a socket's address; the JSON that comes back, undefined where none does in time. */
export const askLine = (address: string, line: string): Promise<unknown> =>
  new Promise((resolve) => {
    const socket = createConnection(address);
    let text = '';
    const end = (): void => {
      clearTimeout(deadline);
      socket.destroy();
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve(undefined);
      }
    };
    const deadline = setTimeout(end, ANSWER_MS);
    socket.on('error', end).on('close', end);
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.length > MAX_CHARACTERS || text.includes('\n')) end();
    });
    socket.write(`${line}\n`);
  });
