// `tokwatch session rename` and `delete`: the user's own words for a session, and taking one out for good.
import { message, say } from '../../contract/message.ts';
import { check, fail, ok } from '../../contract/result.ts';
import { sessionTitleSchema } from '../../contract/session.ts';
import { logOf, removeSession, renameSession } from '../../engine/session/session-shelf.ts';
import { findRunning } from '../../engine/instance/take-place.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { createPaint } from '../view/paint.ts';
import { sessionLine } from '../view/session-view.ts';
import { withoutConsent } from './fix-consent.ts';
import type { ConsentOptions } from './fix-consent.ts';
import { visitHistory } from './history-visit.ts';
import { SESSION_SCHEMA } from './session-json.ts';
import { wrap } from '../view/frame.ts';
import { placesFor, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** `tokwatch session rename ID TEXT…`: also of a session that goes on. */
export const sessionRenameCommand = async (
  around: Surroundings,
  id: number,
  text: string,
  options: CommonOptions,
): Promise<ExitStatus> => {
  const asked = check(sessionTitleSchema, { id, title: text }, 'usage', 'The name');
  if (!asked.ok) return reportFailure(around.terminal, asked.error, options.json === true);
  const { title } = asked.value;
  return visitHistory(around, options, async ({ history }) => {
    const renamed = await renameSession(history, id, title);
    if (!renamed.ok) return renamed;
    const said = say(message(title === '' ? 'session.unnamed' : 'session.renamed', { id: `${id}`, title }));
    return ok({ json: { schema: SESSION_SCHEMA, id, title }, lines: ({ width }) => wrap(said, width) });
  });
};

/** `tokwatch session delete ID`: shows which one it is, asks, and takes it out with everything in it. */
export const sessionDeleteCommand = (
  around: Surroundings,
  id: number,
  options: CommonOptions & ConsentOptions,
): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history, here }) => {
    const { terminal, platform } = around;
    const found = await logOf(history, id);
    if (!found.ok) return found;
    const { session } = found.value;
    // One that a killed program has left open goes on nowhere.
    const goesOn =
      session.endedAt === null && (await findRunning(platform, placesFor(around, options).dataDirectory)) !== null;
    if (goesOn) return fail('not-ready', say(message('session.goes-on')));
    const page = { width: textWidth(terminal), paint: createPaint(wantsColour(terminal)), here };
    if (options.json !== true) terminal.err.write(`${sessionLine(session, page).join('\n')}\n`);
    const refused = await withoutConsent(around, 'session.ask-delete', options);
    if (refused !== null) return refused;
    const removed = await removeSession(history, id);
    if (!removed.ok) return removed;
    const said = say(message('session.deleted', { id: `${id}` }));
    return ok({ json: { schema: SESSION_SCHEMA, id, deleted: true }, lines: () => [said] });
  });
