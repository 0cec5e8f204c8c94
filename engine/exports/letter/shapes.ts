// How the time of a day is drawn so that a copier in black and white keeps it: by shape, not by colour. Pure.
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { px } from '../markup.ts';

/** What can be drawn of a stretch of time. */
export type Look = 'ok' | 'interrupted' | 'impaired' | 'unknown' | 'not-watched';

/** The height of a row, and of everything drawn in it. */
export const ROW_PX = 14;

const MIDDLE_PX = ROW_PX / 2;

/** The narrowest that an outage is drawn: it must be seen on paper. */
const LEAST_PX = 1.6;

/** Pattern for time that nobody watched; it belongs into a drawing once. */
export const hatch: Markup = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('path', { d: 'M0 0V5', stroke: '#c9c4b8', 'stroke-width': 1.4 }),
  ),
);

/** A stretch from `x` on, as wide as `width`, in the row whose upper edge is at `y`. */
export const stretch = (look: Look, x: number, width: number, y: number): Markup => {
  const wide = Math.max(width, LEAST_PX);
  switch (look) {
    case 'interrupted':
      return element('rect', { x: px(x), y: px(y), width: px(wide), height: ROW_PX, class: 'bad' });
    case 'impaired':
      return element('rect', { x: px(x), y: px(y + MIDDLE_PX), width: px(wide), height: MIDDLE_PX, class: 'poor' });
    case 'not-watched':
      return element('rect', { x: px(x), y: px(y), width: px(width), height: ROW_PX, fill: 'url(#hatch)' });
    default:
      return element('path', {
        d: `M${px(x)} ${px(y + MIDDLE_PX)}h${px(width)}`,
        class: look === 'ok' ? 'fine' : 'vague',
      });
  }
};
