// Gathers from the history what an export needs, and has it made.
import type { Catalog } from '../../contract/catalog.ts';
import type { Exported, ExportAsk } from '../../contract/export.ts';
import type { Period } from '../../contract/history.ts';
import { MOST_INCIDENTS } from '../../contract/incident.ts';
import type { Incident, IncidentDetails } from '../../contract/incident.ts';
import { MOST_WIDTH_PX } from '../../contract/history.ts';
import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ExportData } from '../exports/export-data.ts';
import { exportHistory } from '../exports/export-history.ts';
import { ownHosts, publicNames } from '../exports/privacy.ts';
import type { Argument, Answer, History, QuestionName } from '../history/history.ts';

/** More states than any time holds that a person asks about. */
const MOST_SPANS = 200_000;

/** As wide as the letter's drawing; tables and JSON get as many points as there are. */
const LETTER_WIDTH_PX = 650;

/** What an exporter works with; `zone` is an IANA name, the functions are asked anew for each export. */
export type ExporterOptions = {
  history: Pick<History, 'ask' | 'state'>;
  zone: string;
  version: string;
  catalog: Catalog;
  hostName: string;
  userName: string;
  settings: () => Settings;
  now: () => number;
  /** Names of wireless networks, as far as the system tells them; none unless told. */
  networkNames?: () => Promise<readonly string[]>;
};

// A question whose failure ends the gathering: it is handed to the one who asked for the export.
class Unanswered extends Error {
  readonly failed: { ok: false; error: { code: Parameters<typeof fail>[0]; message: string } };
  constructor(failed: Unanswered['failed']) {
    super(failed.error.message);
    this.failed = failed;
  }
}

type Ask = <Q extends QuestionName>(name: Q, argument: Argument<Q>) => Promise<Answer<Q>>;

const surely =
  (history: ExporterOptions['history']): Ask =>
  async (name, argument) => {
    const answer = await history.ask(name, argument);
    if (!answer.ok) throw new Unanswered(answer);
    return answer.value;
  };

/** All incidents of a time, newest first, page by page. */
const listIncidents = async (ask: Ask, { fromMs, toMs }: Period): Promise<Incident[]> => {
  const all: Incident[] = [];
  for (;;) {
    const last = all.at(-1);
    const filter = { fromMs, toMs, limit: MOST_INCIDENTS, ...(last ? { before: last.id } : {}) };
    const page = await ask('incidents', filter);
    all.push(...page);
    // One that cannot be read is left out of its page, so a short page need not be the last.
    if (page.length === 0) return all;
  }
};

const detailsOf = async (ask: Ask, ids: readonly number[]): Promise<IncidentDetails[]> => {
  const found: IncidentDetails[] = [];
  for (const id of ids) {
    const details = await ask('incident', { id });
    if (details) found.push(details);
  }
  return found;
};

const nothing: ExportData = { incidents: [], spans: [], line: { stepMs: 0, rows: [] }, totals: [] };

const gather = async (ask: Ask, wanted: ExportAsk): Promise<ExportData> => {
  const { fromMs, toMs, form, incident } = wanted;
  if (form === 'card') return { ...nothing, incidents: await detailsOf(ask, incident === undefined ? [] : [incident]) };
  const ids = (await listIncidents(ask, { fromMs, toMs })).map(({ id }) => id);
  const { stepMs, rows } = await ask('line', {
    ...{ fromMs, toMs },
    widthPx: form === 'letter' ? LETTER_WIDTH_PX : MOST_WIDTH_PX,
  });
  return {
    incidents: await detailsOf(ask, ids.reverse()),
    spans: await ask('spans', { fromMs, toMs, limit: MOST_SPANS }),
    line: { stepMs, rows },
    totals: (await ask('strip', { fromMs, toMs, widthPx: 1 })).rows,
  };
};

/** What is asked about, without the future and without the time before anything was remembered. */
const remembered = ({ history, now }: ExporterOptions, { fromMs, toMs }: Period): Period => {
  const { since } = history.state();
  return { fromMs: Math.max(fromMs, since === null ? 0 : Date.parse(since)), toMs: Math.min(toMs, now()) };
};

/** Makes what `Memory.take` does: one export after the other, each from the history as it is then. */
export const createExporter =
  (options: ExporterOptions): ((ask: ExportAsk) => Promise<Result<Exported>>) =>
  async (asked) => {
    const period = remembered(options, asked);
    if (asked.form !== 'card' && period.fromMs >= period.toMs)
      return fail('not-found', 'Nothing is remembered of that time.');
    const ask = { ...asked, ...period };
    try {
      const data = await gather(surely(options.history), ask);
      const privacy = {
        ...{ hostName: options.hostName, userName: options.userName, ownHosts: ownHosts(options.settings()) },
        ...publicNames(options.catalog),
        networkNames: (await options.networkNames?.()) ?? [],
      };
      return exportHistory(ask, data, { zone: options.zone, nowMs: options.now(), version: options.version, privacy });
    } catch (error) {
      if (error instanceof Unanswered) return error.failed;
      throw error;
    }
  };
