import { mount } from 'svelte';
import App from './App.svelte';
import { takeTold } from './told.ts';
import { pickLine } from './transport/pick-line.ts';
import { languageOf, speakFirst } from './words/language.ts';

/** Shows the window in its language. Another than English comes before anything is shown, so that nothing is told in one and then in the other. */
export const start = async (page: Document): Promise<void> => {
  await speakFirst(languageOf(page.documentElement, navigator.languages), page.documentElement);
  mount(App, { target: page.body, props: { line: pickLine(window), told: takeTold(page) } });
};
