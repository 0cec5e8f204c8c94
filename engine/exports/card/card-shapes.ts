// The shapes of states, around the origin and 14 wide: told apart without colour, as everywhere in Tokwatch. Pure.
import { element } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Severity } from '../../../contract/verdict.ts';

/** Filled circle, triangle, square with a notch, dashed ring. */
export const shape = (severity: Severity): Markup => {
  switch (severity) {
    case 'ok':
      return element('circle', { class: 'ok', r: 6 });
    case 'degraded':
      return element('path', { class: 'degraded', d: 'M0 -6.5L7 6H-7Z' });
    case 'down':
      return element('path', { class: 'down', d: 'M-6 -6H0L-2 0.5H1.2L3.2 -6H6V6H-6Z' });
    case 'unknown':
      return element('circle', { class: 'unknown', r: 5.5 });
  }
};
