// How a second start asks the running one to show itself: it says "show" over the meeting point, and one line of JSON
// comes back. Only the same user can open the socket, so the answer may carry a way in; it is checked all the same, since
// it is shown on a terminal and opened in a browser.
import * as v from 'valibot';
import { askLine } from './line.ts';

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

/** The line that asks for it. */
export const SHOW_LINE = 'show';

/** Asks the instance behind a socket's address to show itself; null when it does not answer in time, or not sensibly. */
export const askToShow = async (address: string): Promise<Shown | null> => {
  const read = v.safeParse(shownSchema, await askLine(address, SHOW_LINE));
  return read.success ? read.output : null;
};
