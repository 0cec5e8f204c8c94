import { SHOWN_TEXT_CHARACTERS, complaints } from '../../contract/complaint.ts';
import type { Complaint, Explanation } from '../../contract/complaint.ts';
import { say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import type { CheckReport } from '../../contract/report.ts';
import { fail } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { checkOnce } from '../../engine/check.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { explain } from '../../engine/translator/explain.ts';
import { recogniseOrName } from '../../engine/translator/recognise.ts';
import { exitStatus } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { explanationLines } from '../view/explanation.ts';
import { createPaint } from '../view/paint.ts';
import { word } from '../view/words.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `explain`; `timeout` is in seconds, without `outside` no outside source is asked. */
export type ExplainOptions = CommonOptions & { timeout: number; outside: boolean };

const listAll = ({ terminal }: Surroundings, json: boolean): ExitStatus => {
  const all = complaints.map((id) => ({ id, wording: word(`complaint.${id}`) }));
  if (json) printJson(terminal, { complaints: all });
  else {
    const column = Math.max(...complaints.map(({ length }) => length));
    const lines = all.map(({ id, wording }) => `${id.padEnd(column)}  ${wording}`);
    printLines(terminal, lines);
  }
  return exitStatus.ok;
};

const complaintIn = (text: string): Result<Complaint> => {
  if (text.length > SHOWN_TEXT_CHARACTERS)
    return fail(
      'usage',
      `The text must be ${SHOWN_TEXT_CHARACTERS} characters at most. Paste only what TikTok showed.`,
    );
  const complaint = recogniseOrName(text);
  if (complaint.ok) return complaint;
  return fail('usage', `${complaint.error.message} Without a text, explain lists their wording.`);
};

// The JSON is for programs and for people reading it: next to each message id stands its English text.
const inWords = (said: Message): Message & { summary: string } => ({ ...said, summary: say(said) });

const withSummaries = ({ means, here, todo, lasts, phone, ...rest }: Explanation): unknown => ({
  ...rest,
  means: inWords(means),
  here: here.map(inWords),
  todo: todo.map(inWords),
  lasts: lasts && inWords(lasts),
  phone: inWords(phone),
});

const print = ({ terminal }: Surroundings, explanation: Explanation, report: CheckReport, json: boolean): void => {
  const { schema, version, at, durationMs, verdict } = report;
  if (json)
    return printJson(terminal, { schema, version, at, durationMs, explanation: withSummaries(explanation), verdict });
  const lines = explanationLines(explanation, textWidth(terminal), createPaint(wantsColour(terminal)));
  printLines(terminal, lines);
};

/** `tokwatch explain [TEXT…]`: what TikTok showed, by one full look of its own; without a text, what can be explained. */
export const explainCommand = async (
  around: Surroundings,
  text: string,
  options: ExplainOptions,
): Promise<ExitStatus> => {
  const json = options.json === true;
  if (text.trim() === '') return listAll(around, json);
  const complaint = complaintIn(text);
  if (!complaint.ok) return reportFailure(around.terminal, complaint.error, json);
  const inputs = await loadInputs(placesFor(around, options), around.terminal);
  if (!inputs.ok) return reportFailure(around.terminal, inputs.error, json);
  const edges = openEdges(around.platform, around.terminal.environment);
  const timeoutMs = options.timeout * 1000;
  const outside = options.outside ? 'suspicion' : 'never';
  const report = await checkOnce(edges, { ...inputs.value, timeoutMs, signal: around.interrupted, outside });
  const { verdict, at } = report;
  // A single look has no past, and has ended.
  const explanation = explain(complaint.value, { verdict, at, looking: false, recent: [] });
  print(around, explanation, report, json);
  return explanation.settled ? exitStatus.ok : exitStatus.cannotTell;
};
