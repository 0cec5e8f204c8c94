// `tokwatch session start`, `stop` and `mark`: said to the Tokwatch that runs, since only that one keeps the session of the moment.
import { message, say } from '../../contract/message.ts';
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { markSchema } from '../../contract/session.ts';
import type { Order } from '../../engine/instance/orders.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { findRunningOne } from './running-one.ts';
import { SESSION_SCHEMA } from './session-json.ts';
import { printJson, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** Whether the order changed anything; who does not run, or does not answer, is a failure that says what to do. */
const give = async (around: Surroundings, options: CommonOptions, order: Order): Promise<Result<boolean>> => {
  const running = await findRunningOne(around, options);
  if (!running.ok) return running;
  if (running.value === null) return fail('not-found', say(message('session.nobody-runs')));
  const obeyed = await running.value.order(order);
  if (obeyed === null) return fail('not-ready', say(message('session.no-answer')));
  return obeyed.ok ? ok(obeyed.value.changed) : obeyed;
};

const carryOut = async (
  around: Surroundings,
  options: CommonOptions,
  order: Order,
  say: { json: object; words: (changed: boolean) => string },
): Promise<ExitStatus> => {
  const json = options.json === true;
  const given = await give(around, options, order);
  if (!given.ok) return reportFailure(around.terminal, given.error, json);
  const changed = given.value;
  if (json) printJson(around.terminal, { schema: SESSION_SCHEMA, ...say.json, changed });
  else around.terminal.out.write(`${say.words(changed)}\n`);
  return exitStatus.ok;
};

/** `tokwatch session start`: the user is LIVE from now on. */
export const sessionStartCommand = (around: Surroundings, options: CommonOptions): Promise<ExitStatus> =>
  carryOut(
    around,
    options,
    { order: 'live', live: true },
    {
      json: { live: true },
      words: (changed) => say(message(changed ? 'session.started' : 'session.was-live')),
    },
  );

/** `tokwatch session stop`: the user is not LIVE any more. */
export const sessionStopCommand = (around: Surroundings, options: CommonOptions): Promise<ExitStatus> =>
  carryOut(
    around,
    options,
    { order: 'live', live: false },
    {
      json: { live: false },
      words: (changed) => say(message(changed ? 'session.stopped' : 'session.was-not-live')),
    },
  );

/** `tokwatch session mark TEXT…`: puts the user's words into the session that goes on. */
export const sessionMarkCommand = async (
  around: Surroundings,
  text: string,
  options: CommonOptions,
): Promise<ExitStatus> => {
  const asked = check(markSchema, { text }, 'usage', 'The mark');
  if (!asked.ok) return reportFailure(around.terminal, asked.error, options.json === true);
  return carryOut(
    around,
    options,
    { order: 'mark', ...asked.value },
    {
      json: asked.value,
      words: () => say(message('session.marked')),
    },
  );
};
