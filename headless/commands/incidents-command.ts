// `tokwatch incidents` and `tokwatch note`: what happened, each with its evidence, and what the user has to say of it.
import { noteAskSchema } from '../../contract/incident.ts';
import type { Incident, IncidentDetails, IncidentFilter } from '../../contract/incident.ts';
import { message, say } from '../../contract/message.ts';
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { blames, verdictCodes } from '../../contract/verdict.ts';
import { isoTime } from '../../engine/deps/clock.ts';
import type { ExitStatus } from '../exit-status.ts';
import { momentFrom } from '../history/time-words.ts';
import type { Here } from '../history/time-words.ts';
import { incidentDetailLines, incidentLines } from '../view/incident-view.ts';
import { noSuchIncident } from '../../engine/memory/memory.ts';
import { visitHistory } from './history-visit.ts';
import { reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `incidents`. */
export type IncidentsOptions = CommonOptions & {
  since?: string;
  blame?: string[];
  code?: string[];
  open?: boolean;
  limit?: number;
};

/** So many are listed unless another number is asked for. */
export const USUAL_LIMIT = 20;

const namesAmong = <T extends string>(
  typed: readonly string[] | undefined,
  known: readonly T[],
  field: string,
): Result<T[] | null> => {
  if (typed === undefined) return ok(null);
  const found = known.filter((name) => typed.includes(name));
  if (typed.every((name) => known.some((one) => one === name))) return ok(found);
  return fail('usage', `${field} must be among ${known.join(', ')}.`);
};

const filterFrom = (
  { since, blame, code, open, limit = USUAL_LIMIT }: IncidentsOptions,
  here: Here,
): Result<IncidentFilter> => {
  const from = since === undefined ? ok(null) : momentFrom(since, '--since', here);
  if (!from.ok) return from;
  const whose = namesAmong(blame, blames, '--blame');
  if (!whose.ok) return whose;
  const codes = namesAmong(code, verdictCodes, '--code');
  if (!codes.ok) return codes;
  return ok({
    limit,
    ...(from.value === null ? {} : { fromMs: from.value }),
    ...(whose.value === null ? {} : { blames: whose.value }),
    ...(codes.value === null ? {} : { codes: codes.value }),
    ...(open === true ? { open } : {}),
  });
};

const withSummary = (incident: Incident): unknown => ({ ...incident, summary: say(incident.message) });

const detailsJson = ({ incident, first, last }: IncidentDetails): unknown => ({
  incident: withSummary(incident),
  ...{ first, last },
});

/** `tokwatch incidents`: those that a filter lets through, newest first. */
export const incidentsCommand = (around: Surroundings, options: IncidentsOptions): Promise<ExitStatus> =>
  visitHistory(around, options, async ({ history, here }) => {
    const filter = filterFrom(options, here);
    if (!filter.ok) return filter;
    const found = await history.ask('incidents', filter.value);
    if (!found.ok) return found;
    const before = found.value.at(-1)?.id;
    const older = before === undefined ? ok([]) : await history.ask('incidents', { ...filter.value, before, limit: 1 });
    if (!older.ok) return older;
    const more = older.value.length > 0;
    return ok({
      json: { incidents: found.value.map(withSummary), more },
      lines: (page) => incidentLines(found.value, more, page),
    });
  });

/** `tokwatch incidents ID`: one of them with its evidence. */
export const incidentCommand = async (
  around: Surroundings,
  id: number,
  options: IncidentsOptions,
): Promise<ExitStatus> => {
  const { since, blame, code, open, limit } = options;
  if ([since, blame, code, open, limit].some((filter) => filter !== undefined)) {
    const refused = fail('usage', 'One incident is named, so there is nothing to filter or limit.');
    return reportFailure(around.terminal, refused.error, options.json === true);
  }
  return visitHistory(around, options, async ({ history }) => {
    const found = await history.ask('incident', { id });
    if (!found.ok) return found;
    const details = found.value;
    if (details === null) return noSuchIncident;
    return ok({ json: detailsJson(details), lines: (page) => incidentDetailLines(details, page) });
  });
};

/** `tokwatch note ID TEXT…`: writes it to the incident. */
export const noteCommand = async (
  around: Surroundings,
  incident: number,
  text: string,
  options: CommonOptions,
): Promise<ExitStatus> => {
  const asked = check(noteAskSchema, { incident, text }, 'usage', 'The note');
  if (!asked.ok) return reportFailure(around.terminal, asked.error, options.json === true);
  return visitHistory(around, options, async ({ history, here }) => {
    const written = await history.ask('note', { ...asked.value, at: isoTime(here.nowMs) });
    if (!written.ok) return written;
    if (written.value === null) return noSuchIncident;
    const said = say(message('incident.noted', { id: incident }));
    return ok({ json: { incident, note: written.value }, lines: () => [said] });
  });
};
