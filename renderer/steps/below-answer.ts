// What may stand below the answer of the first view; one part of the window, fetched when any of it is needed.
import HiddenRouter from '../notices/HiddenRouter.svelte';
import FirstSteps from './FirstSteps.svelte';

/** The first steps, and what is said where the system lets nobody see the router. */
export const belowAnswer = { FirstSteps, HiddenRouter };
