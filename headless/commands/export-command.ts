// `tokwatch export`: tables, JSON, a letter to the provider or an incident card, written to files without what is private.
import { exportForms } from '../../contract/export.ts';
import type { Exported, ExportForm } from '../../contract/export.ts';
import { exportAskSchema } from '../../contract/export.ts';
import { check, fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { systemClock } from '../../engine/deps/clock.ts';
import { takenOutSentence } from '../../engine/exports/taken-out-words.ts';
import { openExporter } from '../../engine/memory/own-exporter.ts';
import type { ExitStatus } from '../exit-status.ts';
import { periodFrom } from '../history/time-words.ts';
import type { TypedPeriod } from '../history/time-words.ts';
import { wrap } from '../view/frame.ts';
import { visitHistory } from './history-visit.ts';
import type { Visit } from './history-visit.ts';
import { reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';
import { writeExport } from './write-export.ts';

/** A letter about a month is what a provider's bill is about. */
const USUAL_MS = 30 * 86_400_000;

/** The options of `export`. */
export type ExportOptions = CommonOptions &
  TypedPeriod & { incident?: number; out?: string; hide?: string[]; withNotes?: boolean; force?: boolean };

const make = async (form: ExportForm, options: ExportOptions, visit: Visit): Promise<Result<Exported>> => {
  const period = periodFrom(options, USUAL_MS, visit.here);
  if (!period.ok) return period;
  const { incident, hide = [], withNotes = false } = options;
  const wanted = { form, ...period.value, hide, withNotes, ...(incident === undefined ? {} : { incident }) };
  const asked = check(exportAskSchema, wanted, 'usage', 'The export');
  if (!asked.ok) return asked;
  return openExporter(visit.history, visit.inputs, systemClock)(asked.value);
};

// What a form has no use for is refused: whoever gives it would believe that it was heeded.
const misfit = (form: ExportForm, { incident, since, from, to, withNotes }: ExportOptions): string | null => {
  if (form !== 'card')
    return incident === undefined ? null : 'Only a card is about one incident: leave --incident out.';
  if (incident === undefined)
    return 'A card is about one incident: name it with --incident. `tokwatch incidents` lists them.';
  if (since !== undefined || from !== undefined || to !== undefined)
    return 'A card is about one incident, so it takes no --since, --from or --to.';
  return withNotes === true ? 'A card holds no notes, so it takes no --with-notes.' : null;
};

/** `tokwatch export FORM`: says which files were written, and what was taken out. */
export const exportCommand = async (
  around: Surroundings,
  typed: string,
  options: ExportOptions,
): Promise<ExitStatus> => {
  const form = exportForms.find((known) => known === typed);
  const refuse = (words: string): ExitStatus =>
    reportFailure(around.terminal, fail('usage', words).error, options.json === true);
  if (form === undefined)
    return refuse(`The form must be ${exportForms.slice(0, -1).join(', ')} or ${exportForms.at(-1)}.`);
  const unfit = misfit(form, options);
  if (unfit !== null) return refuse(unfit);
  return visitHistory(around, options, async (visit) => {
    const made = await make(form, options, visit);
    if (!made.ok) return made;
    const { files, redacted } = made.value;
    const written = await writeExport(files, options.out, options.force === true);
    if (!written.ok) return written;
    return ok({
      json: { files: written.value, redacted },
      lines: ({ width }) => [
        ...written.value.map(({ path, replaced }) => `${replaced ? 'Replaced' : 'Written'}: ${path}`),
        ...wrap(takenOutSentence(redacted), width),
      ],
    });
  });
};
