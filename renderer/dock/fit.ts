// How much of the dock is shown: as much as has room, and never so much that it would have to scroll. Measured, since nobody knows how long a sentence is in which language at which size.

type Room = {
  /** How large the sentence is, and what goes with it. */
  size: 'huge' | 'large' | 'usual' | 'small' | 'tiny';
  /** How much stands between things. */
  air: 'wide' | 'usual' | 'tight';
  /** What is there besides the line and the sentence. */
  shows: ReadonlyArray<'names' | 'features' | 'since' | 'figures' | 'todo'>;
};

/** From everything, at its largest, to the line and one sentence at its smallest, cut off where even that has no room. */
export const rooms: readonly [Room, ...Room[]] = [
  { size: 'huge', air: 'wide', shows: ['names', 'features', 'since', 'figures', 'todo'] },
  { size: 'large', air: 'wide', shows: ['names', 'features', 'since', 'figures', 'todo'] },
  { size: 'large', air: 'wide', shows: ['names', 'since', 'figures', 'todo'] },
  { size: 'usual', air: 'usual', shows: ['names', 'since', 'figures', 'todo'] },
  { size: 'usual', air: 'usual', shows: ['figures', 'todo'] },
  { size: 'usual', air: 'usual', shows: ['todo'] },
  { size: 'usual', air: 'usual', shows: [] },
  { size: 'small', air: 'usual', shows: [] },
  { size: 'small', air: 'tight', shows: [] },
  { size: 'tiny', air: 'tight', shows: [] },
];

const fits = (element: HTMLElement): boolean =>
  element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;

/** As few lines as it takes; the smallest place has one. */
const cutOff = (element: HTMLElement): void => {
  element.dataset['cut'] = '';
  for (let lines = 6; lines > 0; lines -= 1) {
    element.style.setProperty('--lines', String(lines));
    if (fits(element)) return;
  }
};

const furnish = ({ dataset }: HTMLElement, { size, air, shows }: Room): void => {
  Object.assign(dataset, { size, air, shows: shows.join(' ') });
};

/** Tells the element by `data-size`, `data-air` and `data-shows` how much of it has room, and by `data-cut` that even the least has not. */
export const fit = (element: HTMLElement): void => {
  delete element.dataset['cut'];
  for (const room of rooms) {
    furnish(element, room);
    if (fits(element)) return;
  }
  cutOff(element);
};
