// The page of the campaign: first what it comes to, message by message, then every answer in full.
import { complaints } from '../../../contract/complaint.ts';
import type { Bearing, Complaint, Explanation } from '../../../contract/complaint.ts';
import { message, say } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { explain } from '../../../engine/translator/explain.ts';
import type { StateRun, TranslatorResult } from './translator-run.ts';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

const bearings: Readonly<Record<Bearing, string>> = {
  found: 'explained',
  hint: 'perhaps explained',
  elsewhere: 'not explained by what is wrong',
  nothing: 'nothing wrong from here',
  unknown: 'cannot tell',
};

const wording = (complaint: Complaint): string => say(message(`complaint.${complaint}`));
const paragraph = (messages: readonly Message[]): string => messages.map((one) => say(one)).join(' ');
const first = ({ todo: [lead] }: Explanation): string => (lead ? say(lead) : '');

const explained = ({ verdict, at }: StateRun, complaint: Complaint): Explanation =>
  explain(complaint, { verdict, at, looking: false, recent: [] });

const overview = (states: readonly StateRun[]): string =>
  table(
    ['TikTok showed', ...states.map(({ name }) => name)],
    complaints.map((complaint) =>
      row(
        wording(complaint),
        ...states.map((state) => {
          const answer = explained(state, complaint);
          return `**${bearings[answer.bearing]}**: ${first(answer)}`;
        }),
      ),
    ),
  );

const answerRow = (state: StateRun, complaint: Complaint): string => {
  const answer = explained(state, complaint);
  const { here, todo, lasts, sure } = answer;
  const further = todo.slice(1).map((one) => say(one));
  return row(wording(complaint), paragraph(here), first(answer), further.join(' '), lasts ? say(lasts) : '', sure);
};

const phones = (state: StateRun): string =>
  [...new Set(complaints.map((complaint) => say(explained(state, complaint).phone)))].join(' ');

const section = (state: StateRun): string => {
  const { id, name, text, exitCode, durationMs, verdict, agrees } = state;
  return [
    `## ${name}`,
    `Scenario ${id}; the verdict is \`${verdict.code}\` (${verdict.blame}, ${verdict.confidence}). The command line was given ` +
      `“${text}”, took ${(durationMs / 1000).toFixed(1)} s and ended with status ${exitCode}; its answer is ` +
      `${agrees ? 'the one below' : '**not the one below**'}.`,
    table(
      ['TikTok showed', 'Here and now', 'What to do first', 'Then', 'How long', 'How sure'],
      complaints.map((complaint) => answerRow(state, complaint)),
    ),
    `For a phone: ${phones(state)}`,
  ].join('\n\n');
};

const meanings = (): string =>
  table(
    ['TikTok shows', 'By itself it means'],
    complaints.map((complaint) => row(wording(complaint), say(message(`means.${complaint}`)))),
  );

/** The body of the page. */
export const translatorPage = ({ states }: TranslatorResult): string =>
  [
    `Nine things that TikTok shows, explained in ${states.length} states of a network. Each state is made in a network of ` +
      'namespaces and proven from the client; there `tokwatch explain --json` looks once and explains one of the messages, given ' +
      'in the words of a person. The other messages are explained from the same verdict by the same function. That this is what ' +
      'the command line said is compared for the one that it was asked.',
    overview(states),
    ...states.map(section),
    '## What the messages mean by themselves',
    meanings(),
  ].join('\n\n');
