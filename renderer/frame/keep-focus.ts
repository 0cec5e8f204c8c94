// What had the focus may go: a button that has done its work, a row that is no more. Whoever works by keyboard is not thrown back to the
// beginning of the page then.

/** The headings that stand before an element; where it is beside the view, that of the view alone. */
const headingsBefore = (element: Element): HTMLElement[] => {
  const headings = document.querySelectorAll<HTMLElement>(element.closest('main') ? 'h1, h2, h3' : 'h1');
  const isBefore = (heading: Element): boolean =>
    (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return [...headings].filter(isBefore);
};

const focusOn = (heading: HTMLElement, preventScroll: boolean): void => {
  const place = heading.closest('summary') ?? heading;
  if (place === heading) heading.tabIndex = -1;
  place.focus({ preventScroll });
};

/**
 * Takes the focus to the nearest heading before what had it, whenever that goes from the page and nothing else takes the focus; without
 * moving the page for somebody who points. It is a heading and no button, since a key that is still held would press it. Gives back how
 * to end that.
 */
export const keepFocusNear = (): (() => void) => {
  // Weakly, so that no view is kept that somebody has left.
  let last: { element: WeakRef<Element>; before: WeakRef<HTMLElement>[]; isPointed: boolean } | null = null;
  const enter = ({ target }: Event): void => {
    const element = target as Element;
    const before = headingsBefore(element).map((heading) => new WeakRef(heading));
    last = { element: new WeakRef(element), before, isPointed: !element.matches(':focus-visible') };
  };
  const isThere = (element: Element | undefined): boolean => element?.isConnected === true;
  // Some browsers tell of leaving an element that goes, too, just before it has gone.
  const leave = ({ target }: Event): void =>
    queueMicrotask(() => {
      const element = last?.element.deref();
      if (element === target && isThere(element)) last = null;
    });
  const watch = new MutationObserver(() => {
    if (last === null || isThere(last.element.deref())) return;
    const before = last.before.map((heading) => heading.deref());
    const heading = before.findLast((one) => one?.isConnected === true && one.checkVisibility());
    const { isPointed } = last;
    last = null;
    if (heading && document.activeElement === document.body) focusOn(heading, isPointed);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener('focusin', enter);
  addEventListener('focusout', leave);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', enter);
    removeEventListener('focusout', leave);
  };
};
