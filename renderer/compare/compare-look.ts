// The rows in which both sides of a comparison stand side by side.
import type { Side } from '../../contract/compare.ts';
import type { MessageId } from '../../contract/message.ts';
import { features, layers } from '../../contract/verdict.ts';
import type { Feature } from '../../contract/verdict.ts';
import { featureLook, linkLook } from '../shapes/look.ts';
import type { Look } from '../shapes/look.ts';
import { say } from '../words/say.ts';

/** What one side says of one thing: a shape, and its word. */
export type Cell = { look: Look; word: string };

/** One thing as both sides see it. */
export type Row = { title: string; cells: readonly [Cell, Cell] };

const rowOf = (title: string, [a, b]: readonly [Side, Side], cellOf: (side: Side) => Cell): Row => ({
  title,
  cells: [cellOf(a), cellOf(b)],
});

/** Both sides in rows: the links from this computer to TikTok, then TikTok's parts; `unseen` are those that neither side judged. */
export type Rows = { links: readonly Row[]; parts: readonly Row[]; unseen: readonly Feature[] };

/** The rows of two sides. */
export const rowsOf = (sides: readonly [Side, Side]): Rows => {
  const isUnseen = (feature: Feature): boolean => sides.every(({ verdict }) => verdict.features[feature] === 'unknown');
  return {
    links: layers.map((layer) =>
      rowOf(say(`layer.${layer}`), sides, (side) => {
        const { status } = side.layers[layer];
        return { look: linkLook[status], word: say(`link.${status}`) };
      }),
    ),
    parts: features
      .filter((feature) => !isUnseen(feature))
      .map((feature) =>
        rowOf(say(`feature.${feature}`), sides, ({ verdict }) => {
          const status = verdict.features[feature];
          return { look: featureLook[status], word: say(`status.${status}`) };
        }),
      ),
    unseen: features.filter(isUnseen),
  };
};

/** Names the parts that neither side judged; null where there are none. */
export const unseenWords = ({ unseen }: Rows): string | null =>
  unseen.length === 0
    ? null
    : say('compare.unseen', { features: unseen.map((feature): MessageId => `feature.${feature}`) });
