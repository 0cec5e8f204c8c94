// Every way of saying no, as data. A refusal never repeats anything of the request: what came in may be hostile, or a secret.
import type { FailureCode } from '../contract/result.ts';

/** A refusal: the HTTP status, the stable code for programs, and for a person what happened and what to do. */
export type Refusal = { status: number; code: FailureCode; title: string; message: string };

/** The refusals by name. */
export const refusals = {
  malformed: {
    status: 400,
    code: 'usage',
    title: 'This cannot be read',
    message: 'Tokwatch can make no sense of this request. Open Tokwatch with the link that it printed.',
  },
  noSession: {
    status: 401,
    code: 'unauthorised',
    title: 'This needs a fresh link',
    message:
      'A link to Tokwatch works once, in the browser that opens it. ' +
      'Start Tokwatch again in a terminal: it prints a fresh link, and what is running goes on.',
  },
  wrongKey: {
    status: 401,
    code: 'unauthorised',
    title: 'This address is out of date',
    message: 'The dock has another address now. Copy it from Tokwatch, under LIVE, or ask “tokwatch dock” for it.',
  },
  foreignPage: {
    status: 403,
    code: 'forbidden',
    title: 'Not from there',
    message: 'Another page asked for this, and only the window of Tokwatch may. Close that page if you do not know it.',
  },
  forbidden: {
    status: 403,
    code: 'forbidden',
    title: 'Not this way',
    message: 'This address leads nowhere in Tokwatch. Open Tokwatch with the link that it printed.',
  },
  nothingHere: {
    status: 404,
    code: 'not-found',
    title: 'Nothing here',
    message: 'There is nothing at this address. Open Tokwatch at its first page.',
  },
  noChannel: {
    status: 404,
    code: 'unknown-channel',
    title: 'Nothing here',
    message: 'Tokwatch knows no such question. The page may be older than the program: reload it.',
  },
  wrongMethod: {
    status: 405,
    code: 'usage',
    title: 'Not like this',
    message: 'This address takes no request of that kind.',
  },
  tooSlow: {
    status: 408,
    code: 'too-slow',
    title: 'That took too long',
    message: 'The request was not complete in time. Try again.',
  },
  tooLarge: {
    status: 413,
    code: 'too-large',
    title: 'That is too large',
    message: 'The request is larger than anything the window of Tokwatch sends.',
  },
  notJson: {
    status: 415,
    code: 'usage',
    title: 'Only JSON',
    message: 'A question to Tokwatch is asked in JSON, with the content type application/json.',
  },
  foreignHost: {
    status: 421,
    code: 'forbidden',
    title: 'Not under this name',
    message: 'Tokwatch answers only at its own address on this computer. Open it with the link that it printed.',
  },
  tooMany: {
    status: 429,
    code: 'too-many',
    title: 'Too much at once',
    message: 'That is more than Tokwatch answers at once. Wait a moment and try again.',
  },
  headersTooLarge: {
    status: 431,
    code: 'too-large',
    title: 'That is too large',
    message:
      'The headers of the request are too large, most likely by cookies: a browser sends along those that any other ' +
      'server on this computer has left. Delete the cookies of 127.0.0.1 in this browser and open a fresh link.',
  },
  bug: {
    status: 500,
    code: 'internal',
    title: 'This did not work',
    message: 'Something in Tokwatch itself went wrong, which is a bug. It goes on watching; try again.',
  },
} as const satisfies Record<string, Refusal>;

/** The refusal for an HTTP status that a library chose. */
export const refusalOfStatus = (status: number): Refusal => {
  const known = Object.values(refusals).find(
    (refusal) => refusal.status === status && refusal !== refusals.foreignPage,
  );
  return known ?? (status >= 400 && status < 500 ? refusals.malformed : refusals.bug);
};
