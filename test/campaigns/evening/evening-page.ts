// The page of the evening in the laboratory.
import { say } from '../../../contract/message.ts';
import type { EveningResult, MadeDocument } from './evening-result.ts';

const clock = (iso: string): string => iso.slice(11, 19);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---|').join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const redactedWords = ({ redacted }: MadeDocument): string =>
  redacted.map(({ kind, times }) => `${kind} ${times}×`).join(', ') || 'nothing';

const documentPart = (document: MadeDocument): string[] => [
  `## The ${document.form}`,
  '',
  `${document.files.map(({ name, bytes }) => `\`${name}\` (${bytes} bytes)`).join(', ')}. Taken out: ${redactedWords(document)}.`,
  `A search for the secrets found ${document.found.length === 0 ? '**nothing**' : `**${document.found.join(', ')}**`}.`,
  '',
  `![The ${document.form} of the evening](../pictures/${document.picture})`,
  '',
];

/** The body of the page. */
export const eveningPage = ({ steps, incidents, told, planted, documents }: EveningResult): string =>
  [
    'A watch in the laboratory, a line that breaks, and what is left of it: incidents, notifications, a letter and a card, made',
    'with the command line that users have. Times are UTC.',
    '',
    ...table(
      ['what was done', 'seconds'],
      steps.map(({ id, what, seconds }) => [`${id}: ${what}`, String(seconds)]),
    ),
    '',
    '## Incidents',
    '',
    ...table(
      ['', 'code', 'whose', 'from', 'to', 'end', 'seen', 'came back', 'router'],
      incidents.map(({ id, code, blame, startedAt, endedAt, end, watchedMs, flaps, router }) => [
        ...[
          String(id),
          `\`${code}\``,
          blame,
          clock(startedAt),
          endedAt === null ? '' : clock(endedAt),
          end ?? 'goes on',
        ],
        ...[`${Math.round(watchedMs / 1000)} s`, String(flaps), router],
      ]),
    ),
    '',
    '## What was told',
    '',
    ...table(
      ['at', 'occasion', 'told', 'reason'],
      told.map(({ at, occasion, told: isTold, reason }) => [clock(at), occasion, isTold ? 'yes' : 'no', say(reason)]),
    ),
    '',
    `Planted in the notes of every incident: ${[...new Set(planted)].join(', ')}.`,
    '',
    ...documents.flatMap(documentPart),
  ].join('\n');
