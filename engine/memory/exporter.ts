// Gathers from the history what an export needs, and has it made.
import { loadSpeech } from '../../contract/catalogs.ts';
import type { Catalog } from '../../contract/catalog.ts';
import type { Exported, ExportAsk } from '../../contract/export.ts';
import type { Period } from '../../contract/history.ts';
import { MOST_INCIDENTS } from '../../contract/incident.ts';
import type { Incident, IncidentDetails } from '../../contract/incident.ts';
import { MOST_WIDTH_PX } from '../../contract/history.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Language } from '../../contract/languages.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Circumstances, ExportData } from '../exports/export-data.ts';
import { exportHistory } from '../exports/export-history.ts';
import { ownHosts, publicNames } from '../exports/privacy.ts';
import type { History } from '../history/history.ts';

/** More states than any time holds that a person asks about. */
const MOST_SPANS = 200_000;

/** As wide as the letter's drawing; tables and JSON get as many points as there are. */
const LETTER_WIDTH_PX = 650;

/** What an exporter works with; `zone` is an IANA name, `settings` are those of the moment. */
export type ExporterOptions = {
  history: Pick<History, 'ask' | 'state'>;
  zone: string;
  version: string;
  catalog: Catalog;
  hostName: string;
  userName: string;
  settings: Settings;
  now: () => number;
  /** Names of wireless networks, as far as the system tells them; none unless told. */
  networkNames?: () => Promise<readonly string[]>;
};

type Ask = ExporterOptions['history']['ask'];

/** All incidents of a time, newest first, page by page. */
const listIncidents = async (ask: Ask, { fromMs, toMs }: Period): Promise<Result<Incident[]>> => {
  const all: Incident[] = [];
  for (;;) {
    const last = all.at(-1);
    const filter = { fromMs, toMs, limit: MOST_INCIDENTS, ...(last ? { before: last.id } : {}) };
    const page = await ask('incidents', filter);
    if (!page.ok) return page;
    all.push(...page.value);
    // One that cannot be read is left out of its page, so a short page need not be the last.
    if (page.value.length === 0) return ok(all);
  }
};

const detailsOf = async (ask: Ask, ids: readonly number[]): Promise<Result<IncidentDetails[]>> => {
  const found: IncidentDetails[] = [];
  for (const id of ids) {
    const details = await ask('incident', { id });
    if (!details.ok) return details;
    if (details.value) found.push(details.value);
  }
  return ok(found);
};

const nothing: ExportData = { incidents: [], spans: [], line: { stepMs: 0, rows: [] }, totals: [] };

const gatherOne = async (ask: Ask, id: number | undefined): Promise<Result<ExportData>> => {
  const incidents = await detailsOf(ask, id === undefined ? [] : [id]);
  return incidents.ok ? ok({ ...nothing, incidents: incidents.value }) : incidents;
};

const gatherTime = async (ask: Ask, { fromMs, toMs, form }: ExportAsk): Promise<Result<ExportData>> => {
  const period = { fromMs, toMs };
  const listed = await listIncidents(ask, period);
  if (!listed.ok) return listed;
  const incidents = await detailsOf(ask, listed.value.map(({ id }) => id).reverse());
  if (!incidents.ok) return incidents;
  const line = await ask('line', { ...period, widthPx: form === 'letter' ? LETTER_WIDTH_PX : MOST_WIDTH_PX });
  if (!line.ok) return line;
  const spans = await ask('spans', { ...period, limit: MOST_SPANS });
  if (!spans.ok) return spans;
  const strip = await ask('strip', { ...period, widthPx: 1 });
  if (!strip.ok) return strip;
  const { stepMs, rows } = line.value;
  return ok({ incidents: incidents.value, spans: spans.value, line: { stepMs, rows }, totals: strip.value.rows });
};

/** What is asked about, without the future and without the time before anything was remembered. */
const remembered = ({ history, now }: ExporterOptions, { fromMs, toMs }: Period): Period => {
  const { since } = history.state();
  return { fromMs: Math.max(fromMs, since === null ? 0 : Date.parse(since)), toMs: Math.min(toMs, now()) };
};

/** Where and when something is taken out, and what is private here. */
export const circumstancesOf = async (options: Omit<ExporterOptions, 'history'>): Promise<Circumstances> => {
  const { zone, version, settings, catalog, hostName, userName, networkNames, now } = options;
  const privacy = {
    ...{ hostName, userName, ownHosts: ownHosts(settings), ...publicNames(catalog) },
    networkNames: (await networkNames?.()) ?? [],
  };
  return { zone, nowMs: now(), version, privacy };
};

/** The circumstances of an export in a language; English unless told. */
export const spokenIn = async (language: Language | undefined, around: Circumstances): Promise<Circumstances> =>
  language === undefined || language === 'en' ? around : { ...around, speech: await loadSpeech(language) };

/** Makes what `Memory.take` does: one export after the other, each from the history as it is then. */
export const createExporter =
  (options: ExporterOptions): ((ask: ExportAsk) => Promise<Result<Exported>>) =>
  async (asked) => {
    const period = remembered(options, asked);
    if (asked.form !== 'card' && period.fromMs >= period.toMs)
      return failWith('not-found', message('history.nothing-then'));
    const ask = { ...asked, ...period };
    const { history } = options;
    const data = await (ask.form === 'card' ? gatherOne(history.ask, ask.incident) : gatherTime(history.ask, ask));
    if (!data.ok) return data;
    return exportHistory(ask, data.value, await spokenIn(ask.language, await circumstancesOf(options)));
  };
