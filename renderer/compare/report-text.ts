// A comparison as lines of text, to be sent to somebody: what stands on screen, and nothing more.
import type { CompareReport, Side } from '../../contract/compare.ts';
import { compareSays, compareTodo } from '../../contract/compare-words.ts';
import { listWords } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { say } from '../words/say.ts';
import { rowsOf, unseenWords } from './compare-look.ts';
import { sayOf } from './network-names.ts';
import type { NameOf } from './network-names.ts';

/** A side by its name, with its kind where the name is not the kind already. */
export const sideTitle = ({ network: { name, kind } }: Side, nameOf: NameOf): string =>
  nameOf(name) === name ? say('compare.side', { network: name, kind: say(`compare.kind.${kind}`) }) : nameOf(name);

/** The lines of a report; `tell` says a verdict's message as it may be seen at the moment. */
export const reportLines = (
  { conclusion, sides }: CompareReport,
  nameOf: NameOf,
  tell: (message: Message) => string,
): string[] => {
  const rows = rowsOf(sides);
  const unseen = unseenWords(rows);
  const columns = sides.map(({ network }) => nameOf(network.name));
  return [
    sayOf(conclusion.message, nameOf),
    sayOf(compareTodo(conclusion), nameOf),
    '',
    ...sides.map((side) => `${sideTitle(side, nameOf)}: ${tell(compareSays(side, conclusion))}`),
    '',
    ...[...rows.links, ...rows.parts].map(({ title, cells }) => {
      const said = cells.map(({ word }, at) => `${columns[at]} ${word}`);
      return `${title}: ${listWords(said)}`;
    }),
    ...(unseen === null ? [] : [unseen]),
    '',
    ...conclusion.because.map((reason) => sayOf(reason, nameOf)),
  ];
};
