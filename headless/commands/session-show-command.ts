// `tokwatch session show`, `compare` and `report`: one session, two beside each other, and the file to keep or to send.
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { sessionReportAskSchema } from '../../contract/session-report.ts';
import type { ReportForm } from '../../contract/session-report.ts';
import type { Session } from '../../contract/session.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { takenOutSentence } from '../../engine/exports/taken-out-words.ts';
import { ownCircumstances } from '../../engine/memory/own-exporter.ts';
import { logOf, reportOf } from '../../engine/session/session-shelf.ts';
import type { ExitStatus } from '../exit-status.ts';
import { wrap } from '../view/frame.ts';
import { compared, comparedLines } from '../view/session-compare-view.ts';
import { sessionDetailLines } from '../view/session-view.ts';
import { visitHistory } from './history-visit.ts';
import type { Visit } from './history-visit.ts';
import { eventJson, SESSION_SCHEMA, sessionJson } from './session-json.ts';
import { standings } from './session-standing.ts';
import { reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';
import { writeExport } from './write-export.ts';

/** `tokwatch session show ID`: its summary, its dips with their causes, and what happened. */
export const sessionShowCommand = (around: Surroundings, id: number, options: CommonOptions): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history }) => {
    const found = await logOf(history, id);
    if (!found.ok) return found;
    const { session, rows, events } = found.value;
    const standing = await standings(around, options, [session]);
    if (!standing.ok) return standing;
    const how = standing.value(session);
    return ok({
      json: {
        ...{ schema: SESSION_SCHEMA, session: sessionJson(session, how) },
        ...{ events: events.map(eventJson), rows: rows.length },
      },
      lines: (page) => sessionDetailLines(found.value, page, how),
    });
  });

const sessionOf = async ({ history }: Visit, id: number): Promise<Result<Session>> => {
  const found = await logOf(history, id);
  return found.ok ? ok(found.value.session) : found;
};

/** `tokwatch session compare ID ID`: what each of two sessions comes to. */
export const sessionCompareCommand = async (
  around: Surroundings,
  [one, other]: readonly [number, number],
  options: CommonOptions,
): Promise<ExitStatus> => {
  const refused = fail('usage', 'Name two different sessions. `tokwatch session list` shows them.');
  if (one === other) return reportFailure(around.terminal, refused.error, options.json === true);
  return visitHistory(around, options, async (visit) => {
    const first = await sessionOf(visit, one);
    if (!first.ok) return first;
    const second = await sessionOf(visit, other);
    if (!second.ok) return second;
    const pair = [first.value, second.value] as const;
    return ok({
      json: { schema: SESSION_SCHEMA, sessions: pair.map((session) => sessionJson(session)), ...compared(pair) },
      lines: (page) => comparedLines(pair, page),
    });
  });
};

/** The options of `session report`. */
export type SessionReportOptions = CommonOptions & {
  form: ReportForm;
  out?: string;
  redacted?: boolean;
  hide?: string[];
  force?: boolean;
};

/** `tokwatch session report ID`: writes the report, says where it is and what was taken out of it. */
export const sessionReportCommand = async (
  around: Surroundings,
  id: number,
  { form, out, redacted = false, hide = [], force = false, ...options }: SessionReportOptions,
): Promise<ExitStatus> => {
  const asked = check(sessionReportAskSchema, { id, form, redacted, hide }, 'usage', 'The report');
  if (!asked.ok) return reportFailure(around.terminal, asked.error, options.json === true);
  return visitHistory(around, options, async ({ history, inputs }) => {
    const made = await reportOf(history, asked.value, await ownCircumstances(inputs, systemClock));
    if (!made.ok) return made;
    const written = await writeExport(made.value.files, out, force);
    if (!written.ok) return written;
    return ok({
      json: { schema: SESSION_SCHEMA, files: written.value, redacted: made.value.redacted },
      lines: ({ width }) => [
        ...written.value.map(({ path, replaced }) => `${replaced ? 'Replaced' : 'Written'}: ${path}`),
        ...wrap(takenOutSentence(made.value.redacted), width),
      ],
    });
  });
};
