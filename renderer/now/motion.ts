// Motion explains a change and nothing else: the line breaks once and mends once. Who wants no motion gets none.

const MOMENT_MS = 160;

const play = (element: Element, keyframes: Keyframe[]): void => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate(keyframes, { duration: MOMENT_MS, easing: 'ease-out' });
};

/**
 * A piece of the line that is drawn anew: it draws back from the cut, or grows together in its middle. `data-closed` is the
 * path of a severed piece before it was; the length of a whole one is given as 100.
 */
export const changeLine = (element: SVGElement): void => {
  const { closed } = element.dataset;
  const open = element.getAttribute('d') ?? '';
  if (closed === undefined) play(element, [{ strokeDasharray: '42 16 42' }, { strokeDasharray: '50 0 50' }]);
  else play(element, [{ d: `path("${closed}")` }, { d: `path("${open}")` }] as Keyframe[]);
};

/** A mark comes up. */
export const comeUp = (element: Element): void => play(element, [{ opacity: 0 }, { opacity: 1 }]);
