// How much of the dock is shown: as much as has room, and never so much that it would have to scroll. What goes first and what stays to
// the last is said by the numbers in Dock.svelte. Measured, since nobody knows how long a sentence is in which language at which size.

/** From everything, at its largest, to the line and one sentence at its smallest, cut off where even that has no room. */
export const rooms = ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0'] as const;

const fits = (element: HTMLElement): boolean =>
  element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth;

/** As few lines as it takes; the smallest place has one. */
const cutOff = (element: HTMLElement): void => {
  for (let lines = 6; lines > 0; lines -= 1) {
    element.style.setProperty('--lines', String(lines));
    if (fits(element)) return;
  }
};

/** Tells the element by `data-room` how much of it has room. */
export const fit = (element: HTMLElement): void => {
  for (const room of rooms) {
    element.dataset['room'] = room;
    if (fits(element)) return;
  }
  cutOff(element);
};
