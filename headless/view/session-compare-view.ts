// Two LIVE sessions beside each other: what each comes to, and where their scores went.
import { figuresOf, scoreOf, scoreRows } from '../../contract/replay/session-figures.ts';
import type { Session } from '../../contract/session.ts';
import type { Page } from '../commands/history-visit.ts';
import { wrapHanging } from './frame.ts';
import { headed, sessionLine } from './session-view.ts';
import { word } from './words.ts';

type Pair = readonly [Session, Session];
type Named = ReadonlyArray<readonly [what: string, value: string]>;

/** A line of the comparison: what, and each session's value in words; null where that session has no summary. */
export type ComparedRow = { what: string; values: readonly [string | null, string | null] };

const figures = (session: Session): Named =>
  session.summary === null ? [] : figuresOf(session, session.summary).map(([what, value]) => [word(what), value]);

const scores = ({ summary }: Session): Named => {
  if (summary === null) return [];
  const parts = scoreRows(summary).map(([what, taken, most]) => [what, `${taken} / ${most}`] as const);
  const score = summary.score === null ? word('live.score.none') : scoreOf(summary);
  return [[word('report.score-title'), score], ...parts];
};

const beside = ([one, other]: Pair, of: (session: Session) => Named): ComparedRow[] => {
  const [first, second] = [new Map(of(one)), new Map(of(other))];
  return [...new Set([...first.keys(), ...second.keys()])].map((what) => ({
    ...{ what, values: [first.get(what) ?? null, second.get(what) ?? null] },
  }));
};

/** What both sessions come to: their figures, and their scores with what took points away. */
export const compared = (pair: Pair): { figures: ComparedRow[]; score: ComparedRow[] } => ({
  figures: beside(pair, figures),
  score: beside(pair, scores),
});

/** The two as tables; a line that is too long for the terminal is broken within its own. */
export const comparedLines = (pair: Pair, page: Page): string[] => {
  const tables = compared(pair);
  const cells = ({ what, values }: ComparedRow) => [what, ...values.map((value) => value ?? '–')] as const;
  const heading = ['', ...pair.map(({ id }) => `#${id}`)] as const;
  const all = [heading, ...[...tables.figures, ...tables.score].map(cells)];
  const [nameColumn, valueColumn] = ([0, 1] as const).map((column) =>
    Math.max(...all.map((row) => row[column]!.length)),
  );
  const table = (rows: readonly ComparedRow[]): string[] =>
    rows.length === 0
      ? []
      : [heading, ...rows.map(cells)].flatMap(([what, first = '', second = '']) =>
          wrapHanging(
            '  ',
            `${what.padEnd(nameColumn!)}  ${first.padEnd(valueColumn!)}  ${second}`.trimEnd(),
            page.width,
          ),
        );
  return [
    ...pair.flatMap((session) => sessionLine(session, page)),
    ...headed(word('report.score-title'), table(tables.score), page),
    ...headed(word('report.figures'), table(tables.figures), page),
  ];
};
