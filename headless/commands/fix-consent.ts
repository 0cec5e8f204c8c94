// The word of whoever sits at the terminal, before anything is changed.
import { createInterface } from 'node:readline/promises';
import { message, say } from '../../contract/message.ts';
import type { MessageId } from '../../contract/message.ts';
import { fail } from '../../contract/result.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** What spares the question, and what leaves nobody to be asked: in JSON nobody sees what would be agreed to. */
export type ConsentOptions = Pick<CommonOptions, 'json'> & { yes?: boolean };

const asked = async ({ terminal, interrupted }: Surroundings, question: MessageId): Promise<boolean | null> => {
  const { keyboard, err } = terminal;
  if (keyboard?.isTTY !== true) return null;
  const lines = createInterface({ input: keyboard, output: err });
  try {
    return /^y(es)?$/i.test((await lines.question(`${say(message(question))} `, { signal: interrupted })).trim());
  } catch {
    // Ctrl-C is a no.
    return false;
  } finally {
    lines.close();
  }
};

/** The answer to a question with yes or no; null where nobody can be asked, as in JSON, where nobody sees the question. */
export const agreesTo = (around: Surroundings, question: MessageId, json: boolean): Promise<boolean | null> =>
  json ? Promise.resolve(null) : asked(around, question);

/** Asks `question` unless the answer was given with the command; null for a yes, else said and told by the exit status. */
export const withoutConsent = async (
  around: Surroundings,
  question: MessageId,
  { yes, json = false }: ConsentOptions,
): Promise<ExitStatus | null> => {
  const isWanted = yes === true || (await agreesTo(around, question, json));
  if (isWanted === null)
    return reportFailure(around.terminal, fail('usage', say(message('fix.not-asked'))).error, json);
  if (isWanted) return null;
  around.terminal.err.write(`${say(message('fix.left-alone'))}\n`);
  return exitStatus.fault;
};
